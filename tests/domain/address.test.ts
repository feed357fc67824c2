import { describe, expect, it } from 'vitest'
import { countryCode, postalLines } from '../../src/shared/domain/address'

const address = (own: Partial<Parameters<typeof postalLines>[0]>) => ({
  lines: '',
  city: '',
  region: '',
  postalCode: '',
  country: '',
  ...own,
})

describe('countryCode', () => {
  it.each([
    ['gb', 'GB'],
    ['UK', 'GB'],
    ['usa', 'US'],
    ['Germany', 'DE'],
    [' germany ', 'DE'],
    ['Côte d’Ivoire', 'CI'],
    ['', null],
    ['Middle-earth', null],
  ])('%s is %s', (text, code) => expect(countryCode(text)).toBe(code))
})

describe('postalLines', () => {
  const berlin = address({ lines: 'Lindenstraße 5', city: 'Berlin', postalCode: '10969', country: 'Germany' })

  it('writes the city and the postcode as the country does, and the country only abroad', () => {
    expect(postalLines(berlin, 'GB')).toEqual(['Lindenstraße 5', '10969 Berlin', 'Germany'])
    expect(postalLines(berlin, 'DE')).toEqual(['Lindenstraße 5', '10969 Berlin'])
    expect(postalLines(address({ lines: '4 Mill Lane\nFlat 2', city: 'London', postalCode: 'SE1 7AB' }), 'GB')).toEqual(
      ['4 Mill Lane', 'Flat 2', 'London', 'SE1 7AB'],
    )
  })

  it('loses nothing that was written, and writes no empty line', () => {
    const odd = address({ lines: 'Hole 1\n\n', city: 'Hobbiton', region: 'The Shire', country: 'Middle-earth' })
    expect(postalLines(odd, 'DE')).toEqual(['Hole 1', 'Hobbiton', 'The Shire', 'Middle-earth'])
    expect(postalLines(address({}), 'GB')).toEqual([])
  })
})
