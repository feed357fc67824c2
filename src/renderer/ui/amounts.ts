import type { Minor } from '../../shared/domain/money'
import type { NumberFormat } from '../../shared/domain/number'

/** How numbers are written where this locale is spoken. */
export function formatIn(locale: string): NumberFormat {
  const parts = new Intl.NumberFormat(locale, { useGrouping: true }).formatToParts(1234567.8)
  const group = parts.find((part) => part.type === 'group')?.value ?? ','
  const decimal = parts.find((part) => part.type === 'decimal')?.value ?? '.'
  if (group === '’' || group === "'") return "1'234.56"
  if (/\s/.test(group)) return decimal === ',' ? '1 234,56' : '1 234.56'
  return decimal === ',' ? '1.234,56' : '1,234.56'
}

export const decimalIn = (format: NumberFormat): ',' | '.' => (format.endsWith(',56') ? ',' : '.')

/** The amount as it is typed, without the currency: `1250` is "12.50". */
export function written(amount: Minor | null, digits: number, decimal: string): string {
  if (amount === null) return ''
  const plain = String(Math.abs(amount)).padStart(digits + 1, '0')
  const sign = amount < 0 ? '-' : ''
  return digits === 0 ? sign + plain : `${sign}${plain.slice(0, -digits)}${decimal}${plain.slice(-digits)}`
}
