import { type NumberFormat, parseDecimal } from './number'
import { type Parsed, read, refused } from './parsed'

/** An amount in the minor unit of the shop's currency (pence, cents), a safe integer. */
export type Minor = number & { readonly minor: unique symbol }

export type MoneyError = 'empty' | 'not a number' | 'negative' | 'too many decimals' | 'too large'

/** What is taken off a line: a share of it (0 to 100 %, to two decimals) or an amount. */
export type Discount = { readonly percent: number } | { readonly amount: Minor }

const formats = new Map<string, Intl.NumberFormat>()

function formatOf(currency: string, locale: string): Intl.NumberFormat {
  const key = `${currency} ${locale}`
  const made = formats.get(key) ?? new Intl.NumberFormat(locale, { style: 'currency', currency })
  formats.set(key, made)
  return made
}

const isMinor = (amount: number): amount is Minor => Number.isSafeInteger(amount)

/** An amount in the minor unit. Throws RangeError unless it is a safe integer. */
export function minor(amount: number): Minor {
  const plain = amount === 0 ? 0 : amount
  if (!isMinor(plain)) throw new RangeError(`Not a whole number of minor units: ${amount}`)
  return plain
}

/** Decimals of the currency's minor unit, by Intl: EUR 2, JPY 0, KWD 3. Throws RangeError for what is no currency code. */
export function minorDigits(currency: string): number {
  return formatOf(currency, 'en').resolvedOptions().maximumFractionDigits ?? 2
}

/** A decimal as text, which Intl formats exactly: a division would lose pence beyond 15 digits. */
const isNumeral = (text: string): text is `${number}` => Number.isFinite(Number(text))

/** The amount as the locale writes it: "£12.50", "12,50 €". Throws RangeError for an unknown currency code or locale. */
export function formatMoney(amount: Minor, currency: string, locale: string): string {
  const numeral = `${amount}e-${minorDigits(currency)}`
  return formatOf(currency, locale).format(isNumeral(numeral) ? numeral : amount)
}

/** The amount as a plain decimal in the currency's main unit: 1250 pence are 12.5. Exact to 15 digits. */
export function decimalOf(amount: Minor, currency: string): number {
  return Number(`${amount}e-${minorDigits(currency)}`)
}

/**
 * A typed or imported amount, with or without a currency sign or the currency's code. More decimals than the currency
 * has are refused rather than rounded: "1.234" may be a thousand to the one who wrote it.
 */
export function parseMoney(text: string, currency: string, format: NumberFormat): Parsed<Minor, MoneyError> {
  const bare = text
    .trim()
    .replace(new RegExp(`^${currency}|${currency}$`, 'i'), '')
    .replace(/\p{Sc}/u, '')
  const parsed = parseDecimal(bare, format)
  if (!parsed.ok) return text.trim() === '' ? parsed : refused('not a number')
  const { negative, whole, fraction } = parsed.value
  const digits = minorDigits(currency)
  if (fraction.length > digits) return refused('too many decimals')
  const amount = Number(whole + fraction.padEnd(digits, '0'))
  if (negative && amount > 0) return refused('negative')
  return Number.isSafeInteger(amount) ? read(minor(amount)) : refused('too large')
}

/** Half up on the amount without its sign, so that a returned line takes back exactly what the sold one brought. */
function divideHalfUp(amount: bigint, by: bigint): bigint {
  const size = amount < 0n ? -amount : amount
  const rounded = (size * 2n + by) / (by * 2n)
  return amount < 0n ? -rounded : rounded
}

const inSteps = (value: number, perUnit: number): bigint => BigInt(Math.round(value * perUnit))

/**
 * A line's total in minor units: price × quantity − discount, rounded half up once, at the end. The quantity counts to
 * three decimals and is negative for returned goods; a discount by amount is for the whole line and turns with it.
 * Throws RangeError when the result is no safe integer.
 */
export function lineTotal(price: Minor, quantity: number, discount: Discount | null = null): Minor {
  const gross = BigInt(price) * inSteps(quantity, 1000)
  if (discount !== null && 'percent' in discount) {
    return minor(Number(divideHalfUp(gross * (10_000n - inSteps(discount.percent, 100)), 10_000_000n)))
  }
  const off = discount === null ? 0n : BigInt(discount.amount)
  return minor(Number(divideHalfUp(gross, 1000n) - (quantity < 0 ? -off : off)))
}
