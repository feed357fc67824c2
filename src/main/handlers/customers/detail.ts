import { asc, eq, or } from 'drizzle-orm'
import type { CustomerDetail, relationKinds } from '../../../shared/customers'
import { AppError } from '../../../shared/errors'
import type { ReadContext } from '../../store/context'
import { addresses, contactWays, customers, likes, relations, staff, tags } from '../../store/schema'
import { asCustomer } from './write'

/** One customer with all that belongs to them. */
export async function customerDetail(ctx: ReadContext, { id }: { readonly id: string }): Promise<CustomerDetail> {
  const [row] = await ctx.orm
    .select({ customer: customers, keeper: staff.initials })
    .from(customers)
    .leftJoin(staff, eq(staff.id, customers.keeperId))
    .where(eq(customers.id, id))
  if (!row) throw new AppError('row.gone', 'This customer is not there any more.')
  const tagged = await ctx.orm.select().from(tags).where(eq(tags.customerId, id)).orderBy(asc(tags.tag))
  return {
    ...asCustomer(row.customer),
    addedAt: row.customer.addedAt,
    keeper: row.keeper,
    tags: tagged.map(({ tag }) => tag),
    ways: await ctx.orm
      .select({ id: contactWays.id, kind: contactWays.kind, label: contactWays.label, value: contactWays.value })
      .from(contactWays)
      .where(eq(contactWays.customerId, id))
      .orderBy(asc(contactWays.position)),
    addresses: await ctx.orm
      .select({
        id: addresses.id,
        label: addresses.label,
        lines: addresses.lines,
        city: addresses.city,
        region: addresses.region,
        postalCode: addresses.postalCode,
        country: addresses.country,
      })
      .from(addresses)
      .where(eq(addresses.customerId, id))
      .orderBy(asc(addresses.position)),
    likes: await ctx.orm
      .select({ id: likes.id, text: likes.text, liked: likes.liked })
      .from(likes)
      .where(eq(likes.customerId, id))
      .orderBy(asc(likes.text)),
    relations: await relationsOf(ctx, id),
  }
}

async function relationsOf(ctx: ReadContext, id: string): Promise<CustomerDetail['relations']> {
  const rows = await ctx.orm
    .select()
    .from(relations)
    .where(or(eq(relations.customerId, id), eq(relations.otherId, id)))
  const found = []
  for (const row of rows) {
    const mine = row.customerId === id
    const otherId = mine ? row.otherId : row.customerId
    const [other] = await ctx.orm.select({ name: customers.name }).from(customers).where(eq(customers.id, otherId))
    found.push({
      id: row.id,
      kind: row.kind as (typeof relationKinds)[number],
      mine,
      otherId,
      otherName: other?.name ?? '',
    })
  }
  return found
}
