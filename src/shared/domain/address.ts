import { formatAddress } from 'localized-address-format'
import { countryCodes } from './countries'
import { fold } from './text'

export type PostalAddress = {
  readonly lines: string
  readonly city: string
  readonly region: string
  readonly postalCode: string
  /** As it was typed: "Germany", "DE", or nothing. */
  readonly country: string
}

let codes: ReadonlyMap<string, string> | undefined

/** Countries by their folded English name, made once. */
function codesByName(): ReadonlyMap<string, string> {
  const names = new Intl.DisplayNames('en', { type: 'region' })
  codes ??= new Map(countryCodes.map((code) => [fold(names.of(code) ?? code), code]))
  return codes
}

/** The ISO 3166 code of a country as people write it: "gb", "Germany", "UK"; null where it isn't understood. */
export function countryCode(text: string): string | null {
  const folded = fold(text)
  if (folded === 'uk') return 'GB'
  if (folded === 'usa') return 'US'
  if (/^[a-z]{2}$/.test(folded)) return folded.toUpperCase()
  return folded === '' ? null : (codesByName().get(folded) ?? null)
}

/** The lines of an address in the order of its country's post; `home` is the shop's own, whose name is left out. */
export function postalLines(address: PostalAddress, home: string): readonly string[] {
  const code = countryCode(address.country)
  const lines = formatAddress({
    // What isn't understood as a country is written as it stands, below an address in the shop's own order.
    postalCountry: code ?? home,
    addressLines: address.lines.split('\n').filter((line) => line.trim() !== ''),
    locality: address.city,
    administrativeArea: address.region,
    postalCode: address.postalCode,
  })
  const abroad = address.country !== '' && code !== home ? [address.country] : []
  const missing = address.region !== '' && !lines.join('\n').includes(address.region) ? [address.region] : []
  return [...lines.filter((line) => line.trim() !== ''), ...missing, ...abroad]
}
