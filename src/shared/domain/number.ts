import { type Parsed, read, refused } from './parsed'

/** How numbers are written, named by an example. The space stands for any kind of space. */
export const numberFormats = ['1,234.56', '1.234,56', '1 234,56', '1 234.56', "1'234.56"] as const
export type NumberFormat = (typeof numberFormats)[number]

/** A decimal number as its digits, so that nothing is lost to floating point. */
export type Decimal = { readonly negative: boolean; readonly whole: string; readonly fraction: string }

const shapes: Readonly<Record<NumberFormat, RegExp>> = {
  '1,234.56': /^(\d+|\d{1,3}(?:,\d{3})+)?(?:\.(\d*))?$/,
  '1.234,56': /^(\d+|\d{1,3}(?:\.\d{3})+)?(?:,(\d*))?$/,
  '1 234,56': /^(\d+|\d{1,3}(?: \d{3})+)?(?:,(\d*))?$/,
  '1 234.56': /^(\d+|\d{1,3}(?: \d{3})+)?(?:\.(\d*))?$/,
  "1'234.56": /^(\d+|\d{1,3}(?:'\d{3})+)?(?:\.(\d*))?$/,
}

/** The number without its sign: "-5", "−5", "5-" and the bookkeeper's "(5)" are negative. */
function unsigned(text: string): { readonly negative: boolean; readonly rest: string } {
  const bracketed = /^\((.*)\)$/.exec(text)
  const signed = /^[-+]\s*(.*)$/.exec(text)
  const trailing = /^(.*?)\s*-$/.exec(text)
  if (bracketed) return { negative: true, rest: bracketed[1] ?? '' }
  if (signed) return { negative: text.startsWith('-'), rest: signed[1] ?? '' }
  if (trailing) return { negative: true, rest: trailing[1] ?? '' }
  return { negative: false, rest: text }
}

/** The digits of a number written in the format; groups, where used, must be of three digits. */
export function parseDecimal(text: string, format: NumberFormat): Parsed<Decimal, 'empty' | 'not a number'> {
  const plain = text.trim().replace(/\s/g, ' ').replace(/[−–]/g, '-').replace(/’/g, "'")
  if (plain === '') return refused('empty')
  const { negative, rest } = unsigned(plain)
  const parts = shapes[format].exec(rest)
  const whole = (parts?.[1] ?? '').replace(/\D/g, '').replace(/^0+(?=\d)/, '')
  const fraction = parts?.[2] ?? ''
  if (parts === null || whole + fraction === '') return refused('not a number')
  return read({ negative, whole: whole || '0', fraction })
}
