import { and, eq, sql } from 'drizzle-orm'
import { fold } from '../../../shared/domain/text'
import type { Id } from '../../../shared/fields'
import type { ReadContext } from '../../store/context'
import { addresses, contactWays, customers } from '../../store/schema'
import type { SaidCustomer } from './customerSaid'
import { rowWrong } from './importer'
import type { KeyOf } from './wayKeys'

const MOST_NAMESAKES = 200

type Candidate = { readonly id: Id; readonly sortName: string; readonly reference: string | null }
type Match = {
  readonly identity: (said: SaidCustomer) => readonly string[]
  readonly match: (said: SaidCustomer, isTaken: (id: Id) => boolean) => Id | null
}

/**
 * Finds the customer that a row means: by their number; else by email, phone with the name, or the name with the place.
 * Two customers may share a name: where the row fits several, it is refused, never guessed. A row with a number of its
 * own is never taken for a customer with another number.
 */
export function openCustomerMatch({ orm }: ReadContext, keyOf: KeyOf): Match {
  const columns = { id: customers.id, sortName: customers.sortName, reference: customers.reference }
  const byReference = orm
    .select({ id: customers.id })
    .from(customers)
    .where(eq(customers.reference, sql.placeholder('reference')))
    .prepare()
  const byWay = orm
    .selectDistinct(columns)
    .from(contactWays)
    .innerJoin(customers, eq(customers.id, contactWays.customerId))
    .where(and(eq(contactWays.match, sql.placeholder('match')), eq(contactWays.kind, sql.placeholder('kind'))))
    .limit(MOST_NAMESAKES)
    .prepare()
  const byName = orm
    .select({ ...columns, city: addresses.city, postalCode: addresses.postalCode })
    .from(customers)
    .leftJoin(addresses, eq(addresses.customerId, customers.id))
    .where(eq(customers.sortName, sql.placeholder('name')))
    .limit(MOST_NAMESAKES)
    .prepare()
  const keys = (said: SaidCustomer, kind: 'email' | 'phone') =>
    said.ways.filter((way) => way.kind === kind && way.label !== 'fax').map(keyOf)

  const namesake = (said: SaidCustomer, mayBe: (candidate: Candidate) => boolean): Id | null => {
    const rows = byName.all({ name: fold(said.name) }).filter(mayBe)
    const fits = (known: string | null, wanted: string, strictly: boolean) =>
      fold(known ?? '') === fold(wanted) || (!strictly && (wanted === '' || !known))
    const there = (strictly: boolean) =>
      new Set(
        rows
          .filter(
            ({ city, postalCode }) =>
              fits(city, said.address.city, strictly) && fits(postalCode, said.address.postalCode, strictly),
          )
          .map(({ id }) => id),
      )
    const [exact, near] = [there(true), there(false)]
    const found = exact.size > 0 ? exact : near
    if (found.size > 1) {
      throw rowWrong(
        `${found.size} customers are called “${said.name}”. A column with their email, phone or customer number would tell them apart.`,
      )
    }
    const [id] = found
    return id ?? null
  }

  return {
    identity: (said) => {
      if (said.reference !== '') return [`r:${said.reference}`]
      const name = fold(said.name)
      const [emails, phones] = [keys(said, 'email'), keys(said, 'phone')]
      const ways = [...emails.map((key) => `e:${key}|${name}`), ...new Set(phones.map((key) => `p:${key}|${name}`))]
      if (ways.length > 0) return ways
      return [`n:${name}|${fold(said.address.city)}|${fold(said.address.postalCode)}|${fold(said.address.lines)}`]
    },
    match: (said, isTaken) => {
      if (said.reference !== '') {
        const known = byReference.get({ reference: said.reference })
        if (known) return known.id
      }
      const mayBe = ({ id, reference }: Candidate) => (said.reference === '' || reference === null) && !isTaken(id)
      const name = fold(said.name)
      for (const match of keys(said, 'email')) {
        const found = byWay.all({ match, kind: 'email' }).filter(mayBe)
        const same = found.find(({ sortName }) => sortName === name)
        if (same) return same.id
        if (found.length === 1 && found[0]) return found[0].id
      }
      for (const match of keys(said, 'phone')) {
        const found = byWay.all({ match, kind: 'phone' }).filter(mayBe)
        const same = found.find(({ sortName }) => sortName === name)
        if (same) return same.id
      }
      return namesake(said, mayBe)
    },
  }
}
