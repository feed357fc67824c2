import { existsSync, readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Discount,
  decimalOf,
  formatMoney,
  lineTotal,
  minor,
  minorDigits,
  parseMoney,
} from '../../src/shared/domain/money'

test.each([
  ['EUR', 2],
  ['JPY', 0],
  ['KWD', 3],
])('%s has %d decimals', (currency, digits) => {
  expect(minorDigits(currency)).toBe(digits)
})

test('what is no currency is refused', () => {
  expect(() => minorDigits('pounds')).toThrow(RangeError)
  expect(() => minor(1.5)).toThrow(RangeError)
  expect(() => minor(2 ** 53)).toThrow(RangeError)
})

test.each([
  [1250, 'GBP', 'en-GB', '£12.50'],
  [-5, 'GBP', 'en-GB', '-£0.05'],
  [0, 'GBP', 'en-GB', '£0.00'],
  [123_456, 'EUR', 'de', '1.234,56 €'],
  [1234, 'JPY', 'en', '¥1,234'],
  [1234, 'KWD', 'en', 'KWD 1.234'],
  [Number.MAX_SAFE_INTEGER, 'GBP', 'en-GB', '£90,071,992,547,409.91'],
])('%d %s in %s is %s', (amount, currency, locale, expected) => {
  expect(formatMoney(minor(amount), currency, locale).replace(/\s/g, ' ')).toBe(expected)
})

test.each([
  [1250, 'GBP', '12.5'],
  [-5, 'EUR', '-0.05'],
  [1234, 'JPY', '1234'],
  [1, 'KWD', '0.001'],
  [100_000_000_000_001, 'GBP', '1000000000000.01'],
])('%d minor units of %s as a decimal are %s', (amount, currency, expected) => {
  expect(String(decimalOf(minor(amount), currency))).toBe(expected)
})

describe('parseMoney', () => {
  test.each([
    ['12.50', 'GBP', '1,234.56', 1250],
    ['£1,234.5', 'GBP', '1,234.56', 123_450],
    ['1.234,56 €', 'EUR', '1.234,56', 123_456],
    ['EUR 7', 'EUR', '1.234,56', 700],
    ['7 eur', 'EUR', '1.234,56', 700],
    ['12\u202f345,60', 'EUR', '1 234,56', 1_234_560],
    ['.5', 'GBP', '1,234.56', 50],
    ['-0', 'GBP', '1,234.56', 0],
    ['1,234', 'JPY', '1,234.56', 1234],
  ] as const)('%j in %s written %s is %d', (text, currency, format, expected) => {
    expect(parseMoney(text, currency, format)).toEqual({ ok: true, value: expected })
  })

  test.each([
    ['', 'GBP', 'empty'],
    ['  ', 'GBP', 'empty'],
    ['£', 'GBP', 'not a number'],
    ['twelve', 'GBP', 'not a number'],
    ['12,50', 'GBP', 'not a number'],
    ['1,23,456', 'GBP', 'not a number'],
    ['12.5.0', 'GBP', 'not a number'],
    ['1e5', 'GBP', 'not a number'],
    ['12.505', 'GBP', 'too many decimals'],
    ['1.5', 'JPY', 'too many decimals'],
    ['-5', 'GBP', 'negative'],
    ['(5.00)', 'GBP', 'negative'],
    ['−5', 'GBP', 'negative'],
    ['99999999999999999999', 'GBP', 'too large'],
  ])('%j in %s is refused: %s', (text, currency, error) => {
    expect(parseMoney(text, currency, '1,234.56')).toEqual({ ok: false, error })
  })

  test.each([
    ['GBP', 'en-GB', '1,234.56'],
    ['EUR', 'de', '1.234,56'],
    ['EUR', 'fr', '1 234,56'],
    ['JPY', 'ja', '1,234.56'],
    ['CHF', 'de-CH', "1'234.56"],
  ] as const)('%s as written in %s is read back', (currency, locale, format) => {
    fc.assert(
      fc.property(fc.nat({ max: Number.MAX_SAFE_INTEGER }), (amount) => {
        const written = formatMoney(minor(amount), currency, locale)
        expect(parseMoney(written, currency, format)).toEqual({ ok: true, value: amount })
      }),
    )
  })
})

const percent = (share: number): Discount => ({ percent: share })
const off = (amount: number): Discount => ({ amount: minor(amount) })

describe('a line’s total', () => {
  test.each([
    [1000, 3, null, 3000],
    [333, 1, percent(50), 167],
    [1, 1, percent(50), 1],
    [1, -1, percent(50), -1],
    [1440, 12, percent(15), 14_688],
    [999, 1.5, null, 1499],
    [100, 0.005, null, 1],
    [1000, 2, off(250), 1750],
    [1000, -2, off(250), -1750],
    [1000, 1, percent(100), 0],
    [1000, 0, percent(10), 0],
    [105, 1, percent(12.5), 92],
  ])('%d × %d less %j is %d', (price, quantity, discount, expected) => {
    expect(lineTotal(minor(price), quantity, discount)).toBe(expected)
  })

  test('a returned line takes back exactly what the sold one brought', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.integer({ min: 1, max: 100_000 }),
        fc.integer({ min: 0, max: 10_000 }),
        (price, thousandths, hundredths) => {
          const sold = lineTotal(minor(price), thousandths / 1000, percent(hundredths / 100))
          expect(lineTotal(minor(price), -thousandths / 1000, percent(hundredths / 100)) + sold).toBe(0)
          expect(sold).toBeLessThanOrEqual(lineTotal(minor(price), thousandths / 1000))
        },
      ),
    )
  })

  const northwind = new URL('../../../shared/data/northwind/order_lines.csv', import.meta.url)

  test.skipIf(!existsSync(northwind))(
    'Northwind’s lines add up to the cent (its file stands in ../shared/data)',
    () => {
      const [header = '', ...lines] = readFileSync(northwind, 'utf8').trim().split(/\r?\n/)
      const columns = header.split(',')
      const cell = (line: string, name: string): number => Number(line.split(',')[columns.indexOf(name)])
      const totals = lines.map((line) =>
        lineTotal(minor(Math.round(cell(line, 'UnitPrice') * 100)), cell(line, 'Quantity'), {
          percent: cell(line, 'Discount') * 100,
        }),
      )
      expect(totals).toHaveLength(2155)
      expect(totals.reduce((sum, total) => sum + total, 0)).toBe(126_579_329)
    },
  )
})
