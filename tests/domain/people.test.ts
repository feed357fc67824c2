import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { jaroWinkler, likeness, mayBeTheSame, type Traits } from '../../src/shared/domain/people'

const someone = (name: string, over: Partial<Traits> = {}): Traits => ({
  name,
  phones: [],
  emails: [],
  postalCode: '',
  city: '',
  ...over,
})
const phone = '+442079460777'

describe('Jaro–Winkler', () => {
  test.each([
    ['martha', 'marhta', 0.961],
    ['dixon', 'dicksonx', 0.813],
    ['dwayne', 'duane', 0.84],
    ['petrovic', 'petrovik', 0.95],
    ['ana', 'ana', 1],
    ['abc', 'xyz', 0],
    ['', '', 1],
    ['', 'a', 0],
    ['a', 'b', 0],
  ])('%j and %j: %d', (a, b, expected) => {
    expect(jaroWinkler(a, b)).toBeCloseTo(expected, 3)
  })

  test('is symmetric, 0 to 1, and 1 for the same text', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 10 })
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(jaroWinkler(a, b)).toBe(jaroWinkler(b, a))
        expect(jaroWinkler(a, b)).toBeGreaterThanOrEqual(0)
        expect(jaroWinkler(a, b)).toBeLessThanOrEqual(1)
        expect(jaroWinkler(a, a)).toBe(1)
      }),
    )
  })
})

describe('may two customers be one?', () => {
  test.each([
    [
      'one email',
      someone('Ana', { emails: ['Ana@x.org'] }),
      someone('Shop', { emails: ['ana@x.org'] }),
      ['same email'],
    ],
    ['one phone', someone('Ana', { phones: [phone] }), someone('Ben', { phones: ['1', phone] }), ['same phone']],
    ['one name', someone('IT'), someone('it'), ['same name']],
    ['one name, written otherwise', someone('Ana Petrović'), someone('ANA  PETROVIC'), ['same name']],
    [
      'a slip in the name, in one city',
      someone('Ana Petrović', { city: 'Leeds' }),
      someone('Anna Petrović', { city: 'LEEDS' }),
      ['similar name', 'same city'],
    ],
    [
      'the words turned round, at one postcode',
      someone('Petrović, Ana', { postalCode: 'LS1 4AP' }),
      someone('Ana Petrović', { postalCode: 'ls14ap' }),
      ['similar name', 'same postcode'],
    ],
    [
      'a legal form more, at one postcode',
      someone('Wick & Wax Ltd', { postalCode: 'LS1' }),
      someone('Wick & Wax', { postalCode: 'LS1' }),
      ['similar name', 'same postcode'],
    ],
  ])('yes: %s', (_, a, b, reasons) => {
    expect(likeness(a, b).reasons).toEqual(reasons)
    expect(mayBeTheSame(likeness(a, b))).toBe(true)
  })

  test.each([
    ['nothing is alike', someone('Ana Petrović'), someone('Ben Okafor')],
    ['a similar name alone', someone('Ana Petrović'), someone('Anna Petrović')],
    ['one city alone', someone('Ana', { city: 'Leeds' }), someone('Ben', { city: 'Leeds' })],
    ['another number', someone('Shop 12', { postalCode: 'LS1' }), someone('Shop 13', { postalCode: 'LS1' })],
    ['nothing known of either', someone(''), someone('')],
    ['a legal form alone', someone('Ltd', { city: 'Leeds' }), someone('GmbH', { city: 'Leeds' })],
    ['a short number', someone('Ana', { phones: ['112'] }), someone('Ben', { phones: ['112'] })],
    ['empty emails', someone('Ana', { emails: [''] }), someone('Ben', { emails: [''] })],
  ])('no: %s', (_, a, b) => {
    expect(mayBeTheSame(likeness(a, b))).toBe(false)
  })

  test('the score grows with each reason and stays below 1', () => {
    const a = someone('Ana', { phones: [phone], emails: ['a@x.org'], postalCode: 'LS1', city: 'Leeds' })
    expect(likeness(a, a).reasons).toEqual(['same email', 'same phone', 'same name', 'same postcode', 'same city'])
    expect(likeness(a, a).score).toBeGreaterThan(likeness(a, { ...a, emails: [] }).score)
    expect(likeness(a, a).score).toBeLessThan(1)
  })

  test('it is symmetric', () => {
    const any = fc.record({
      name: fc.constantFrom('Ana Petrović', 'Anna Petrovic', 'Petrović Ana', 'Ben Ltd', 'Ben', ''),
      phones: fc.subarray([phone, '12345', '1']),
      emails: fc.subarray(['a@x.org', 'A@X.ORG', '']),
      postalCode: fc.constantFrom('', 'LS1', 'ls 1'),
      city: fc.constantFrom('', 'Leeds', 'León'),
    })
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(likeness(a, b)).toEqual(likeness(b, a))
      }),
    )
  })
})
