import { type Minor, minor, minorDigits } from '../money'
import { type NumberFormat, numberFormats, parseDecimal } from '../number'
import { type Parsed, read, refused } from '../parsed'

/** A number of a file, written in the format; a currency sign beside it is left aside. */
export function parseNumberAs(text: string, format: NumberFormat): Parsed<number, 'empty' | 'not a number'> {
  const parsed = parseDecimal(text.replace(/\p{Sc}/u, ''), format)
  if (!parsed.ok) return text.trim() === '' ? parsed : refused('not a number')
  const { negative, whole, fraction } = parsed.value
  const size = Number(`${whole}.${fraction}`)
  return read(negative && size > 0 ? -size : size)
}

export type AmountError = 'empty' | 'not a number' | 'too large'

/**
 * Reads a file's amounts into minor units of the currency; its sign or code may stand beside them. Other programs keep
 * prices finer than the smallest coin: they are rounded half up, on the amount without its sign.
 */
export function amountReader(currency: string, format: NumberFormat): (text: string) => Parsed<Minor, AmountError> {
  const digits = minorDigits(currency)
  const code = new RegExp(`^${currency}|${currency}$`, 'i')
  return (text) => {
    const parsed = parseDecimal(
      text
        .trim()
        .replace(code, '')
        .replace(/\p{Sc}/u, ''),
      format,
    )
    if (!parsed.ok) return text.trim() === '' ? parsed : refused('not a number')
    const { negative, whole, fraction } = parsed.value
    const kept = Number(whole + fraction.slice(0, digits).padEnd(digits, '0'))
    const size = kept + (fraction.charAt(digits) >= '5' ? 1 : 0)
    return Number.isSafeInteger(size) ? read(minor(negative ? -size : size)) : refused('too large')
  }
}

export type RecognisedNumbers = {
  readonly format: NumberFormat
  /** True where another format reads as many of the samples, some of them as other numbers: ask the person. */
  readonly ambiguous: boolean
}

/** The format that reads most of the samples as numbers; null where none reads any. Empty samples don't count. */
export function recogniseNumberFormat(samples: readonly string[]): RecognisedNumbers | null {
  const readings = numberFormats.map((format) => {
    const values = samples
      .map((sample) => parseNumberAs(sample, format))
      .map((parsed) => (parsed.ok ? parsed.value : null))
    return { format, values: values.join(), count: values.filter((value) => value !== null).length }
  })
  const most = Math.max(...readings.map((reading) => reading.count))
  const best = readings.filter((reading) => reading.count === most)
  if (most === 0 || !best[0]) return null
  return { format: best[0].format, ambiguous: best.some((other) => other.values !== best[0]?.values) }
}
