import type { Day, Time } from './day'
import { shortDay } from './dayWords'
import { lateBy, type Priority, priorities, type TaskKind, type TaskStatus } from './tasks'
import { fold } from './text'

/** What a line of the day sheet stands for. */
export const sheetSubjects = ['task', 'thanks', 'occasion'] as const
export type SheetSubject = (typeof sheetSubjects)[number]

/** What a line of the day sheet or of Today is made from; a task's row is one as it stands. */
export type DayItem = {
  readonly id: string
  readonly kind: TaskKind
  readonly title: string
  readonly note: string
  readonly dueOn: Day | null
  readonly dueTime: Time | null
  /** How long it takes, in minutes. */
  readonly minutes: number | null
  readonly place: string
  readonly customerId: string | null
  readonly customerName: string | null
  readonly phone: string | null
  /** Initials. */
  readonly assignee: string | null
  readonly priority: Priority
  readonly status: TaskStatus
}

/** What stands on the day sheet, where not everything is a task. */
export type SheetItem = DayItem & { readonly subject: SheetSubject }

export type Line<T extends DayItem> = {
  /** 1 to n, through all groups. */
  readonly number: number
  readonly item: T
  /** The time on that day: "9:30", or "by 15:00" for what must be sent; empty where none is set or its day has passed. */
  readonly time: string
  /** What to do, with its length and place: "Tasting, 45 min, in the shop". */
  readonly words: string
  /** Since when it is late: "since Fri 27 Feb"; empty where it isn't. */
  readonly late: string
}

export type Group<T extends DayItem> = { readonly heading: string; readonly lines: readonly Line<T>[] }

/** Where an item belongs: groups stand in the order of `rank`; items with the same key stand together. */
export type Place = { readonly key: string; readonly heading: string; readonly rank: string }

/** The item's time on the day, or null where it has none or is due on another day. */
const timeOn = (item: DayItem, on: Day): Time | null => (item.dueOn === on ? item.dueTime : null)

const byText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)

// Below and above all signs of a text.
const lowest = '\u0000'
const highest = '\uffff'

/**
 * What items are ordered by within a group: those with a time first, by time; then those waiting longest; then by
 * priority, day, customer (the shop's own things last) and title. The id makes the order total.
 */
function sortKey(item: DayItem, on: Day): string {
  return [
    timeOn(item, on) ?? highest,
    lateBy(item, on) > 0 ? item.dueOn : highest,
    priorities.length - priorities.indexOf(item.priority),
    item.dueOn ?? highest,
    fold(item.customerName ?? highest),
    fold(item.title),
    item.id,
  ].join(lowest)
}

function lineOf<T extends DayItem>(item: T, on: Day, number: number, locale?: string): Line<T> {
  const time = timeOn(item, on)?.replace(/^0/, '')
  const extent = [item.minutes === null ? '' : `${item.minutes} min`, item.place]
  const late = item.dueOn !== null && lateBy(item, on) > 0
  return {
    number,
    item,
    time: time === undefined ? '' : item.kind === 'send' ? `by ${time}` : time,
    words: [item.title, ...extent].filter((part) => part !== '').join(', '),
    late: late ? `since ${shortDay(item.dueOn, on, locale)}` : '',
  }
}

/** The items in groups, numbered through. The order depends on the items alone, not on the order they come in. */
export function groupBy<T extends DayItem>(
  items: readonly T[],
  on: Day,
  placeOf: (item: T) => Place,
  locale?: string,
): readonly Group<T>[] {
  const groups = new Map<string, { readonly place: Place; readonly items: T[] }>()
  for (const item of items) {
    const place = placeOf(item)
    const group = groups.get(place.key) ?? { place, items: [] }
    groups.set(place.key, group)
    group.items.push(item)
  }
  let number = 0
  return [...groups.values()]
    .toSorted((a, b) => byText(a.place.rank, b.place.rank) || byText(a.place.key, b.place.key))
    .map(({ place, items }) => ({
      heading: place.heading,
      lines: items
        .map((item) => ({ item, key: sortKey(item, on) }))
        .toSorted((a, b) => byText(a.key, b.key))
        .map(({ item }) => {
          number += 1
          return lineOf(item, on, number, locale)
        }),
    }))
}

/** A place of a fixed group, which its rank names. */
export const placeAt = (rank: string, heading: string): Place => ({ key: rank, rank, heading })

function placeByTime(item: DayItem, on: Day): Place {
  if (item.kind === 'deliver' || item.kind === 'send') return placeAt('1', 'On the way: deliver and send')
  if (item.kind === 'meeting' || timeOn(item, on) !== null) return placeAt('2', 'At a time')
  return item.kind === 'call' ? placeAt('3', 'Calls') : placeAt('4', 'In the shop')
}

// "0" stands before "1": what belongs to nobody comes last.
function placeByCustomer({ customerId, customerName }: DayItem): Place {
  if (customerId === null) return { key: '', rank: '1', heading: 'The shop' }
  return { key: customerId, rank: `0${fold(customerName ?? '')}`, heading: customerName ?? '' }
}

function placeByAssignee({ assignee }: DayItem): Place {
  if (assignee === null) return { key: '', rank: '1', heading: 'Anyone' }
  return { key: assignee, rank: `0${fold(assignee)}`, heading: assignee }
}

const placings = { time: placeByTime, customer: placeByCustomer, assignee: placeByAssignee }

/**
 * The day sheet's groups for the day it is printed for: by time (what leaves the shop, what has its time, calls, the
 * rest), by customer or by assignee. Empty groups are left out; two customers of one name stay apart.
 */
export function groupItems<T extends DayItem>(
  items: readonly T[],
  by: keyof typeof placings,
  on: Day,
  locale?: string,
): readonly Group<T>[] {
  return groupBy(items, on, (item) => placings[by](item, on), locale)
}
