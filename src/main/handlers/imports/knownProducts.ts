import { eq, sql } from 'drizzle-orm'
import type { Minor } from '../../../shared/domain/money'
import { fold } from '../../../shared/domain/text'
import type { Id } from '../../../shared/fields'
import { blankProduct } from '../../../shared/products'
import type { ReadContext } from '../../store/context'
import { products } from '../../store/schema'
import type { DraftRow, FileRow } from './importer'
import { plainReference } from './knownCustomers'
import { within } from './words'

type KnownProduct = { readonly id: Id; readonly name: string; readonly price: Minor }
/** What a line is of: a product, or words alone; the price that the shop asks for it, where it knows. */
export type NamedProduct = { readonly productId: Id | null; readonly product: string; readonly usual: Minor | null }

export type KnownProducts = {
  /** Throws where the row names none. */
  readonly named: (row: FileRow, price: Minor | null) => NamedProduct
  /** The rows of a product that the shop didn't know; none for one it did. */
  readonly made: (id: Id) => readonly DraftRow[]
}

const MOST_REMEMBERED = 20_000

/** Finds the products that lines name, by number or name; with `mayMake`, those that nobody knows are to be added. */
export function openKnownProducts({ orm }: ReadContext, newId: () => Id, mayMake: boolean): KnownProducts {
  const columns = { id: products.id, name: products.name, price: products.price }
  const numbered = orm
    .select(columns)
    .from(products)
    .where(eq(products.reference, sql.placeholder('reference')))
    .prepare()
  const called = orm
    .select(columns)
    .from(products)
    .where(eq(products.sortName, sql.placeholder('name')))
    .limit(2)
    .prepare()
  const made = new Map<string, KnownProduct>()
  const rows = new Map<Id, readonly DraftRow[]>()
  const remembered = new Map<string, KnownProduct | null>()

  const look = (reference: string, name: string): KnownProduct | null => {
    const byNumber = reference === '' ? undefined : numbered.get({ reference })
    if (byNumber) return byNumber
    if (name === '') return null
    const [one, other] = called.all({ name: fold(name) })
    // Of two that are called alike neither is meant for sure: the line keeps the words.
    return one && !other ? one : null
  }
  const known = (reference: string, name: string): KnownProduct | null => {
    const key = `${reference}\n${name}`
    const before = remembered.get(key)
    if (before !== undefined) return before
    const found = look(reference, name)
    if (remembered.size >= MOST_REMEMBERED) remembered.clear()
    remembered.set(key, found)
    return found
  }
  const make = (reference: string, name: string, price: Minor | null): KnownProduct => {
    const key = reference === '' ? `n:${fold(name)}` : `r:${reference}`
    const before = made.get(key)
    if (before) return before
    const product = { id: newId(), name: (name || reference).slice(0, 200), price: price ?? (0 as Minor) }
    made.set(key, product)
    rows.set(product.id, [{ table: products, row: productRow(product, reference) }])
    return product
  }

  return {
    named: (row, price) => {
      const reference = plainReference(within(row, 'productReference', 60))
      const name = within(row, 'product', 300)
      if (reference === '' && name === '') throw row.wrong('product', 'Every line needs one: say what it is.')
      const found = known(reference, name) ?? (mayMake ? make(reference, name, price) : null)
      return { productId: found?.id ?? null, product: name || found?.name || reference, usual: found?.price ?? null }
    },
    made: (id) => rows.get(id) ?? [],
  }
}

const productRow = (product: KnownProduct, reference: string) => ({
  ...blankProduct,
  ...product,
  sortName: fold(product.name),
  reference: reference || null,
})
