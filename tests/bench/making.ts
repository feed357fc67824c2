import type { Raw } from '../../src/main/store/connection'
import { addDays, type Day, day, weekday } from '../../src/shared/domain/day'
import type { Chance } from '../../src/shared/domain/sample/chance'

/** A busy shop's ten years, in three sizes: the same each time it is made. */
export const sizes = {
  S: { customers: 2000, orders: 20_000, tasks: 40_000, gifts: 4000 },
  M: { customers: 20_000, orders: 200_000, tasks: 400_000, gifts: 40_000 },
  L: { customers: 50_000, orders: 500_000, tasks: 1_000_000, gifts: 100_000 },
} as const
export type Size = keyof typeof sizes

/** The shop's day and moment while it is measured. */
export const TODAY = day('2026-03-02')
export const NOW = '2026-03-02T09:00:00.000Z'
export const FIRST = day('2016-03-07')
export const DAYS = 3650

/** Counted up with each change of what is made here: shops of an older make are made anew. */
export const EDITION = 3
/** How far ahead orders are promised and tasks are due. */
const AHEAD = 30

/** The id of the nth row of a table; in the form of a UUID of version 7. */
export const idOf = (table: number, n: number): string =>
  `0190${table.toString(16).padStart(4, '0')}-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
export const kinds = {
  customer: 1,
  order: 2,
  task: 3,
  gift: 4,
  product: 5,
  line: 6,
  way: 7,
  staff: 8,
  other: 9,
} as const

type Row = Readonly<Record<string, string | number | null>>

/** Inserts rows by their columns' names, with one statement for each table. */
export function inserting({ statement }: Raw) {
  return (table: string, row: Row): void => {
    const names = Object.keys(row)
    const columns = names.map((name) => `"${name}"`).join(', ')
    statement(`insert into ${table} (${columns}) values (${names.map(() => '?').join(', ')})`).run(
      ...Object.values(row),
    )
  }
}
export type Insert = ReturnType<typeof inserting>

export const initials = ['MK', 'JO', 'TS', 'LB'] as const
export const productCount = 40
export const momentOn = (on: Day): string => `${on}T08:00:00.000Z`
/** A few customers are regulars: the first ones come up far more often. */
export const regular = (chance: Chance, customers: number): number => {
  const share = chance.below(1_000_000) / 1_000_000
  return Math.floor(customers * share ** 3)
}
/** A working day of the ten years; the nth of `count` orders or tasks lies where a steady trade would put it. */
export function workingDay(n: number, count: number): Day {
  const on = addDays(FIRST, Math.floor((n * (DAYS + AHEAD)) / count))
  return weekday(on) > 5 ? addDays(on, 2) : on
}
