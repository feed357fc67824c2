import { describe, expect, it } from 'vitest'
import { isSane } from '../../src/main/sane'

/** `levels` objects, each in the one before it. */
const nested = (levels: number): unknown => {
  let value: unknown = 'at the bottom'
  for (let level = 0; level < levels; level += 1) value = { in: value }
  return value
}

describe('isSane', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['words', 'Ana Petrović 🕯️ مكتبة'],
    ['numbers that are none', Number.NaN],
    ['an empty list', []],
    ['an object without a prototype', Object.assign(Object.create(null), { id: 1 })],
    ['a form', { name: 'Ana', tags: ['VIP'], ways: [{ kind: 'phone', value: '020 7946 0777' }], keeperId: null }],
    ['keys that look alarming but are plain', { constructor: 1, toString: 2, prototype: 3 }],
  ])('lets %s pass', (_what, value) => {
    expect(isSane(value)).toBe(true)
  })

  it.each([
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    ['a bigint', 1n],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['bytes', new Uint8Array(4)],
    ['an error', new Error('x')],
    ['a pattern', /x/],
    ['an object with a prototype of its own', Object.create({ inherited: 1 })],
    ['a prototype smuggled in as a key', JSON.parse('{"a":{"__proto__":{"isAdmin":true}}}')],
  ])('refuses %s, at any depth', (_what, value) => {
    expect(isSane(value)).toBe(false)
    expect(isSane({ list: [value] })).toBe(false)
  })

  it('goes twelve deep and no deeper', () => {
    expect(isSane(nested(12))).toBe(true)
    expect(isSane(nested(13))).toBe(false)
    expect(isSane(nested(100_000))).toBe(false)
  })

  it('refuses what goes round in circles', () => {
    const circle: unknown[] = []
    circle.push(circle)
    expect(isSane(circle)).toBe(false)
  })

  it('carries about two million characters, wherever they stand', () => {
    expect(isSane('x'.repeat(1_900_000))).toBe(true)
    expect(isSane('x'.repeat(2_000_001))).toBe(false)
    expect(isSane({ ['k'.repeat(2_000_001)]: 1 })).toBe(false)
    expect(isSane(Array.from({ length: 500 }, () => 'x'.repeat(5000)))).toBe(false)
    expect(isSane(Array.from({ length: 300_000 }, () => 0))).toBe(false)
  })

  it('answers at once for small messages that stand for huge ones', () => {
    let laughs: unknown = 'ha'
    for (let level = 0; level < 10; level += 1) laughs = Array.from({ length: 10 }, () => laughs)
    const sparse: unknown[] = []
    sparse.length = 4_000_000_000
    const start = performance.now()
    expect(isSane(laughs)).toBe(false)
    expect(isSane(sparse)).toBe(false)
    expect(isSane({ a: { b: sparse } })).toBe(false)
    expect(performance.now() - start).toBeLessThan(500)
  })
})
