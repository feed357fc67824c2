import { getCountries } from 'libphonenumber-js/min'

// ISO 4217, and the countries (ISO 3166) that use it. No part of Intl knows this.
const sharedBy: Readonly<Record<string, string>> = {
  EUR: 'AD AT AX BE BG BL CY DE EE ES FI FR GF GP GR HR IE IT LT LU LV MC ME MF MQ MT NL PM PT RE SI SK SM VA XK YT',
  USD: 'AS BQ EC FM GU IO MH MP PA PR PW SV TC TL US VG VI ZW',
  GBP: 'GB GG IM JE',
  AUD: 'AU CC CX KI NF NR TV',
  NZD: 'CK NU NZ TK',
  CHF: 'CH LI',
  DKK: 'DK FO GL',
  NOK: 'NO SJ',
  XOF: 'BF BJ CI GW ML NE SN TG',
  XAF: 'CF CG CM GA GQ TD',
  XCD: 'AG AI DM GD KN LC MS VC',
  XCG: 'CW SX',
  XPF: 'NC PF WF',
  MAD: 'EH MA',
  ILS: 'IL PS',
  SHP: 'AC SH TA',
}

// Where a currency is one country's own, its code begins with the country's.
const own = [
  'AED AFN ALL AMD AOA ARS AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CLP CNY',
  'COP CRC CUP CVE CZK DJF DOP DZD EGP ERN ETB FJD FKP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR INR',
  'IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MDL MGA MKD MMK MNT',
  'MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NPR OMR PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD',
  'SCR SDG SEK SGD SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX UYU UZS VES VND',
  'VUV WST YER ZAR ZMW',
]

const currencyByCountry = new Map<string, string>([
  ...own.flatMap((line) => line.split(' ').map((currency): [string, string] => [currency.slice(0, 2), currency])),
  ...Object.entries(sharedBy).flatMap(([currency, countries]) =>
    countries.split(' ').map((country): [string, string] => [country, currency]),
  ),
])
// Where offices print on Letter; everyone else has A4 (Unicode CLDR).
const letter = new Set('BZ CA CL CO CR DO GT MX NI PA PH PR SV US VE'.split(' '))

/** The codes (ISO 3166) of all countries, in their alphabetical order. */
export const countryCodes: readonly string[] = getCountries().toSorted()

/** The currency (ISO 4217) that people mostly pay with there; null where we know of none. */
export const currencyOf = (country: string): string | null => currencyByCountry.get(country) ?? null

/** The paper that printers there mostly have. */
export const paperOf = (country: string): 'A4' | 'Letter' => (letter.has(country) ? 'Letter' : 'A4')
