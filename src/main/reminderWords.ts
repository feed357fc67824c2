import type { Day } from '../shared/domain/day'
import { sayDay } from '../shared/domain/dayWords'
import type { Id } from '../shared/fields'
import type { Reminder } from '../shared/reminders'

/** More than these at once are said in one: a morning's dozen is no dozen of interruptions. */
const MOST_AT_ONCE = 3
const NAMED = 3
const LONGEST = 80

/** A notification of the system's: no more than titles, customers and times, for others may stand before the screen. */
export type Said = {
  readonly title: string
  readonly body: string
  /** The task whose page it opens; null for what speaks of several, which opens the reminders. */
  readonly taskId: Id | null
  readonly ids: readonly Id[]
}

/** What the system says of reminders that came up: one notification each, but what was missed in one, and many in one. */
export function notificationsOf(due: readonly Reminder[], today: Day, locale: string): readonly Said[] {
  const missed = due.filter(({ isMissed }) => isMissed)
  const now = due.filter(({ isMissed }) => !isMissed)
  const one = (reminder: Reminder) => sayOne(reminder, today, locale)
  const many = now.length > MOST_AT_ONCE
  return [
    ...(missed.length > 0 ? [saySeveral(missed, `While you were away: ${countWords(missed.length)}`)] : []),
    ...(many ? [saySeveral(now, countWords(now.length))] : now.map(one)),
  ]
}

const countWords = (count: number): string => (count === 1 ? '1 reminder' : `${count} reminders`)

function sayOne({ task }: Reminder, today: Day, locale: string): Said {
  const parts = [task.customerName ?? '', whenOf(task, today, locale)].filter((part) => part !== '')
  return { title: short(task.title), body: parts.map(short).join(' · '), taskId: task.id, ids: [task.id] }
}

function saySeveral(reminders: readonly Reminder[], title: string): Said {
  const named = reminders.slice(0, NAMED).map(({ task }) => short(task.title))
  const rest = reminders.length - named.length
  return {
    title,
    body: [...named, ...(rest > 0 ? [`and ${rest} more`] : [])].join('\n'),
    taskId: reminders.length === 1 ? (reminders[0]?.task.id ?? null) : null,
    ids: reminders.map(({ task }) => task.id),
  }
}

/** "10:00", "today", "tomorrow 10:00". */
function whenOf({ dueOn, dueTime }: Reminder['task'], today: Day, locale: string): string {
  const at = dueTime?.replace(/^0/, '') ?? ''
  if (dueOn === null || (dueOn === today && at !== '')) return at
  return [sayDay(dueOn, today, locale), at].filter((part) => part !== '').join(' ')
}

const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text)
