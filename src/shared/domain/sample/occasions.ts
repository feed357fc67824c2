import { addDays, type Day } from '../day'
import { occasionIn, type YearlyDay, yearlyDayProblem } from '../occasions'
import type { OccasionKind } from '../remembering'

/** A day to remember as the sample's story tells of it. */
type Told = {
  readonly customer: string
  readonly kind?: OccasionKind
  readonly title?: string
  /** When it comes: in so many days, in the month that is so many days away, or on a day of every year. */
  readonly on:
    | { readonly ahead: number }
    | { readonly monthAhead: number }
    | { readonly yearly: readonly [number, number] }
  /** How many years it will be; unknown without it. */
  readonly years?: number
  readonly lead?: number
  readonly note?: string
  /** Somebody thought of it already. */
  readonly isSeenTo?: boolean
}

export type SampleOccasion = YearlyDay & {
  readonly customer: string
  readonly kind: OccasionKind
  readonly title: string
  readonly leadDays: number
  readonly note: string
  /** The year for which somebody thought of it. */
  readonly seenToIn: number | null
}

const usualLead = 7

const told: readonly Told[] = [
  { customer: 'Ana Petrović', on: { ahead: 12 }, years: 40, lead: 8 },
  { customer: 'Ana Petrović', kind: 'anniversary', title: 'First order', on: { ahead: 65 }, years: 5, lead: 0 },
  {
    customer: 'Harbour Books',
    kind: 'anniversary',
    on: { ahead: 15 },
    years: 5,
    note: 'Iris likes to be asked to tea.',
  },
  { customer: 'Café Linden', kind: 'anniversary', title: 'Opening day', on: { ahead: 40 }, years: 12, lead: 10 },
  { customer: 'Nora Linden', on: { monthAhead: 95 } },
  { customer: 'Dr. Amara Osei', on: { ahead: 3 }, note: 'Would rather not say how old.' },
  { customer: 'Tom Whitfield', on: { ahead: 0 }, years: 34 },
  { customer: 'Priya Raman', on: { ahead: 74 }, years: 51 },
  { customer: 'Priya Raman', kind: 'holiday', title: 'Mother’s birthday', on: { ahead: 24 }, lead: 14 },
  { customer: 'Camille Moreau', on: { ahead: 19 }, years: 38 },
  { customer: 'Ellis & Moreau Events', kind: 'anniversary', title: 'Sail Loft opened', on: { ahead: 130 }, years: 3 },
  { customer: 'St Brigid’s School', kind: 'other', title: 'Founder’s day', on: { ahead: 55 }, years: 133, lead: 14 },
  { customer: 'فاطمة الزهراء بن يوسف', on: { ahead: 27 }, years: 29 },
  { customer: 'مكتبة الميناء', kind: 'anniversary', title: 'يوم الافتتاح', on: { ahead: 210 }, years: 8 },
  { customer: 'Łukasz Wójcik-Brzęczyszczykiewicz', kind: 'name day', on: { yearly: [10, 18] } },
  { customer: 'Hans-Jürgen von der Straßenberg-Müller', on: { ahead: 160 }, years: 80, note: 'By letter.' },
  { customer: 'Ingrid Sørensen', on: { yearly: [2, 29] }, years: 39 },
  { customer: 'Siân Llewellyn', kind: 'holiday', title: 'St David’s Day', on: { yearly: [3, 1] }, lead: 3 },
  { customer: 'Padraig Ó Súilleabháin', kind: 'holiday', title: 'St Patrick’s Day', on: { yearly: [3, 17] }, lead: 3 },
  { customer: 'Wolfgang Großmann', on: { ahead: 5 }, years: 66, isSeenTo: true },
  { customer: 'Rosalind Featherstonehaugh-Cholmondeley', on: { ahead: 12 }, years: 60 },
  { customer: 'Ravi Subramaniam', on: { monthAhead: 35 } },
  { customer: 'George Abernathy', on: { ahead: 101 }, years: 70 },
  { customer: 'Maja Kovačević', on: { ahead: 345 }, years: 27 },
  { customer: 'Mehmet Yıldız', on: { ahead: 33 } },
  { customer: 'Tidewater Dental', kind: 'anniversary', title: 'Opening day', on: { ahead: 240 }, years: 20 },
  { customer: 'Edith Cartwright', on: { ahead: 9 }, years: 84 },
]

/** The customers' days of the sample shop, dated around today. */
export function sampleOccasions(today: Day): readonly SampleOccasion[] {
  return told.map(
    ({ customer, kind = 'birthday', title = '', lead = usualLead, note = '', isSeenTo = false, ...of }) => {
      const yearly = dayOf(of, today)
      const seenToIn = isSeenTo ? nextYear(yearly, today) : null
      return { ...yearly, customer, kind, title, leadDays: lead, note, seenToIn }
    },
  )
}

function dayOf({ on, years }: Pick<Told, 'on' | 'years'>, today: Day): YearlyDay {
  const next = 'yearly' in on ? null : addDays(today, 'ahead' in on ? on.ahead : on.monthAhead)
  const [month, dayOfMonth] =
    'yearly' in on ? on.yearly : [Number(next?.slice(5, 7)), 'ahead' in on ? Number(next?.slice(8)) : null]
  const yearly = { month, dayOfMonth, year: null }
  const year = years === undefined ? null : nextYear(yearly, today) - years
  // Around 29 February a year may not have had the day: then nobody knows it.
  return yearlyDayProblem({ ...yearly, year }, today) === null ? { ...yearly, year } : yearly
}

function nextYear(yearly: YearlyDay, today: Day): number {
  const year = Number(today.slice(0, 4))
  const thisYear = occasionIn(yearly, year)
  return thisYear !== null && thisYear < today ? year + 1 : year
}
