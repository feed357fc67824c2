import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatPhone, isPhone, phoneDigits, phoneKey } from '../../src/shared/domain/phone'

describe('phoneKey', () => {
  test.each([
    ['020 7946 0301', 'GB', '+442079460301'],
    ['+44 (0)20 7946 0301', 'DE', '+442079460301'],
    ['0044 20 7946 0301', 'GB', '+442079460301'],
    ['030-0074321', 'DE', '+49300074321'],
    ['(5) 555-4729', 'MX', '55554729'],
    ['020 7946 0301', 'Narnia', '02079460301'],
    ['٠٢٠ ٧٩٤٦ ٠٣٠١', 'GB', '+442079460301'],
    ['۱۲۳۴', 'GB', '1234'],
    ['１２３', 'GB', '123'],
    ['ask for Ana', 'GB', ''],
    ['', 'GB', ''],
  ])('%j from %s is %j', (text, country, expected) => {
    expect(phoneKey(text, country)).toBe(expected)
  })

  test('two writings of one number have one key', () => {
    expect(phoneKey('(020) 7946-0301', 'gb')).toBe(phoneKey('+442079460301', 'GB'))
  })
})

test.each([
  ['02079460301', 'GB', '020 7946 0301'],
  ['+442079460301', 'DE', '+44 20 7946 0301'],
  ['(5) 555-4729', 'MX', '(5) 555-4729'],
  ['030-0074321', 'GB', '030-0074321'],
  [' ask for Ana ', 'GB', 'ask for Ana'],
])('%j in %s is written %j', (text, country, expected) => {
  expect(formatPhone(text, country)).toBe(expected)
})

test.each([
  ['(5) 555-4729', true],
  ['020 7946 0301, ask for Ana', true],
  ['112', true],
  ['12', false],
  ['ask for Ana', false],
  ['', false],
  ['1'.repeat(61), false],
])('%j can be kept as a phone: %s', (text, expected) => {
  expect(isPhone(text)).toBe(expected)
})

test('no text and no country breaks it', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('+', '0', '4', '20', '7946', ' ', '(', ')', '-', '/', 'x', ';ext=', '٣') }),
  )
  fc.assert(
    fc.property(texts, fc.constantFrom('GB', 'DE', '', '??', 'toString'), (text, country) => {
      expect(phoneKey(text, country)).toMatch(/^\+?\d*$/)
      expect(typeof formatPhone(text, country)).toBe('string')
      expect(phoneDigits(text)).toMatch(/^\d*$/)
    }),
  )
})
