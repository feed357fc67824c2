import { describe, expect, it } from 'vitest'
import { countryCodes, currencyOf, paperOf } from '../../src/shared/domain/countries'

describe('Countries', () => {
  it('all have a currency that this computer knows', () => {
    const known = new Set(Intl.supportedValuesOf('currency'))
    expect(countryCodes.length).toBeGreaterThan(230)
    expect(countryCodes.filter((country) => !known.has(currencyOf(country) ?? ''))).toEqual([])
  })

  it.each([
    ['GB', 'GBP', 'A4'],
    ['US', 'USD', 'Letter'],
    ['CA', 'CAD', 'Letter'],
    ['DE', 'EUR', 'A4'],
    ['HR', 'EUR', 'A4'],
    ['CH', 'CHF', 'A4'],
    ['PL', 'PLN', 'A4'],
    ['JP', 'JPY', 'A4'],
    ['KW', 'KWD', 'A4'],
    ['MX', 'MXN', 'Letter'],
    ['EC', 'USD', 'A4'],
  ])('%s pays in %s and prints on %s', (country, currency, paper) => {
    expect([currencyOf(country), paperOf(country)]).toEqual([currency, paper])
  })

  it('answers calmly for a country that is none', () => {
    expect(currencyOf('QQ')).toBeNull()
    expect(paperOf('QQ')).toBe('A4')
  })
})
