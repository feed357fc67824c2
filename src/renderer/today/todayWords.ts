import type { Day } from '../../shared/domain/day'
import { lateBy } from '../../shared/domain/tasks'
import type { TaskRow } from '../../shared/tasks'
import { asFirstWord, sayTime } from '../tasks/words'
import { t } from '../words'

/** What stands on a day's sheet, and how much of it is late. */
type Standing = { readonly due: number; readonly late: number }
type ShownDay = {
  readonly on: Day
  readonly rows: readonly TaskRow[]
  readonly thanks: Standing
  readonly occasions: Standing
}

/**
 * The day in a sentence or two: "14 things today. Two are late. First meeting at 9:30." It counts what the day's sheet
 * holds, and says what of that does not stand in the list.
 */
export function daySentence({ on, rows, thanks, occasions }: ShownDay, today: Day): string {
  const open = rows.filter(({ status }) => status === 'open')
  const done = rows.length - open.length
  const late = open.filter((row) => lateBy(row, today) > 0).length + thanks.late + occasions.late
  return [
    countSentence(open.length + thanks.due + occasions.due, done, on === today),
    leavingSentence(open),
    thanks.due === 0 ? '' : t('{{many}} thank-yous are due.', { count: thanks.due, many: asFirstWord(thanks.due) }),
    occasions.due === 0
      ? ''
      : t('{{many}} gifts are to be bought.', { count: occasions.due, many: asFirstWord(occasions.due) }),
    late === 0 ? '' : t('{{many}} are late.', { count: late, many: asFirstWord(late) }),
    on < today ? '' : firstSentence(open, on),
  ]
    .filter((part) => part !== '')
    .join(' ')
}

function countSentence(open: number, done: number, isToday: boolean): string {
  if (open === 0 && done === 0) return isToday ? t('Nothing to do today.') : t('Nothing on this day.')
  if (open === 0) return t('All done: {{count}} things.', { count: done })
  if (done > 0) return t('{{count}} things left, {{done}} done.', { count: open, done })
  return isToday ? t('{{count}} things today.', { count: open }) : t('{{count}} things.', { count: open })
}

/** What leaves the shop, which is what people outside wait for: "Three deliveries." */
function leavingSentence(open: readonly TaskRow[]): string {
  const count = open.filter(({ kind }) => kind === 'deliver' || kind === 'send').length
  return count === 0 ? '' : t('{{many}} deliveries.', { count, many: asFirstWord(count) })
}

/** What begins the day among what has its time: a meeting, or something that leaves the shop. */
function firstSentence(open: readonly TaskRow[], on: Day): string {
  const timed = open.filter((row) => row.dueOn === on && row.dueTime !== null)
  const [first] = timed.toSorted((a, b) => ((a.dueTime ?? '') < (b.dueTime ?? '') ? -1 : 1))
  if (!first?.dueTime) return ''
  const at = { time: sayTime(first.dueTime) }
  if (first.kind === 'meeting') return t('First meeting at {{time}}.', at)
  if (first.kind === 'deliver') return t('First delivery at {{time}}.', at)
  return t('It begins at {{time}}.', at)
}
