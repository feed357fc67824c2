import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { newIdClock, uuidv7 } from '../../src/shared/domain/ids'

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const noise = (bytes: Uint8Array) => {
  bytes.set(crypto.getRandomValues(new Uint8Array(bytes.length)))
}
const full = (bytes: Uint8Array) => {
  bytes.fill(0xff)
}

test('an id is a UUID of version 7 that begins with its millisecond', () => {
  const id = uuidv7(0x0123456789ab, full)
  expect(id).toBe('01234567-89ab-77ff-bfff-ffffffffffff')
  expect(id).toMatch(shape)
})

test('ids of one clock sort as they were made, even when the computer’s clock goes back', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1_700_000_000_000, max: 1_700_000_000_005 }), { maxLength: 50 }),
      (times) => {
        const clock = newIdClock()
        const ids = times.map((nowMs) => uuidv7(nowMs, noise, clock))
        expect(ids).toEqual(ids.toSorted())
        expect(new Set(ids).size).toBe(ids.length)
        expect(ids.filter((id) => !shape.test(id))).toEqual([])
      },
    ),
  )
})

test('ten thousand ids of one millisecond are in order', () => {
  const clock = newIdClock()
  const ids = Array.from({ length: 10_000 }, () => uuidv7(1_700_000_000_000, full, clock))
  expect(new Set(ids).size).toBe(10_000)
  expect(ids).toEqual(ids.toSorted())
})

test.each([-1, 1.5, Number.NaN, 2 ** 48])('%d is no time for an id', (nowMs) => {
  expect(() => uuidv7(nowMs, noise)).toThrow(RangeError)
})
