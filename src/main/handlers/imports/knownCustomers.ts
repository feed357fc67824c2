import { eq, sql } from 'drizzle-orm'
import { fold } from '../../../shared/domain/text'
import type { Id } from '../../../shared/fields'
import type { ReadContext } from '../../store/context'
import { customers } from '../../store/schema'
import { blankDraft, rowsOf } from './customerDraft'
import type { DraftRow, FileRow } from './importer'
import { within } from './words'

/** The buyer that a row names. */
export type Buyer = { readonly customerId: Id; readonly customer: string }
type Named = { readonly reference: string; readonly name: string }

export type KnownCustomers = {
  /** What the row calls the buyer, to be compared by; empty where it names nobody. */
  readonly words: (row: FileRow) => string
  /** Null where the row names nobody. Throws where nobody, or more than one, is called so. */
  readonly buyer: (row: FileRow) => Buyer | null
  /** The rows of a buyer whom the shop didn't know; none for one it did. */
  readonly made: (id: Id) => readonly DraftRow[]
}

// Spreadsheets turn whole numbers with gaps among them into decimals: 17850.0.
export const plainReference = (text: string): string => (/^\d+\.0$/.test(text) ? text.slice(0, -2) : text)

/** Customers by their number, and the first two who are called so. Prepared: they are asked for every row. */
export function openBuyers({ orm }: ReadContext) {
  const columns = { customerId: customers.id, customer: customers.name }
  const byNumber = orm
    .select(columns)
    .from(customers)
    .where(eq(customers.reference, sql.placeholder('reference')))
    .prepare()
  const byName = orm
    .select({ ...columns, reference: customers.reference })
    .from(customers)
    .where(eq(customers.sortName, sql.placeholder('name')))
    .limit(2)
    .prepare()
  return {
    numbered: (reference: string): Buyer | undefined => byNumber.get({ reference }),
    called: (name: string) => byName.all({ name: fold(name) }),
  }
}

/** Finds the customers that orders name, by number or name; with `mayMake`, those that nobody knows are to be added. */
export function openKnownCustomers(ctx: ReadContext, newId: () => Id, mayMake: boolean): KnownCustomers {
  const { numbered, called } = openBuyers(ctx)
  const made = new Map<string, { readonly buyer: Buyer; readonly rows: readonly DraftRow[] }>()
  const madeById = new Map<Id, readonly DraftRow[]>()
  const named = (row: FileRow): Named => ({
    reference: plainReference(within(row, 'customerReference', 200)),
    name: within(row, 'customer', 200),
  })

  const known = (row: FileRow, { reference, name }: Named): Buyer | null => {
    const byNumber = reference === '' ? undefined : numbered(reference)
    if (byNumber) return byNumber
    const found = name === '' ? [] : called(name)
    // Whoever has another number is somebody else.
    const mayBe = found.filter((each) => reference === '' || each.reference === null)
    if (mayBe.length > 1) {
      throw row.wrong('customer', 'More than one customer is called so. Add a column with the customer number.')
    }
    const [one] = mayBe
    if (one) return { customerId: one.customerId, customer: one.customer }
    return reference === '' ? (numbered(name) ?? null) : null
  }

  const make = (row: FileRow, { reference, name }: Named): Buyer => {
    const key = reference === '' ? `n:${fold(name)}` : `r:${reference}`
    const before = made.get(key)
    if (before) return before.buyer
    const buyer = { customerId: newId(), customer: name || row.text('recipientName') || `Customer ${reference}` }
    const rows = customerRows(buyer, reference, row, newId)
    made.set(key, { buyer, rows })
    madeById.set(buyer.customerId, rows)
    return buyer
  }

  return {
    words: (row) => {
      const { reference, name } = named(row)
      return reference || fold(name)
    },
    buyer: (row) => {
      const said = named(row)
      if (said.reference === '' && said.name === '') return null
      const found = known(row, said)
      if (found) return found
      if (mayMake) return make(row, said)
      const right = 'Import the customers first, or choose above that they are added.'
      if (said.reference === '') throw row.wrong('customer', `No customer is called so. ${right}`)
      throw row.wrong('customerReference', `No customer has this number. ${right}`)
    },
    made: (id) => madeById.get(id) ?? [],
  }
}

function customerRows(
  { customerId, customer }: Buyer,
  reference: string,
  row: FileRow,
  newId: () => Id,
): readonly DraftRow[] {
  const place = {
    lines: row.prose('recipientLines'),
    city: row.text('recipientCity'),
    region: row.text('recipientRegion'),
    postalCode: row.text('recipientPostalCode'),
    country: row.text('customerCountry') || row.text('recipientCountry'),
  }
  const isPlaced = Object.values(place).some((part) => part !== '')
  const known = { name: customer, reference: reference || null }
  const draft = { ...blankDraft, ...known, addresses: isPlaced ? [{ id: newId(), label: '', ...place }] : [] }
  return rowsOf(customerId, draft, () => '')
}
