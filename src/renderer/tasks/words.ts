import { CalendarClock, CircleCheck, Flower2, Hammer, type LucideIcon, Package, Phone, Truck } from 'lucide-react'
import { addDays, type Day, nextWorkingDay } from '../../shared/domain/day'
import { sayDay } from '../../shared/domain/dayWords'
import type { Priority, TaskKind, TaskStatus } from '../../shared/domain/tasks'
import type { TaskRow } from '../../shared/tasks'
import { t } from '../words'

/** A task's kind in words. */
export const kindWords = (kind: TaskKind): string =>
  ({
    'to-do': t('To do'),
    call: t('Call'),
    meeting: t('Meeting'),
    make: t('Make'),
    send: t('Send'),
    deliver: t('Deliver'),
    'thank-you': t('Thank-you'),
  })[kind]

export const kindIcons: Readonly<Record<TaskKind, LucideIcon>> = {
  'to-do': CircleCheck,
  call: Phone,
  meeting: CalendarClock,
  make: Hammer,
  send: Package,
  deliver: Truck,
  'thank-you': Flower2,
}

export const priorityWords = (priority: Priority): string =>
  ({ low: t('Low'), normal: t('Normal'), high: t('High') })[priority]

export const statusWords = (status: TaskStatus): string =>
  ({ open: t('Open'), done: t('Done'), dropped: t('Dropped') })[status]

/** "9:30", as people write it. */
export const sayTime = (time: string): string => time.replace(/^0/, '')

const HOUR = 60
export const DAY = 24 * HOUR
export const WEEK = 7 * DAY

/** When a task reminds: "1 hour before"; where it has no time, from the morning of its day. */
export function remindWords(minutes: number | null, hasTime: boolean): string {
  if (minutes === null) return t('No reminder')
  if (minutes === 0) return hasTime ? t('At its time') : t('That morning')
  const before = beforeWords(minutes)
  return hasTime || minutes % DAY !== 0 ? before : t('{{before}}, in the morning', { before })
}

function beforeWords(minutes: number): string {
  if (minutes % WEEK === 0) return t('{{count}} weeks before', { count: minutes / WEEK })
  if (minutes % DAY === 0) return t('{{count}} days before', { count: minutes / DAY })
  if (minutes % HOUR === 0) return t('{{count}} hours before', { count: minutes / HOUR })
  return t('{{count}} minutes before', { count: minutes })
}

/** The reminders that are offered; the one that stands is always among them. */
export function remindChoices(hasTime: boolean, stands: number | null): readonly number[] {
  const usual = hasTime ? [0, 10, 30, HOUR, DAY, WEEK] : [0, DAY, WEEK]
  return stands === null || usual.includes(stands) ? usual : [...usual, stands].toSorted((a, b) => a - b)
}

/** How long and where: "45 min, in the shop". */
export const extentOf = ({ minutes, place }: Pick<TaskRow, 'minutes' | 'place'>): string =>
  [minutes === null ? '' : t('{{count}} min', { count: minutes }), place].filter((part) => part !== '').join(', ')

/** The days that a task is most often moved to, each once, with the words for it. */
export function quickDays(today: Day, workingDays: readonly number[], locale: string) {
  const days = [today, addDays(today, 1), nextWorkingDay(today, workingDays), addDays(today, 7)]
  return [...new Set(days)].map((day) => ({ day, words: sayDay(day, today, locale) }))
}

const smallNumbers = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

/** A count inside a sentence: "four", "14". */
export const inWords = (count: number): string => t(smallNumbers[count] ?? String(count))

/** A count that begins a sentence: "Two". */
export const asFirstWord = (count: number): string => capital(inWords(count))

/** With a capital, as a sentence or a button begins. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1)
