import type { Repeats } from '../copies'
import { addDays, type Day, weekday } from '../day'
import type { Recurrence } from '../recurrence'
import type { TaskKind } from '../tasks'
import { workingDayFrom } from './days'

/** A task of the sample shop that comes again: what its copies say, and those that are done. */
export type SampleRecurring = {
  readonly kind: TaskKind
  readonly title: string
  readonly note: string
  readonly who: string
  readonly checklist: readonly string[]
  readonly repeats: Repeats
  readonly done: readonly { readonly slot: Day; readonly settledOn: Day }[]
}

/** What the sample shop does again and again: each working day, each week, each month, and some time after the last. */
export function sampleRecurring(today: Day): readonly SampleRecurring[] {
  const from = (rule: Recurrence, startsOn: Day): Repeats => ({ rule, ifClosed: 'after', startsOn, until: null })
  const onItsDay = (slot: Day) => ({ slot, settledOn: slot })
  const weeksAgo = (weeks: number) => addDays(today, -7 * weeks)
  const daysAgo = (days: number) => addDays(today, -days)
  return [
    {
      kind: 'to-do',
      title: 'Wipe down the new pouring table',
      note: 'the maker’s advice for the first year',
      who: 'TS',
      checklist: [],
      repeats: from({ unit: 'working days' }, workingDayFrom(today, 1)),
      done: [],
    },
    {
      kind: 'to-do',
      title: 'Order wick thread',
      note: '',
      who: 'TS',
      checklist: [],
      repeats: { ...from({ unit: 'weeks', every: 1, on: [weekday(today)] }, weeksAgo(2)), ifClosed: 'stay' },
      done: [weeksAgo(2), weeksAgo(1)].map(onItsDay),
    },
    {
      kind: 'to-do',
      title: 'Count the stock',
      note: '',
      who: 'JO',
      checklist: ['Wax and wicks', 'Glasses and tins', 'Boxes and labels'],
      repeats: from({ unit: 'months', every: 1, on: 'last working day' }, addDays(today, 1)),
      done: [],
    },
    {
      kind: 'make',
      title: 'Descale the wax melter',
      note: 'vinegar stands under the sink',
      who: 'TS',
      checklist: [],
      repeats: from({ unit: 'after', days: 30 }, daysAgo(26)),
      // Two days late: the thirty days are counted from there.
      done: [{ slot: daysAgo(26), settledOn: daysAgo(24) }],
    },
  ]
}
