import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amountReader, parseNumberAs, recogniseNumberFormat } from '../../../src/shared/domain/imports/numbers'

describe('a number in a format', () => {
  test.each([
    ['1,234.56', '1,234.56', 1234.56],
    ['1.234,56', '1.234,56', 1234.56],
    ['1 234,56', '1 234,56', 1234.56],
    ['1\u202f234\u00a0567,8', '1 234,56', 1_234_567.8],
    ["1'234.56", "1'234.56", 1234.56],
    ['1’234.56', "1'234.56", 1234.56],
    ['1234.56', '1,234.56', 1234.56],
    ['-5', '1,234.56', -5],
    ['−5,5', '1.234,56', -5.5],
    ['(5)', '1,234.56', -5],
    ['5-', '1,234.56', -5],
    ['+5', '1,234.56', 5],
    ['€ 12,50', '1.234,56', 12.5],
    ['007', '1,234.56', 7],
    ['.5', '1,234.56', 0.5],
    ['5.', '1,234.56', 5],
    ['-0', '1,234.56', 0],
    ['17850.0', '1,234.56', 17_850],
  ] as const)('%j as %s is %d', (text, format, expected) => {
    expect(parseNumberAs(text, format)).toEqual({ ok: true, value: expected })
  })

  test.each([
    ['', 'empty'],
    [' ', 'empty'],
    ['€', 'not a number'],
    ['12,5', 'not a number'],
    ['1,2345', 'not a number'],
    ['1.2.3', 'not a number'],
    ['.', 'not a number'],
    ['-', 'not a number'],
    ['0x10', 'not a number'],
    ['1e5', 'not a number'],
    ['NaN', 'not a number'],
    ['(-5)', 'not a number'],
  ])('%j is refused: %s', (text, error) => {
    expect(parseNumberAs(text, '1,234.56')).toEqual({ ok: false, error })
  })
})

test.each([
  [['1,234.56', '12.50'], '1,234.56', false],
  [['1.234,56', '12,50'], '1.234,56', false],
  [['12,50'], '1.234,56', false],
  [['1 234,56'], '1 234,56', false],
  [["1'234.56"], "1'234.56", false],
  [['5', '12', ''], '1,234.56', false],
  [['1,234'], '1,234.56', true],
  [['1.234'], '1,234.56', true],
  [['1.234', '12,5'], '1.234,56', false],
  [['12.50', 'n/a'], '1,234.56', false],
] as const)('%j are written %s, ambiguous: %s', (samples, format, ambiguous) => {
  expect(recogniseNumberFormat(samples)).toEqual({ format, ambiguous })
})

test.each([[[]], [['']], [['Ana']]])('%j are no numbers', (samples) => {
  expect(recogniseNumberFormat(samples)).toBeNull()
})

test('what a locale writes is read back', () => {
  const hundredths = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 })
  const written = fc.constantFrom(
    ['en', '1,234.56'] as const,
    ['de', '1.234,56'] as const,
    ['fr', '1 234,56'] as const,
    ['de-CH', "1'234.56"] as const,
  )
  fc.assert(
    fc.property(hundredths, written, (amount, [locale, format]) => {
      const text = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(amount / 100)
      expect(parseNumberAs(text, format)).toEqual({ ok: true, value: amount / 100 })
    }),
  )
})

describe('an amount in minor units', () => {
  test.each([
    ['2.55', 'GBP', '1,234.56', 255],
    ['£1,234.5', 'GBP', '1,234.56', 123_450],
    ['1.234,50 €', 'EUR', '1.234,56', 123_450],
    ['EUR 3', 'EUR', '1.234,56', 300],
    ['0.125', 'GBP', '1,234.56', 13],
    ['0.124999', 'GBP', '1,234.56', 12],
    ['-0.125', 'GBP', '1,234.56', -13],
    ['-0.001', 'GBP', '1,234.56', 0],
    ['12.5', 'JPY', '1,234.56', 13],
    ['1.2345', 'KWD', '1,234.56', 1235],
  ])('%s in %s, written %s', (text, currency, format, amount) => {
    expect(amountReader(currency, format as '1,234.56')(text)).toEqual({ ok: true, value: amount })
  })

  test.each([
    ['', 'empty'],
    ['cheap', 'not a number'],
    ['1.234,5', 'not a number'],
    ['9'.repeat(20), 'too large'],
  ])('%s is refused: %s', (text, error) => {
    expect(amountReader('GBP', '1,234.56')(text)).toEqual({ ok: false, error })
  })
})
