import type { customers as declared } from '../../../shared/customers'
import { clockAt } from '../../../shared/domain/day'
import { AppError } from '../../../shared/errors'
import type { OutputOf, ParsedOf } from '../../../shared/ipc'
import { inPlainWords, type Words } from '../../../shared/journal'
import type { ReadContext } from '../../store/context'
import { zoneOf } from '../../store/days'
import { ownedRows, sentTo, ways } from '../../store/owners'
import type { StoredRow } from '../../store/rows'
import { toldRow } from '../../store/rowWords'

type Told = Record<string, unknown>

/**
 * All that the shop holds about one customer, as one object in readable words: a list for each kind of record, lines
 * inside the order that they belong to, and the journal's steps about them. One JSON file and no archive: every program
 * opens it, nothing has to be unpacked, and their page goes on paper already.
 */
export async function handOver(
  ctx: ReadContext,
  { id }: ParsedOf<typeof declared.handOver>,
): Promise<OutputOf<typeof declared.handOver>> {
  const owned = ownedRows(ctx.raw, id)
  const [customer] = owned.get('customers') ?? []
  if (!customer) throw new AppError('row.gone', 'This customer is not there any more.')
  const lists = Object.keys(ways).filter((table) => table !== 'customers' && parentOf(table) === null)
  return {
    customer: toldRow(ctx.raw, 'customers', customer),
    ...Object.fromEntries(lists.map((table) => [headingOf(table), toldRows(ctx, owned, table)])),
    'orders of others sent to them': sentTo(ctx.raw, id).map(({ number, recipient }) =>
      toldRow(ctx.raw, 'orders', { number: number ?? null, recipient: recipient ?? null }),
    ),
    journal: journalOf(ctx, id),
  }
}

/** The table inside whose rows a table's own are told; null for a list of its own. */
function parentOf(table: string): string | null {
  const [way, ...others] = ways[table] ?? []
  return way && others.length === 0 && way.of !== 'customers' ? way.of : null
}

const headingOf = (table: string): string => table.replaceAll('_', ' ')

function toldRows(ctx: ReadContext, owned: ReadonlyMap<string, readonly StoredRow[]>, table: string): readonly Told[] {
  const inside = Object.keys(ways).filter((name) => parentOf(name) === table)
  return (owned.get(table) ?? []).map((row) => ({
    ...toldRow(ctx.raw, table, row),
    ...Object.fromEntries(
      inside.map((name) => {
        const [way] = ways[name] ?? []
        const theirs = (owned.get(name) ?? []).filter((child) => way && child[way.column] === row.id)
        return [headingOf(name), theirs.map((child) => toldRow(ctx.raw, name, child))]
      }),
    ),
  }))
}

function journalOf({ raw }: ReadContext, id: string): readonly Told[] {
  const zone = zoneOf(raw)
  const steps = raw
    .statement(
      `select s.at, staff.initials as who, s.summary as key, s."values" from step_customers c
       join steps s on s.seq = c.step left join staff on staff.id = s."staffId"
       where c."customerId" = ? order by s.seq`,
    )
    .all(id) as { at: Parameters<typeof clockAt>[0]; who: string | null; key: string; values: string }[]
  return steps.map(({ at, who, key, values }) => {
    const { today, time } = clockAt(at, zone)
    return { day: today, time, who, what: inPlainWords({ key, values: JSON.parse(values) as Words['values'] }) }
  })
}
