import type { Priority, TaskKind } from '../tasks'

/** A task that the story tells of. `on` counts the shop's working days from today; null for any day. */
export type Told = {
  readonly on: number | null
  readonly kind: TaskKind
  readonly title: string
  readonly customer?: string
  readonly who?: string
  readonly time?: string
  readonly minutes?: number
  readonly place?: string
  readonly note?: string
  readonly priority?: Priority
  /** What is on its checklist; the first `checked` of it are done. */
  readonly checklist?: readonly string[]
  readonly checked?: number
  readonly isDone?: boolean
}

export const told: readonly Told[] = [
  {
    on: -2,
    kind: 'call',
    title: 'Call back about the vanilla refills',
    customer: 'Dr. Amara Osei',
    who: 'MK',
    note: 'best before noon',
  },
  {
    on: 0,
    kind: 'meeting',
    title: 'Spring wedding tasting',
    customer: 'Ellis & Moreau Events',
    who: 'MK',
    time: '11:00',
    minutes: 45,
    place: 'in the shop',
    note: 'ask for Camille',
    checklist: ['Ivory tapers', 'Fig and cassis', 'Price list', 'Burn times'],
    checked: 1,
  },
  {
    on: 0,
    kind: 'meeting',
    title: 'Meeting about the summer market',
    customer: 'Market Office',
    who: 'MK',
    time: '16:15',
    minutes: 30,
    place: 'town hall',
    note: 'bring the price list',
  },
  { on: 0, kind: 'call', title: 'Say hello', customer: 'Ana Petrović', who: 'MK', note: '41 days since the last word' },
  { on: 0, kind: 'make', title: 'Pour the jasmine test candles', customer: 'مكتبة الميناء', who: 'TS' },
  {
    on: 0,
    kind: 'to-do',
    title: 'Put the spring range in the window',
    who: 'JO',
    checklist: ['Clean the glass', 'Price cards', 'Lights'],
    checked: 2,
  },
  {
    on: 1,
    kind: 'to-do',
    title: 'Answer the letter from Hamburg',
    customer: 'Hans-Jürgen von der Straßenberg-Müller',
    note: 'he likes a proper letter',
  },
  { on: 2, kind: 'send', title: 'Send the refill price list', customer: 'Ana Petrović', who: 'MK' },
  {
    on: 5,
    kind: 'meeting',
    title: 'Wedding table rehearsal',
    customer: 'Ellis & Moreau Events',
    who: 'MK',
    time: '10:00',
    minutes: 90,
    place: 'Sail Loft, unit 5',
  },
  {
    on: 10,
    kind: 'call',
    title: 'Ask about the wax delivery',
    customer: 'Erste Königlich-Bayerische Wachszieherei und Lebkuchenbäckerei Gebrüder Höß GmbH',
    who: 'TS',
  },
  {
    on: 15,
    kind: 'meeting',
    title: 'Quarter’s look at the numbers',
    who: 'MK',
    time: '17:00',
    minutes: 60,
    place: 'back room',
  },
  { on: null, kind: 'to-do', title: 'Find a better box for tapers', note: 'the corners tear in the post' },
  { on: null, kind: 'to-do', title: 'Try the new cotton wicks', priority: 'low' },
  {
    on: null,
    kind: 'thank-you',
    title: 'A small something for the neighbours',
    customer: 'Harbour Books',
    priority: 'low',
  },
]
