import { z } from 'zod'
import { minor } from './domain/money'
import { exported } from './export'
import { Direction, Done, Id, Line, MinorField, Name, Prose, Window } from './fields'
import { command, query } from './ipc'

export const Product = z.strictObject({
  id: Id,
  name: Name(),
  /** The shop's own number for it; empty where it has none. */
  reference: Line(60).nullable(),
  category: Line(),
  /** In minor units; what a new line begins with. */
  price: MinorField.refine((price) => price >= 0, 'A price cannot be below 0.'),
  /** Working days that making it takes. */
  makeDays: z.int('Use whole days.').min(0).max(365, 'At most 365 days.'),
  active: z.boolean(),
  note: Prose(2000),
})
export type Product = z.output<typeof Product>
export const ProductDraft = Product.omit({ id: true })
export type ProductDraft = z.output<typeof ProductDraft>

/** A product of which nothing is known yet. */
export const blankProduct: ProductDraft = {
  name: '',
  reference: null,
  category: '',
  price: minor(0),
  makeDays: 0,
  active: true,
  note: '',
}

export const ProductFilter = z.strictObject({
  text: Line().optional(),
  category: Line().optional(),
  active: z.boolean().optional(),
})
export type ProductFilter = z.output<typeof ProductFilter>
export const productSorts = ['name', 'reference', 'category', 'price', 'makeDays'] as const
export const ProductSort = z.strictObject({ by: z.enum(productSorts), direction: Direction })
export type ProductSort = z.output<typeof ProductSort>

export const products = {
  list: query(
    z.strictObject({ filter: ProductFilter, sort: ProductSort, ...Window }),
    z.object({ total: z.int(), rows: z.array(Product) }),
  ),
  detail: query(z.strictObject({ id: Id }), Product),
  /** A few products whose name or number begins with the words, for a line of an order. */
  find: query(z.strictObject({ text: Line(), size: z.int().min(1).max(50) }), z.array(Product)),
  add: command(ProductDraft, Product),
  edit: command(z.strictObject({ id: Id, product: ProductDraft }), Product),
  /** Refused where orders or gifts name it: those keep it; make it inactive instead. */
  remove: command(z.strictObject({ ids: z.array(Id).min(1).max(1000) }), Done),
  ...exported(ProductFilter, ProductSort),
}
