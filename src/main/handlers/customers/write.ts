import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Customer, CustomerDraft } from '../../../shared/customers'
import { consentProblem, keptConsent } from '../../../shared/domain/consent'
import type { Day } from '../../../shared/domain/day'
import { fold } from '../../../shared/domain/text'
import { wayKey } from '../../../shared/domain/ways'
import { AppError, fieldError } from '../../../shared/errors'
import type { ReadContext, WriteContext } from '../../store/context'
import type { NewRowOf, RowOf, RowTable } from '../../store/rows'
import {
  addresses,
  contacts,
  contactWays,
  customers,
  giftBudgets,
  gifts,
  likes,
  occasionNotes,
  occasions,
  orders,
  recurrences,
  relations,
  returns,
  shop,
  staff,
  tags,
  tasks,
  thanks,
} from '../../store/schema'

export const customerFields = (
  { ways: _ways, addresses: _addresses, likes: _likes, tags: _tags, relations: _relations, ...customer }: CustomerDraft,
  today: Day,
) => ({
  ...customer,
  ...keptConsent(customer, today),
  sortName: fold(customer.name),
  reference: customer.reference || null,
})

export function asCustomer(row: RowOf<typeof customers>): Customer {
  const { key: _key, sortName: _sortName, importId: _importId, addedAt: _addedAt, ...customer } = row
  return customer as Customer
}

/** Refuses a draft that names what is not there, or an answer to mailings that can't be, with the field. */
export async function mustStand(ctx: ReadContext, draft: CustomerDraft, id?: string): Promise<void> {
  const problem = consentProblem(draft, ctx.today)
  if (problem !== null) throw fieldError(problem.field, problem.words)
  if (draft.keeperId !== null && (await ctx.orm.$count(staff, eq(staff.id, draft.keeperId))) === 0) {
    throw fieldError('keeperId', 'Nobody with these initials works here any more. Please choose another.')
  }
  for (const [at, { otherId }] of draft.relations.entries()) {
    if (otherId === id) throw fieldError(`relations.${at}.otherId`, 'A customer can’t be related to themselves.')
    if ((await ctx.orm.$count(customers, eq(customers.id, otherId))) === 0) {
      throw fieldError(`relations.${at}.otherId`, 'This customer is not there any more. Please choose another.')
    }
  }
  if (draft.reference) {
    const [other] = await ctx.orm.select().from(customers).where(eq(customers.reference, draft.reference))
    if (other && other.id !== id) throw fieldError('reference', `${other.name} has this number already.`)
  }
}

const counted = (count: number, one: string, many: string): readonly string[] =>
  count === 0 ? [] : [count === 1 ? one : `${count} ${many}`]

/** Refuses to remove a customer whom tasks, orders, returns, gifts or thank-yous name: they would speak of nobody. */
export async function mustHangOnNothing(
  ctx: ReadContext,
  customer: { readonly id: string; readonly name: string },
): Promise<void> {
  const { id, name } = customer
  const hanging = {
    orders: await ctx.orm.$count(orders, eq(orders.customerId, id)),
    returns: await ctx.orm.$count(returns, eq(returns.customerId, id)),
    tasks:
      (await ctx.orm.$count(tasks, eq(tasks.customerId, id))) ||
      (await ctx.orm.$count(recurrences, eq(recurrences.customerId, id))),
    gifts: await ctx.orm.$count(gifts, eq(gifts.customerId, id)),
    thanks: await ctx.orm.$count(thanks, and(eq(thanks.customerId, id), isNull(thanks.orderId))),
  }
  const words = [
    ...counted(hanging.orders, 'an order', 'orders'),
    ...counted(hanging.returns, 'a return', 'returns'),
    ...counted(hanging.tasks, 'a task', 'tasks'),
    ...counted(hanging.gifts, 'a gift', 'gifts'),
    ...counted(hanging.thanks, 'a thank-you', 'thank-yous'),
  ]
  if (words.length === 0) return
  const all = words.length === 1 ? words.join() : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
  throw new AppError(
    'customer.used',
    `${name} has ${all}, so they can’t be removed. Remove those first, or mark the customer as inactive.`,
    hanging,
  )
}

/** Makes what belongs to a customer what the person wrote; what stays keeps its id. */
export async function writeParts(ctx: WriteContext, customerId: string, draft: CustomerDraft): Promise<void> {
  const [here] = await ctx.orm.select({ country: shop.country }).from(shop)
  const country = here?.country ?? ''
  const ways = draft.ways.map((way, position) => ({ ...way, match: wayKey(way, country), position }))
  await writeList(ctx, contactWays, customerId, ways)
  await writeList(
    ctx,
    addresses,
    customerId,
    draft.addresses.map((address, position) => ({ ...address, position })),
  )
  await writeList(ctx, likes, customerId, draft.likes)
  await writeList(ctx, relations, customerId, draft.relations)
  const standing = await ctx.orm.select().from(tags).where(eq(tags.customerId, customerId))
  const wanted = await inSpelling(ctx, [...new Map(draft.tags.map((tag) => [fold(tag), tag])).values()])
  await writeList(
    ctx,
    tags,
    customerId,
    wanted.map((tag) => ({ id: standing.find((row) => row.tag === tag)?.id, tag })),
  )
}

type PartTable = RowTable & typeof likes
type Part = { readonly id?: string | undefined }

async function writeList(
  ctx: WriteContext,
  table: RowTable,
  customerId: string,
  wanted: readonly Part[],
): Promise<void> {
  // Each of these tables has the same two columns; what else they have comes with the part.
  const parts = table as PartTable
  const standing = await ctx.orm.select({ id: parts.id }).from(parts).where(eq(parts.customerId, customerId))
  const known = new Set(standing.map(({ id }) => id))
  const kept = new Set(wanted.map(({ id }) => id))
  for (const { id } of standing) if (!kept.has(id)) await ctx.remove(parts, id)
  for (const { id, ...part } of wanted) {
    const row = { ...part, customerId } as NewRowOf<PartTable>
    if (id !== undefined && known.has(id)) await ctx.update(parts, id, row)
    else await ctx.insert(parts, { ...row, id: undefined })
  }
}

/** The tags as they are spelled already, so that "vip" and "VIP" stay one. */
export async function inSpelling(ctx: ReadContext, wanted: readonly string[]): Promise<readonly string[]> {
  if (wanted.length === 0) return wanted
  const used = await ctx.orm.selectDistinct({ tag: tags.tag }).from(tags)
  const spelled = new Map(used.map(({ tag }) => [fold(tag), tag]))
  return wanted.map((tag) => spelled.get(fold(tag)) ?? tag)
}

/** Takes away all that belongs to a customer alone, and the relations that name them. */
export async function removeParts(ctx: WriteContext, customerId: string): Promise<void> {
  const days = ctx.orm.select({ id: occasions.id }).from(occasions).where(eq(occasions.customerId, customerId))
  const notes = ctx.orm
    .select({ id: occasionNotes.id })
    .from(occasionNotes)
    .where(inArray(occasionNotes.occasionId, days))
  for (const { id } of await notes) await ctx.remove(occasionNotes, id)
  for (const table of [contactWays, addresses, likes, tags, relations, contacts, occasions, giftBudgets] as const) {
    await writeList(ctx, table, customerId, [])
  }
  const named = await ctx.orm
    .select({ id: relations.id })
    .from(relations)
    .where(inArray(relations.otherId, [customerId]))
  for (const { id } of named) await ctx.remove(relations, id)
}
