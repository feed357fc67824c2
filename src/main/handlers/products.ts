import { and, asc, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { amountProblem } from '../../shared/domain/orderProblems'
import { fold } from '../../shared/domain/text'
import { AppError, fieldError } from '../../shared/errors'
import type { Product, ProductDraft, ProductFilter, ProductSort } from '../../shared/products'
import type { ReadContext, WriteContext } from '../store/context'
import { emptyLast, inOrder, isOneOf, readKeys } from '../store/lists'
import type { RowOf } from '../store/rows'
import { gifts, orderLines, orders, products, returnLines } from '../store/schema'
import { searchKeys } from '../store/search'
import type { HandlersOf } from '.'
import { type ExportColumns, exportOf } from './exportOf'
import { replan } from './planned/replan'
import { openDecimals } from './shopMoney'

/** How many of those that a text finds are ranked: more are no help while somebody types. */
const RANKED = 500

const columns: ExportColumns<{ readonly product: RowOf<typeof products>; readonly price: number }> = [
  ['Product number', ({ product }) => product.reference],
  ['Name', ({ product }) => product.name],
  ['Category', ({ product }) => product.category],
  ['Price', ({ price }) => price],
  ['Days to make', ({ product }) => product.makeDays],
  ['Sold now', ({ product }) => (product.active ? 'yes' : 'no')],
  ['Note', ({ product }) => product.note],
]

export const productsHandlers: HandlersOf<'products'> = {
  async list(ctx, { filter, sort, from, size }) {
    const keys = ctx.keysOf({ name: 'products', asked: [filter, sort], tables: [products] }, () =>
      listKeys(ctx, filter, sort),
    )
    const rows = await productRows(ctx, keys.slice(from, from + size))
    return { total: keys.length, rows: rows.map(asProduct) }
  },

  ...exportOf(columns, listKeys, async (ctx, keys) => {
    const decimal = openDecimals(ctx)
    return (await productRows(ctx, keys)).map((product) => ({ product, price: decimal(product.price) }))
  }),

  async detail(ctx, { id }) {
    return asProduct(await productById(ctx, id))
  },

  async find(ctx, { text, size }) {
    const keys = text === '' ? undefined : searchKeys(ctx, 'products', text).slice(0, RANKED)
    const rows = await ctx.orm
      .select()
      .from(products)
      .where(and(eq(products.active, true), keys && inArray(products.key, keys)))
      .orderBy(nearness(text), asc(products.sortName), asc(products.key))
      .limit(size)
    return rows.map(asProduct)
  },

  async add(ctx, draft) {
    const row = await ctx.insert(products, { ...(await draftFields(ctx, draft)), addedAt: ctx.now })
    ctx.says('Add product {{name}}', { name: row.name })
    return asProduct(row)
  },

  async edit(ctx, { id, product }) {
    const before = await productById(ctx, id)
    const row = await ctx.update(products, id, await draftFields(ctx, product, id))
    if (row.makeDays !== before.makeDays) {
      const naming = ctx.orm.select({ id: orderLines.orderId }).from(orderLines).where(eq(orderLines.productId, id))
      await replan(ctx, inArray(orders.id, naming))
    }
    ctx.says('Change product {{name}}', { name: row.name })
    return asProduct(row)
  },

  async remove(ctx, { ids }) {
    const rows = await ctx.orm.select().from(products).where(inArray(products.id, ids))
    if (rows.length < new Set(ids).size) throw new AppError('row.gone', 'A product is not there any more.')
    for (const row of rows) {
      await mustBeUnnamed(ctx, row)
      await ctx.remove(products, row.id)
    }
    const [first] = rows
    if (rows.length === 1 && first) ctx.says('Remove product {{name}}', { name: first.name })
    else ctx.says('Remove {{count}} products', { count: rows.length })
    return null
  },
}

async function productById(ctx: ReadContext, id: string): Promise<RowOf<typeof products>> {
  const [row] = await ctx.orm.select().from(products).where(eq(products.id, id))
  if (!row) throw new AppError('row.gone', 'This product is not there any more.')
  return row
}

/** A product's columns from what a person wrote. Refused at `price` and `reference`. */
async function draftFields(ctx: WriteContext, draft: ProductDraft, id?: string) {
  const problem = amountProblem(draft.price)
  if (problem !== null) throw fieldError('price', problem)
  const reference = draft.reference || null
  if (reference !== null) {
    const [other] = await ctx.orm.select().from(products).where(eq(products.reference, reference))
    if (other && other.id !== id) throw fieldError('reference', `${other.name} has this number already.`)
  }
  return { ...draft, reference, sortName: fold(draft.name) }
}

async function mustBeUnnamed(ctx: ReadContext, { id, name }: RowOf<typeof products>): Promise<void> {
  const sold = await ctx.orm.$count(orderLines, eq(orderLines.productId, id))
  const returned = sold > 0 ? 0 : await ctx.orm.$count(returnLines, eq(returnLines.productId, id))
  const given = sold + returned > 0 ? 0 : await ctx.orm.$count(gifts, eq(gifts.productId, id))
  if (sold + returned + given === 0) return
  throw new AppError(
    'product.used',
    `${given > 0 ? 'Gifts' : 'Orders'} name ${name}, so it can’t be removed. Mark it as no longer sold instead.`,
    {
      id,
    },
  )
}

function asProduct({ id, name, reference, category, price, makeDays, active, note }: RowOf<typeof products>): Product {
  return { id, name, reference, category, price, makeDays, active, note }
}

const productRows = (ctx: ReadContext, keys: readonly number[]) =>
  inOrder(keys, (window) => ctx.orm.select().from(products).where(inArray(products.key, window)))

function listKeys(ctx: ReadContext, { text, category, active }: ProductFilter, sort: ProductSort): readonly number[] {
  const where = and(
    category ? eq(products.category, category) : undefined,
    active === undefined ? undefined : eq(products.active, active),
    text ? isOneOf(products.key, searchKeys(ctx, 'products', text)) : undefined,
  )
  return readKeys(
    ctx,
    ctx.orm
      .select({ key: products.key })
      .from(products)
      .where(where)
      .orderBy(...order(sort)),
  )
}

function order({ by, direction }: ProductSort): SQL[] {
  const way = direction === 'ascending' ? asc : desc
  const last = [asc(products.sortName), asc(products.key)]
  switch (by) {
    case 'name':
      return [way(products.sortName), asc(products.key)]
    case 'reference':
      return [emptyLast(direction, products.reference), ...last]
    case 'category':
      return [sql`${products.category} = ''`, way(sql`${products.category} collate nocase`), ...last]
    case 'price':
      return [way(products.price), ...last]
    case 'makeDays':
      return [way(products.makeDays), ...last]
  }
}

/** What is called so comes before what is numbered so, or has a word that begins so. */
function nearness(text: string): SQL {
  const start = fold(text).replace(/[\\%_]/g, '\\$&')
  return sql`case when ${products.sortName} like ${`${start}%`} escape '\\' then 0
    when lower(${products.reference}) = ${fold(text)} then 0 else 1 end`
}
