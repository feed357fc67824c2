import { countryCodes, currencyOf, paperOf } from '../shared/domain/countries'
import type { Paper } from '../shared/sheets'
import type { Option } from './ui/Choice'

/** Where this computer seems to stand: what a new shop's details begin with. */
export type Place = {
  readonly timeZone: string
  readonly country: string
  readonly currency: string
  readonly paper: Paper
}

type Region = { readonly getTimeZones?: () => readonly string[] | undefined }

/** Whether the country lies in the time zone; unknown where the browser can't tell. */
const hasZone = (country: string, zone: string): boolean | undefined =>
  (new Intl.Locale(`und-${country}`) as Region).getTimeZones?.()?.includes(zone)

/** The clock says more of where a shop stands than the language does: many a computer speaks American English. */
export function guessPlace(language: string = navigator.language): Place {
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const spoken = new Intl.Locale(language).maximize().region ?? 'GB'
  const country =
    hasZone(spoken, timeZone) === false ? (countryCodes.find((code) => hasZone(code, timeZone)) ?? spoken) : spoken
  return { timeZone, country, currency: currencyOf(country) ?? 'EUR', paper: paperOf(country) }
}

const byLabel = (options: readonly Option[]): readonly Option[] => {
  const { compare } = new Intl.Collator('en')
  return options.toSorted((a, b) => compare(a.label, b.label))
}

/** What a form shows must be in its list: a value that the browser doesn't list is added. */
const withOwn = (ids: readonly string[], own: string): readonly string[] =>
  own === '' || ids.includes(own) ? ids : [own, ...ids]

/** Every country by its name. */
export function countryOptions(own: string): readonly Option[] {
  const names = new Intl.DisplayNames('en', { type: 'region' })
  return byLabel(withOwn(countryCodes, own).map((id) => ({ id, label: names.of(id) ?? id })))
}

/** Every currency by its name, found by its code too. */
export function currencyOptions(own: string): readonly Option[] {
  const names = new Intl.DisplayNames('en', { type: 'currency' })
  return byLabel(
    withOwn(Intl.supportedValuesOf('currency'), own).map((id) => ({ id, label: `${names.of(id) ?? id} (${id})` })),
  )
}

/** Every time zone, its city first: that is what people look for. */
export function timeZoneOptions(own: string): readonly Option[] {
  const say = (zone: string) => {
    const [region = '', ...city] = zone.replaceAll('_', ' ').split('/')
    return city.length === 0 ? region : `${city.toReversed().join(', ')} (${region})`
  }
  return byLabel(withOwn(Intl.supportedValuesOf('timeZone'), own).map((id) => ({ id, label: say(id) })))
}

/** ISO weekdays by short name, Monday first. */
export const weekdayOptions: readonly Option[] = [
  { id: '1', label: 'Mon' },
  { id: '2', label: 'Tue' },
  { id: '3', label: 'Wed' },
  { id: '4', label: 'Thu' },
  { id: '5', label: 'Fri' },
  { id: '6', label: 'Sat' },
  { id: '7', label: 'Sun' },
]
