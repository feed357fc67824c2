import { asc, eq, or, sql } from 'drizzle-orm'
import type { CustomerDetail, relationKinds } from '../../../shared/customers'
import { AppError } from '../../../shared/errors'
import type { Drizzle } from '../../store/connection'
import type { ReadContext } from '../../store/context'
import { prepared } from '../../store/prepared'
import { addresses, contactWays, customers, likes, relations, staff, tags } from '../../store/schema'
import { asCustomer } from './write'

/** One customer with all that belongs to them. */
export async function customerDetail(ctx: ReadContext, { id }: { readonly id: string }): Promise<CustomerDetail> {
  const [row] = prepared(ctx.orm, byId).all({ id })
  if (!row) throw new AppError('row.gone', 'This customer is not there any more.')
  return {
    ...asCustomer(row.customer),
    addedAt: row.customer.addedAt,
    keeper: row.keeper,
    tags: prepared(ctx.orm, tagsOf)
      .all({ id })
      .map(({ tag }) => tag),
    ways: prepared(ctx.orm, waysOf).all({ id }),
    addresses: prepared(ctx.orm, addressesOf).all({ id }),
    likes: prepared(ctx.orm, likesOf).all({ id }),
    relations: relationsOf(ctx, id),
  }
}

function relationsOf(ctx: ReadContext, id: string): CustomerDetail['relations'] {
  return prepared(ctx.orm, relatedTo)
    .all({ id })
    .map(({ customerId, otherId, kind, ...row }) => ({
      ...row,
      kind: kind as (typeof relationKinds)[number],
      mine: customerId === id,
      otherId: customerId === id ? otherId : customerId,
    }))
}

const theirs = sql.placeholder('id')

const byId = (orm: Drizzle) =>
  orm
    .select({ customer: customers, keeper: staff.initials })
    .from(customers)
    .leftJoin(staff, eq(staff.id, customers.keeperId))
    .where(eq(customers.id, theirs))
    .prepare()

const tagsOf = (orm: Drizzle) =>
  orm.select({ tag: tags.tag }).from(tags).where(eq(tags.customerId, theirs)).orderBy(asc(tags.tag)).prepare()

const waysOf = (orm: Drizzle) =>
  orm
    .select({ id: contactWays.id, kind: contactWays.kind, label: contactWays.label, value: contactWays.value })
    .from(contactWays)
    .where(eq(contactWays.customerId, theirs))
    .orderBy(asc(contactWays.position))
    .prepare()

const addressesOf = (orm: Drizzle) =>
  orm
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
    .where(eq(addresses.customerId, theirs))
    .orderBy(asc(addresses.position))
    .prepare()

const likesOf = (orm: Drizzle) =>
  orm
    .select({ id: likes.id, text: likes.text, liked: likes.liked })
    .from(likes)
    .where(eq(likes.customerId, theirs))
    .orderBy(asc(likes.text))
    .prepare()

const relatedTo = (orm: Drizzle) =>
  orm
    .select({
      id: relations.id,
      kind: relations.kind,
      customerId: relations.customerId,
      otherId: relations.otherId,
      otherName: customers.name,
    })
    .from(relations)
    .innerJoin(
      customers,
      sql`${customers.id} = case when ${relations.customerId} = ${theirs} then ${relations.otherId} else ${relations.customerId} end`,
    )
    .where(or(eq(relations.customerId, theirs), eq(relations.otherId, theirs)))
    .prepare()
