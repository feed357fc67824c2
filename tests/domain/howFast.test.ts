import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { howFast, howFastByMonth, type SentAlike } from '../../src/shared/domain/howFast'

const sent = (days: number, count = 1, month = '2026-03', isInTime = true): SentAlike => ({
  days,
  count,
  month,
  isInTime,
})

describe('how fast the shop thanks', () => {
  test.each([
    ['none sent', [], null],
    ['one', [sent(4)], 4],
    ['two: half of them', [sent(1), sent(9)], 1],
    ['three', [sent(1), sent(3), sent(9)], 3],
    ['many alike', [sent(0, 10), sent(30, 9)], 0],
    ['somebody thanked ahead', [sent(-2)], 0],
  ])('half within so many days: %s', (_, all, expected) => {
    expect(howFast(all).halfWithin).toBe(expected)
  })

  it('counts what went out in time', () => {
    expect(howFast([sent(1, 3), sent(9, 1, '2026-03', false)])).toMatchObject({ sent: 4, inTime: 3 })
  })

  it('is counted by month, empty ones too', () => {
    const months = howFastByMonth([sent(2), sent(5, 2, '2026-01')], ['2026-01', '2026-02', '2026-03'])
    expect(months).toEqual([
      { month: '2026-01', sent: 2, inTime: 2, halfWithin: 5 },
      { month: '2026-02', sent: 0, inTime: 0, halfWithin: null },
      { month: '2026-03', sent: 1, inTime: 1, halfWithin: 2 },
    ])
  })

  it('says the least days that hold half of them, as counting them one by one does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1 }), (days) => {
        const half = howFast(days.map((each) => sent(each))).halfWithin ?? -1
        const within = (most: number) => days.filter((each) => each <= most).length * 2 >= days.length
        expect(within(half)).toBe(true)
        expect(within(half - 1)).toBe(false)
      }),
    )
  })
})
