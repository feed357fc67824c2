import { eq, sql } from 'drizzle-orm'
import { blankCustomer, type CustomerDraft, type CustomerKind } from '../../../shared/customers'
import { fold } from '../../../shared/domain/text'
import type { Id } from '../../../shared/fields'
import type { ReadContext } from '../../store/context'
import { addresses, contactWays, customers, likes, tags } from '../../store/schema'
import type { DraftRow } from './importer'
import type { KeyOf } from './wayKeys'

/** The customer as they would stand; tags have no ids in the contract's draft. */
export type Draft = CustomerDraft & { readonly tagIds: Readonly<Record<string, Id>> }

export const blankDraft: Draft = { ...blankCustomer, tagIds: {} }

/** Reads a customer with what belongs to them, as a draft. Prepared: an import asks it for every known row. */
export function loaderOf({ orm }: ReadContext): (id: Id) => Draft {
  const id = sql.placeholder('id')
  const customer = orm.select().from(customers).where(eq(customers.id, id)).prepare()
  const ways = orm
    .select()
    .from(contactWays)
    .where(eq(contactWays.customerId, id))
    .orderBy(contactWays.position)
    .prepare()
  const places = orm.select().from(addresses).where(eq(addresses.customerId, id)).orderBy(addresses.position).prepare()
  const liked = orm.select().from(likes).where(eq(likes.customerId, id)).orderBy(likes.id).prepare()
  const tagged = orm.select().from(tags).where(eq(tags.customerId, id)).orderBy(tags.id).prepare()
  const own = <P extends { customerId: string; position?: number }>({
    customerId: _customer,
    position: _position,
    ...part
  }: P) => part

  return (id) => {
    const row = customer.get({ id })
    if (!row) throw new Error(`No customer has the id ${id}`)
    const { key: _key, id: _id, sortName: _sortName, importId: _importId, addedAt: _addedAt, ...facts } = row
    const theirTags = tagged.all({ id })
    return {
      ...facts,
      kind: facts.kind satisfies CustomerKind,
      preferredChannel: facts.preferredChannel as Draft['preferredChannel'],
      ways: ways.all({ id }).map(({ match: _match, ...way }) => own(way)),
      addresses: places.all({ id }).map(own),
      likes: liked.all({ id }).map(own),
      tags: theirTags.map(({ tag }) => tag),
      relations: [],
      tagIds: Object.fromEntries(theirTags.map(({ tag, id }) => [tag, id])),
    }
  }
}

/** A draft as rows of the store. */
export function rowsOf(id: Id, draft: Draft, keyOf: KeyOf): readonly DraftRow[] {
  const { ways, addresses: places, likes: liked, tags: tagged, relations: _relations, tagIds, ...facts } = draft
  const part = (partId: Id | undefined) => ({ id: partId ?? '', customerId: id })
  return [
    { table: customers, row: { ...facts, sortName: fold(facts.name), id } },
    ...ways.map((way, position) => ({
      table: contactWays,
      row: { ...way, match: keyOf(way), position, ...part(way.id) },
    })),
    ...places.map((place, position) => ({ table: addresses, row: { ...place, position, ...part(place.id) } })),
    ...liked.map((like) => ({ table: likes, row: { ...like, ...part(like.id) } })),
    ...tagged.map((tag) => ({ table: tags, row: { tag, ...part(tagIds[tag]) } })),
  ]
}
