import { clockAt, type Moment } from '../../shared/domain/day'
import { exactDay } from '../../shared/domain/dayWords'
import { AppError } from '../../shared/errors'
import { inPlainWords, type StepDetail, type Words } from '../../shared/journal'
import type { Raw } from './connection'
import type { ReadContext } from './context'
import { zoneOf } from './days'
import type { StoredRow } from './rows'
import { rowName } from './rowWords'

type Since = StepDetail['since'][number]
type Found = { seq: number; at: Moment; who: string | null; key: string; values: string }

/** Who changed a row last after a step, when and with what. The step of the command that asks stands for nothing. */
export function lastChangeSince(raw: Raw, step: number, rowId: string, row: StoredRow): Since {
  const found = raw
    .statement(
      `select s.seq, s.at, staff.initials as who, s.summary as key, s."values" from changes c
       join steps s on s.seq = c.step left join staff on staff.id = s."staffId"
       where c."rowId" = ? and c.step > ? and s.summary <> '' order by c.step desc limit 1`,
    )
    .get(rowId, step) as Found | undefined
  const what = rowName(row)
  if (!found) return { what, seq: null, at: null, who: null, summary: null }
  const { key, values, ...of } = found
  return { what, ...of, summary: { key, values: JSON.parse(values) as Words['values'] } }
}

/** Says that something stands in the way of taking a step back: what, by whom and when it was changed. */
export function changedError(
  ctx: ReadContext,
  row: { readonly table: string; readonly id: string },
  since: Since,
): AppError {
  return new AppError('undo.changed', `This can’t be undone: ${saySince(ctx, since)}`, { ...row, since })
}

function saySince({ raw }: ReadContext, { what, at, who, summary }: Since): string {
  const thing = what === '' ? 'something it changed' : `“${what}”`
  if (at === null || summary === null) return `${thing} has been changed again since.`
  const { today, time } = clockAt(at, zoneOf(raw))
  const by = who === null ? '' : ` by ${who}`
  return `${thing} has been changed again since${by} on ${exactDay(today, 'en')} at ${time} (${inPlainWords(summary)}).`
}
