import type { HolidaysTypes } from 'date-holidays'
import { addDays, type Day, isDay } from '../../../shared/domain/day'

/** The public holidays of a country in a year, with their names in its own language. */
export type HolidaysOf = (year: number) => ReadonlyMap<Day, string>

const none: ReadonlyMap<Day, string> = new Map()
const dayInMs = 86_400_000
const remembered = new Map<string, ReadonlyMap<Day, string>>()
let library: Promise<typeof import('date-holidays')> | undefined

/**
 * The holidays of a country (two letters), from data that ships with the app; none for a country that it doesn't know.
 * The data is read with the first question only: it takes a tenth of a second, which the start of the app hasn't.
 */
export async function holidaysOf(country: string): Promise<HolidaysOf> {
  // Even what is loaded already takes a millisecond to be found anew.
  library ??= import('date-holidays')
  const { default: Holidays } = await library
  return (year) => {
    const name = `${country} ${year}`
    const known = remembered.get(name)
    if (known) return known
    const source = new Holidays(country, { types: ['public'] })
    const found = new Map((source.getHolidays(year) || []).flatMap(daysOf))
    remembered.set(name, found)
    return found
  }
}

/** A country whose holidays are not asked for. */
export const noHolidays: HolidaysOf = () => none

/** Some last for several days; each of them counts. */
function daysOf({ date, name, start, end }: HolidaysTypes.Holiday): readonly (readonly [Day, string])[] {
  const first = date.slice(0, 10)
  if (!isDay(first)) return []
  const length = Math.max(1, Math.round((end.getTime() - start.getTime()) / dayInMs))
  return Array.from({ length }, (_, at) => [addDays(first, at), name] as const)
}
