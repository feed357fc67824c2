import { isSupportedCountry, type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/min'

const fewestDigits = 3
const longest = 60

/** The digits of the text as 0 to 9, whatever script they are written in. */
export function phoneDigits(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[^0-9]/g, '')
}

/** The number as a telephone network would read it from `country`, or null where it makes no possible number. */
function recognise(text: string, country: string): PhoneNumber | null {
  const from = country.toUpperCase()
  const number = parsePhoneNumberFromString(text.slice(0, longest), isSupportedCountry(from) ? from : undefined)
  return number?.isPossible() ? number : null
}

/**
 * What two writings of one number have in common, for search and for finding duplicates: E.164 ("+442079460301") where
 * the number can be understood from the shop's country (ISO 3166, "GB"), else its digits; empty without any digit.
 */
export function phoneKey(text: string, country: string): string {
  return recognise(text, country)?.number ?? phoneDigits(text)
}

/** The digits of a number as its own country dials it ("+442079460301" is 02079460301); empty for what is no E.164 number. */
export function nationalDigits(key: string): string {
  const number = key.startsWith('+') ? parsePhoneNumberFromString(key) : undefined
  return number ? phoneDigits(number.format('NATIONAL')) : ''
}

/** The number as people write it: national within the country, international from elsewhere; else as it was typed. */
export function formatPhone(text: string, country: string): string {
  const number = recognise(text, country)
  // A number that is merely possible there, such as a foreign one without its country, would lose its leading 0.
  if (!number?.isValid()) return text.trim()
  return number.country === country.toUpperCase() ? number.format('NATIONAL') : number.format('INTERNATIONAL')
}

/**
 * Whether the text can be kept as a phone number: at least three digits, at most 60 characters. Gentle on purpose: a
 * shop's "(5) 555-4729, ask for Ana" is worth more as text than refused.
 */
export function isPhone(text: string): boolean {
  return phoneDigits(text).length >= fewestDigits && text.trim().length <= longest
}
