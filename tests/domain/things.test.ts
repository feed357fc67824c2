import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { names, rootsOf, sameLiking, sameness, speaksOf, thingKey } from '../../src/shared/domain/things'

const thing = (what: string, productId: string | null = null) => ({ what, productId })

describe('one thing in several spellings', () => {
  test.each([
    ['a trowel', 'Trowels'],
    ['the Lavender set', 'LAVENDER SETS'],
    ['Éclair', 'eclairs'],
    ['a box of chocolates', 'box of chocolate'],
    ['berries', 'a berry'],
    ['Gift boxes', 'gift box'],
    ['شمعة', ' شمعة '],
  ])('“%s” and “%s”', (a, b) => {
    expect(thingKey(a)).toBe(thingKey(b))
    expect(sameness(thing(a), thing(b))).toBe('same')
  })

  test('words that only look like a plural stay', () => {
    expect(thingKey('glass')).toBe('glass')
    expect(thingKey('a gas cactus')).toBe('gas cactus')
    expect(thingKey('iris')).toBe('iris')
  })

  test('nothing said is the same as nothing', () => {
    expect(thingKey(' … ')).toBe('')
    expect(sameness(thing('…'), thing('!'))).toBeNull()
  })
})

describe('how alike two things are', () => {
  test.each([
    ['a trowel', 'garden trowel', 'alike'],
    ['small trowel', 'big trowel', 'alike'],
    ['trowel', 'apron', null],
    ['lavender candle', 'jasmine candle', null],
    ['gift box', 'gift card', null],
    ['box of chocolates', 'chocolate', 'alike'],
    ['tea', 'tea towel', 'alike'],
    ['art', 'cart', null],
  ] as const)('“%s” and “%s”: %s', (a, b, expected) => {
    expect(sameness(thing(a), thing(b))).toBe(expected)
    expect(sameness(thing(b), thing(a))).toBe(expected)
  })

  test('one product is the same, whatever it is called; two may still be called alike', () => {
    expect(sameness(thing('a candle', 'p1'), thing('surprise', 'p1'))).toBe('same')
    expect(sameness(thing('Pillar', 'p1'), thing('pillar', 'p2'))).toBe('same')
    expect(sameness(thing('surprise', null), thing('wonder', null))).toBeNull()
  })

  test('is symmetric, and a thing is the same as itself', () => {
    const word = fc.constantFrom('garden', 'trowel', 'a', 'set', 'candles', 'box', 'tea', 'of')
    const text = fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '))
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(sameness(thing(a), thing(b))).toBe(sameness(thing(b), thing(a)))
        expect(sameness(thing(a), thing(a))).toBe(thingKey(a) === '' ? null : 'same')
      }),
    )
  })
})

describe('likings', () => {
  test.each([
    ['Vanilla refill', 'vanilla', true],
    ['a candle Refills', 'refill', true],
    ['Candle', 'strong vanilla', false],
    ['Lavender set', 'set', true],
    ['card', 'car', false],
  ])('“%s” names “%s”: %s', (text, liking, expected) => {
    expect(names(text, liking)).toBe(expected)
  })

  test.each([
    ['gardening', 'Gardens', true],
    ['gardening', 'gardener', true],
    ['jazz', 'Jazz', true],
    ['reading', 'rowing', false],
    ['figs', 'fig', true],
    ['unscented pillars', 'unscented pillar', true],
    ['lavender', 'lavender soap', false],
  ])('“%s” and “%s” are one liking: %s', (a, b, expected) => {
    expect(sameLiking(a, b)).toBe(expected)
    expect(sameLiking(b, a)).toBe(expected)
  })

  test.each([
    ['Garden candle', 'gardening', true],
    ['Lavender set', 'lavender', true],
    ['Set of tools', 'cycling', false],
    ['Tea', 'teaching', false],
    ['Cyclist’s cap', 'cycling', false],
    ['Cycle bell', 'cycling', true],
  ])('“%s” speaks of “%s”: %s', (text, liking, expected) => {
    expect(speaksOf(text, liking)).toBe(expected)
  })

  test('are looked up by their roots; short words find too much', () => {
    expect(rootsOf('gardening')).toEqual(['garden'])
    expect(rootsOf('the unscented pillars')).toEqual(['unscent', 'pillar'])
    expect(rootsOf('tea')).toEqual([])
  })
})
