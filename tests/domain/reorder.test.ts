import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '../../src/shared/domain/day'
import { reorder, reorderWords, usualInterval } from '../../src/shared/domain/reorder'
import { aDay } from '../support/arbitraries'

const today = day('2026-03-02')
const ago = (...days: readonly number[]) => days.map((count) => addDays(today, -count))

describe('how often a customer orders', () => {
  test.each([
    ['never', [], null],
    ['twice: no habit yet', [30, 10], null],
    ['three times on two days', [30, 10, 10], null],
    ['every four weeks', [84, 56, 28], { days: 28, gaps: 2, isSteady: true }],
    ['in any order', [28, 84, 56], { days: 28, gaps: 2, isSteady: true }],
    ['once much later: the middle holds', [200, 190, 180, 170, 20], { days: 10, gaps: 4, isSteady: true }],
    ['an even count of gaps: the mean of the middle two, half up', [21, 10, 0], { days: 11, gaps: 2, isSteady: true }],
    ['two days running, now and then', [400, 399, 300, 299, 10, 9], { days: 1, gaps: 5, isSteady: false }],
    ['now and then', [300, 290, 200, 80, 60, 5], { days: 55, gaps: 5, isSteady: false }],
  ] as const)('%s', (_, days, expected) => {
    expect(usualInterval(ago(...days))).toEqual(expected)
  })
})

describe('due to reorder', () => {
  test.each([
    [
      'on the day',
      [84, 56, 28],
      true,
      'Usually orders about every 4 weeks, last on Mon 2 February; may need more now.',
    ],
    ['a day before', [83, 55, 27], false, 'Usually orders about every 4 weeks, last on Tue 3 February.'],
    ['every day', [3, 2, 1], true, 'Usually orders about every day, last yesterday; may need more now.'],
    ['every ten days', [22, 12, 2], false, 'Usually orders about every 10 days, last on Sat 28 February.'],
    ['every quarter', [186, 95, 4], false, 'Usually orders about every 3 months, last on Thu 26 February.'],
  ] as const)('%s', (_, days, isDue, said) => {
    const found = reorder(ago(...days), today)
    expect(found?.isDue).toBe(isDue)
    expect(found && reorderWords(found, today)).toBe(said)
  })

  test('nothing is expected of few orders, or of none in a rhythm', () => {
    expect(reorder(ago(28, 10), today)).toBeNull()
    expect(reorder([], today)).toBeNull()
    expect(reorder(ago(300, 290, 200, 80, 60, 5), today)).toBeNull()
    expect(reorder(ago(400, 399, 300, 299, 10, 9), today)).toBeNull()
  })

  test('a steady customer is expected one interval after the last order', () => {
    fc.assert(
      fc.property(
        aDay({ after: '2020-01-01', before: '2026-01-01' }),
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 3, max: 20 }),
        (first, interval, count) => {
          const days = Array.from({ length: count }, (_, at) => addDays(first, at * interval))
          expect(reorder(days, today)).toMatchObject({
            usual: { days: interval, gaps: count - 1 },
            expectedOn: addDays(first, count * interval),
          })
        },
      ),
    )
  })

  test('the order in which the days come does not matter', () => {
    const days = fc.array(aDay({ after: '2025-01-01', before: '2026-03-02' }), { minLength: 3, maxLength: 12 })
    fc.assert(
      fc.property(days, (list) => {
        expect(reorder(list.toReversed(), today)).toEqual(reorder(list, today))
      }),
    )
  })
})
