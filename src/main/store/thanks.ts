import type { SentAlike } from '../../shared/domain/howFast'
import type { Raw } from './connection'
import type { RowOf } from './rows'
import type { thanks } from './schema'

/** How long after they were owed thank-yous went out, since a day, counted by the month of sending. */
export function sentAlike(raw: Raw, since: string): readonly SentAlike[] {
  const rows = raw
    .statement(
      `select substr("settledOn", 1, 7) as month, cast(julianday("settledOn") - julianday("owedSince") as integer) as days,
         "settledOn" <= "dueOn" as "inTime", count(*) as count
       from thanks where status = 'sent' and "settledOn" >= ? group by 1, 2, 3`,
    )
    .all(since) as { month: string; days: number; inTime: number; count: number }[]
  return rows.map(({ inTime, ...row }) => ({ ...row, isInTime: inTime === 1 }))
}

const columns = [
  'id',
  'customerId',
  'cause',
  'orderId',
  'ruleId',
  'title',
  'channel',
  'accessory',
  'owedSince',
  'dueOn',
  'status',
  'settledOn',
  'note',
  'addedAt',
] as const satisfies readonly (keyof RowOf<typeof thanks>)[]
const insert = `insert into thanks (${columns.map((name) => `"${name}"`).join(', ')})
  values (${columns.map(() => '?').join(', ')})`

/** Writes a debt for an order of an import: not journalled, for it is known by its order and goes with it. */
export function openWithImport(raw: Raw, debt: Omit<RowOf<typeof thanks>, 'key'>): void {
  raw.statement(insert).run(columns.map((name) => debt[name]))
}
