import type { CalendarDay } from '../../shared/calendar'
import { type Day, daysBetween, epochDay } from '../../shared/domain/day'
import { exactDay, shortDay } from '../../shared/domain/dayWords'
import { type Capacity, fullness } from '../../shared/domain/load'
import { isOpenOrder } from '../../shared/domain/orders'
import { outcomeWords } from '../../shared/domain/promise'
import type { OrderRow } from '../../shared/orders'
import { orderStatusWords } from '../orderWords'
import { t } from '../words'

const dayInMs = 86_400_000
const partOf = (day: Day, locale: string, part: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locale, { ...part, timeZone: 'UTC' }).format(epochDay(day) * dayInMs)

/** "March 2026". */
export const monthName = (of: Day, locale: string): string => partOf(of, locale, { month: 'long', year: 'numeric' })

/** "Mon". */
export const weekdayName = (of: Day, locale: string): string => partOf(of, locale, { weekday: 'short' })

/** "2 to 8 March 2026", "30 March to 5 April 2026". */
export function weekName(first: Day, last: Day, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  return format.formatRange(epochDay(first) * dayInMs, epochDay(last) * dayInMs)
}

/** What an order's bar says by its shape and colour, the strongest first. */
export type BarState = 'late' | 'done' | 'leaving' | 'on' | 'by'

export function barState(order: OrderRow, leaving: ReadonlySet<string>, today: Day): BarState {
  if (order.outcome.kind === 'late') return 'late'
  if (!isOpenOrder(order.status)) return 'done'
  const isOn = order.promiseKind === 'on'
  // What must arrive today leaves today: the stronger of the two is said.
  if (leaving.has(order.id) && !(isOn && order.promisedOn === today)) return 'leaving'
  return isOn ? 'on' : 'by'
}

/** The state in words, for the tooltip and for who doesn't see the shape. */
export function barWords(order: OrderRow, state: BarState): string {
  switch (state) {
    case 'late':
      return t(outcomeWords(order.outcome))
    case 'done':
      return orderStatusWords(order.status).toLocaleLowerCase()
    case 'leaving':
      return t('must leave today')
    case 'on':
      return t('must arrive that day')
    case 'by':
      return t('that day or before')
  }
}

/** Why a day is closed; an ordinary closed weekday is just "closed". */
export const closedWords = (why: string): string => (why === 'Closed' ? t('closed') : why)

/** "2 to deliver, 1 to post, 1 to be picked up": what must leave the shop on a day. */
export function leavingWords({ deliver, post, pickUp }: CalendarDay['leaving']): string {
  return [
    deliver > 0 ? t('{{count}} to deliver', { count: deliver }) : '',
    post > 0 ? t('{{count}} to post', { count: post }) : '',
    pickUp > 0 ? t('{{count}} to be picked up', { count: pickUp }) : '',
  ]
    .filter((part) => part !== '')
    .join(', ')
}

/** "7 of 7 orders, 40 units: full"; empty for a day with nothing. */
export function loadWords({ orders, units }: CalendarDay, capacity: Capacity): string {
  return orders === 0 ? '' : t(fullness({ orders, units }, capacity).words)
}

/** A day's cell in full, for who doesn't see it. */
export function dayLabel(on: Day, day: CalendarDay | undefined, capacity: Capacity, locale: string): string {
  const leaving = day ? leavingWords(day.leaving) : ''
  return [
    exactDay(on, locale),
    day?.closed ? closedWords(day.closed) : '',
    day ? loadWords(day, capacity) || t('no orders') : '',
    leaving === '' ? '' : t('leaving: {{what}}', { what: leaving }),
  ]
    .filter((part) => part !== '')
    .join(', ')
}

/** Which of the shown days to come are full: "Wednesday is full." Nothing where none is. */
export function fullSentence(days: readonly CalendarDay[], today: Day, locale: string): string {
  const full = days.filter(({ on, share }) => on >= today && share !== null && share >= 1).map(({ on }) => on)
  const [first] = full
  if (first === undefined) return ''
  if (full.length > 1) return t('{{count}} days are full.', { count: full.length })
  const isNear = daysBetween(today, first) < 7
  const name = isNear ? partOf(first, locale, { weekday: 'long' }) : shortDay(first, today, locale)
  return t('{{day}} is full.', { day: name })
}
