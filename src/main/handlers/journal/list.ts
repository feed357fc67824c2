import { addDays, momentAt, time } from '../../../shared/domain/day'
import type { OutputOf, ParsedOf } from '../../../shared/ipc'
import type { journal as declared, JournalFilter } from '../../../shared/journal'
import type { ReadContext } from '../../store/context'
import { zoneOf } from '../../store/days'
import { matchOf } from '../../store/search'
import { STEP, type StoredStep, stepRow } from './rows'

type Steps = typeof declared.steps
type Part = { readonly sql: string; readonly values: readonly (string | number | null)[] }

/**
 * A page of the journal. It is read from the place where the page before ended, in the order of an index, so that the
 * millionth step costs no more than the first.
 */
export async function journalSteps(
  ctx: ReadContext,
  { filter, after, size }: ParsedOf<Steps>,
): Promise<OutputOf<Steps>> {
  const { from, order, conditions } = asked(ctx, filter)
  if (after !== null) {
    conditions.push(
      filter.text
        ? { sql: 'step_search.rowid < ?', values: [after.seq] }
        : { sql: '(s.at, s.seq) < (?, ?)', values: [after.at, after.seq] },
    )
  }
  const rows = ctx.raw
    .statement(
      `select ${STEP} from ${from} left join staff on staff.id = s."staffId" ${where(conditions)} order by ${order} limit ?`,
    )
    .all(...conditions.flatMap(({ values }) => values), size + 1) as StoredStep[]
  return { rows: rows.slice(0, size).map(stepRow), more: rows.length > size }
}

/** The numbers of all steps that a filter leaves, the newest first. */
export function stepKeys(ctx: ReadContext, filter: JournalFilter): readonly number[] {
  const { from, order, conditions } = asked(ctx, filter)
  return ctx.raw
    .statement(`select s.seq from ${from} ${where(conditions)} order by ${order}`)
    .pluck()
    .all(...conditions.flatMap(({ values }) => values)) as number[]
}

const where = (conditions: readonly Part[]): string => {
  const all = conditions.map(({ sql }) => sql).filter((sql) => sql !== '')
  return all.length === 0 ? '' : `where ${all.join(' and ')}`
}

type Asked = { readonly from: string; readonly order: string; readonly conditions: Part[] }

/** What is read, and in which order: a text's finds come by their numbers, all else by the moment. */
function asked(ctx: ReadContext, filter: JournalFilter): Asked {
  const conditions = conditionsOf(ctx, filter)
  const match = filter.text ? matchOf(filter.text) : null
  if (filter.text) {
    // Words that hold no letter find nothing.
    conditions.unshift(match === null ? { sql: 'false', values: [] } : { sql: 'step_search match ?', values: [match] })
    return {
      from: 'step_search cross join steps s on s.seq = step_search.rowid',
      order: 'step_search.rowid desc',
      conditions,
    }
  }
  // A customer's steps are few: found by whom they were about and then put in order (+ keeps the order's index away).
  const order = filter.customerId === undefined ? 's.at desc, s.seq desc' : '+s.at desc, +s.seq desc'
  return { from: 'steps s', order, conditions }
}

function conditionsOf({ raw }: ReadContext, filter: JournalFilter): Part[] {
  const { staffId, subject, from, to, customerId } = filter
  const zone = zoneOf(raw)
  const midnight = time('00:00')
  return [
    ...(staffId === undefined ? [] : [{ sql: 's."staffId" = ?', values: [staffId] }]),
    ...(subject === undefined ? [] : [{ sql: 's.subject = ?', values: [subject] }]),
    ...(from === undefined ? [] : [{ sql: 's.at >= ?', values: [momentAt(from, midnight, zone)] }]),
    ...(to === undefined ? [] : [{ sql: 's.at < ?', values: [momentAt(addDays(to, 1), midnight, zone)] }]),
    ...(customerId === undefined
      ? []
      : [
          {
            sql: `s.seq in (select step from step_customers where "customerId" = ?
              union select seq from steps where "importId" = (select "importId" from customers where id = ?))`,
            values: [customerId, customerId],
          },
        ]),
  ]
}
