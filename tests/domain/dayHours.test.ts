import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { time } from '../../src/shared/domain/day'
import { dayHours, endWords, minutesOf, shifted, type Timed } from '../../src/shared/domain/dayHours'

const at = (id: string, dueTime: string, minutes: number | null = null): Timed => ({
  id,
  dueTime: time(dueTime),
  minutes,
})
const outline = (...items: readonly Timed[]) =>
  dayHours(items).items.map(({ item, from, to, column, columns }) => `${item.id} ${from}-${to} ${column}/${columns}`)

describe('the column of hours', () => {
  test('is a usual day where nothing is early or late, else as long as it must be', () => {
    expect(dayHours([])).toEqual({ first: 8, last: 18, items: [] })
    const { first, last } = dayHours([at('a', '06:45'), at('b', '18:30', 45)])
    expect([first, last]).toEqual([6, 20])
    expect(dayHours([at('a', '23:50')]).last).toBe(24)
  })

  test('places things at their time; without a length they take half an hour, and shorter ones are drawn as that', () => {
    expect(outline(at('a', '09:30'), at('b', '11:00', 45), at('c', '14:00', 10))).toEqual([
      'a 570-600 0/1',
      'b 660-705 0/1',
      'c 840-870 0/1',
    ])
  })

  test('has what overlaps side by side, the longer first, and what comes after alone', () => {
    expect(outline(at('a', '09:00', 30), at('b', '09:00', 120), at('c', '09:30', 60), at('d', '11:00'))).toEqual([
      'b 540-660 0/2',
      'a 540-570 1/2',
      'c 570-630 1/2',
      'd 660-690 0/1',
    ])
  })

  test('ends at midnight, with room for the words of what begins just before', () => {
    expect(outline(at('a', '23:00', 120), at('b', '23:55'))).toEqual(['a 1380-1440 0/2', 'b 1410-1440 1/2'])
    expect([endWords(time('23:00'), 120), endWords(time('11:00'), 45), endWords(time('09:30'), null)]).toEqual([
      '24:00',
      '11:45',
      '10:00',
    ])
  })

  test('never has two things in one place, and none without one, whatever the day is like', () => {
    const item = fc.record({
      id: fc.uuid(),
      dueTime: fc.integer({ min: 0, max: 1439 }).map((minutes) => shifted(time('00:00'), minutes)),
      minutes: fc.option(fc.integer({ min: 1, max: 1440 })),
    })
    fc.assert(
      fc.property(fc.uniqueArray(item, { selector: ({ id }) => id, maxLength: 20 }), (items) => {
        const { first, last, items: placed } = dayHours(items)
        expect(new Set(placed.map(({ item }) => item.id)).size).toBe(items.length)
        for (const a of placed) {
          expect(a.column).toBeLessThan(a.columns)
          expect(a.to - a.from).toBeGreaterThanOrEqual(30)
          expect(a.from).toBeGreaterThanOrEqual(first * 60)
          expect(a.to).toBeLessThanOrEqual(last * 60)
          for (const b of placed) {
            if (a === b || a.to <= b.from || b.to <= a.from) continue
            expect(a.columns).toBe(b.columns)
            expect(a.column).not.toBe(b.column)
          }
        }
        expect(dayHours(items.toReversed())).toEqual(dayHours(items))
      }),
    )
  })
})

test.each([
  ['10:00', 15, '10:15'],
  ['10:00', -15, '09:45'],
  ['00:05', -15, '00:00'],
  ['23:50', 15, '23:59'],
])('%s moved by %i minutes is %s', (from, by, to) => {
  expect(shifted(time(from), by)).toBe(to)
  expect(minutesOf(time(to))).toBeLessThan(1440)
})
