import { describe, expect, test } from 'vitest'
import { day } from '../../src/shared/domain/day'
import {
  type Ask,
  asksAgain,
  checkPromise,
  earliestPromise,
  makeDaysOf,
  planBackwards,
  refusalWords,
  type Work,
} from '../../src/shared/domain/schedule'
import { aCalendar } from '../support/calendars'

const monday = day('2026-03-02')
const usual = aCalendar()
const shopDays = { deliversOnClosedDays: false }
const anyDay = { deliversOnClosedDays: true }

const candles: Work = { makeDays: 3, transitDays: 2, method: shopDays, calendar: usual }
const ask = (promisedOn: string, over: Partial<Ask> = {}): Ask => ({
  ...candles,
  promisedOn: day(promisedOn),
  kind: 'on',
  ...over,
})
const plan = (startBy: string, sendBy: string, arriveOn: string) => ({ startBy, sendBy, arriveOn })
const said = (asked: Ask, today = monday) => {
  const check = checkPromise(today, asked)
  return check.ok ? 'ok' : refusalWords(check, today)
}

describe('the exact day', () => {
  test('candles for Friday 13 March: start by Fri 6, send by Wed 11', () => {
    expect(planBackwards(ask('2026-03-13'))).toEqual({
      ok: true,
      value: plan('2026-03-06', '2026-03-11', '2026-03-13'),
    })
    expect(checkPromise(monday, ask('2026-03-13')).ok).toBe(true)
  })

  test('moved to Thursday 12: start by Thu 5, send by Tue 10', () => {
    expect(planBackwards(ask('2026-03-12'))).toEqual({
      ok: true,
      value: plan('2026-03-05', '2026-03-10', '2026-03-12'),
    })
  })

  test('Thursday 5 asked on Monday 2 is refused: the earliest is Mon 9; its plan stands for an override', () => {
    const asked = ask('2026-03-05')
    expect(checkPromise(monday, asked)).toEqual({
      ok: false,
      why: 'too soon',
      earliest: '2026-03-09',
      instead: ['2026-03-09'],
      plan: plan('2026-02-26', '2026-03-03', '2026-03-05'),
    })
    expect(said(asked)).toBe('Too soon: the earliest is Mon 9 March.')
    expect(said(ask('2026-03-09'))).toBe('ok')
    expect(said(ask('2026-03-09'), day('2026-03-03'))).toBe('Too soon: the earliest is Tue 10 March.')
  })
})

describe('the plan', () => {
  const pickedUp = { transitDays: 0 }

  test.each([
    ['picked up: made the days before', '2026-03-13', pickedUp, plan('2026-03-10', '2026-03-13', '2026-03-13')],
    ['nothing to make', '2026-03-13', { makeDays: 0 }, plan('2026-03-11', '2026-03-11', '2026-03-13')],
    [
      'from the shelf over the counter',
      '2026-03-13',
      { makeDays: 0, transitDays: 0 },
      plan('2026-03-13', '2026-03-13', '2026-03-13'),
    ],
    ['by a Sunday: on the Friday', '2026-03-15', { kind: 'by' }, plan('2026-03-06', '2026-03-11', '2026-03-13')],
    [
      'on a Sunday by a courier who comes',
      '2026-03-15',
      { method: anyDay },
      plan('2026-03-09', '2026-03-12', '2026-03-15'),
    ],
    [
      'by a Sunday by such a courier',
      '2026-03-15',
      { kind: 'by', method: anyDay },
      plan('2026-03-09', '2026-03-12', '2026-03-15'),
    ],
    [
      'on a Saturday, brought by the shop',
      '2026-03-14',
      { ...pickedUp, method: anyDay },
      plan('2026-03-11', '2026-03-14', '2026-03-14'),
    ],
    [
      'closures back to back',
      '2026-03-24',
      { calendar: aCalendar(['2026-03-09 2026-03-13', '2026-03-14 2026-03-20']) },
      plan('2026-03-03', '2026-03-06', '2026-03-24'),
    ],
    [
      'over the year’s end',
      '2027-01-05',
      { calendar: aCalendar(['2026-12-24 2026-12-31'], ['2027-01-01']) },
      plan('2026-12-18', '2026-12-23', '2027-01-05'),
    ],
    ['over the night that summer time begins', '2026-03-31', {}, plan('2026-03-24', '2026-03-27', '2026-03-31')],
    ['over the night that summer time ends', '2026-10-27', {}, plan('2026-10-20', '2026-10-23', '2026-10-27')],
    ['over 29 February', '2028-03-02', {}, plan('2028-02-24', '2028-02-29', '2028-03-02')],
    [
      'a shop open on Saturdays alone',
      '2026-04-04',
      { calendar: aCalendar([], [], [6]) },
      plan('2026-02-28', '2026-03-21', '2026-04-04'),
    ],
  ] as const)('%s', (_, promisedOn, over, expected) => {
    expect(planBackwards(ask(promisedOn, over))).toEqual({ ok: true, value: expected })
  })

  test.each([
    [1.5, 0],
    [-1, 0],
    [366, 0],
    [0, 366],
    [0, Number.NaN],
  ])('%d days to make and %d on the way are none', (makeDays, transitDays) => {
    expect(() => planBackwards(ask('2026-03-13', { makeDays, transitDays }))).toThrow(RangeError)
    expect(() => earliestPromise(monday, { ...candles, makeDays, transitDays })).toThrow(RangeError)
  })

  test('an order takes as long as its longest line', () => {
    expect(makeDaysOf([{ makeDays: 1 }, { makeDays: 3 }, { makeDays: 0 }])).toBe(3)
    expect(makeDaysOf([])).toBe(0)
  })
})

describe('refused', () => {
  test('on a closed day: the possible days beside it are offered', () => {
    expect(said(ask('2026-03-15'))).toBe('The shop is closed on that day. Possible: Fri 13 March or Mon 16 March.')
    const atOnce = ask('2026-03-07', { makeDays: 3, transitDays: 1 })
    expect(said(atOnce)).toBe('The shop is closed on that day. Possible: Fri 6 March or Mon 9 March.')
  })

  test('on a day of a closure longer than a year: no day after it is offered that could not be planned', () => {
    const calendar = aCalendar(['2026-03-16 2027-03-20'])
    const instead = (promisedOn: string) => checkPromise(monday, ask(promisedOn, { calendar }))
    expect(instead('2026-06-01')).toMatchObject({ why: 'closed', instead: ['2026-03-13'] })
    expect(instead('2027-03-19')).toMatchObject({ why: 'closed', earliest: '2026-03-09', instead: ['2026-03-09'] })
  })

  test('on a closed day that is too soon: too soon', () => {
    expect(said(ask('2026-03-08'))).toBe('Too soon: the earliest is Mon 9 March.')
    expect(said(ask('2026-03-08', { kind: 'by' }))).toBe('Too soon: the earliest is Mon 9 March.')
  })

  test('on a closed day, given all the same: the plan brings it that day', () => {
    const check = checkPromise(monday, ask('2026-03-15'))
    expect(check).toMatchObject({ ok: false, plan: plan('2026-03-09', '2026-03-12', '2026-03-15') })
  })

  test('the past', () => {
    const atOnce = { makeDays: 0, transitDays: 0 }
    expect(said(ask('2026-03-01', atOnce))).toBe('Too soon: the earliest is today.')
    expect(said(ask('2026-03-02', atOnce))).toBe('ok')
  })

  test('in a year without a working day', () => {
    const shut = aCalendar(['2026-03-01 2027-03-31'])
    expect(earliestPromise(monday, { ...candles, calendar: shut })).toBeNull()
    expect(checkPromise(monday, ask('2026-06-01', { calendar: shut }))).toMatchObject({
      why: 'no working day',
      earliest: null,
      instead: [],
    })
    expect(said(ask('2026-06-01', { calendar: aCalendar([], [], []) }))).toMatch(/no working day in a whole year/)
    expect(planBackwards(ask('2027-04-01', { calendar: shut }))).toEqual({ ok: false, error: 'no working day' })
  })

  test('at the end of all days', () => {
    const last = day('2199-12-31')
    expect(earliestPromise(last, candles)).toBeNull()
    expect(earliestPromise(last, { ...candles, makeDays: 1, transitDays: 0, method: anyDay })).toBeNull()
    expect(earliestPromise(last, { ...candles, makeDays: 0, transitDays: 1, method: anyDay })).toBeNull()
    expect(earliestPromise(last, { ...candles, makeDays: 0, transitDays: 0 })).toBe(last)
  })
})

describe('the earliest day', () => {
  test.each([
    ['made and posted', '2026-03-02', {}, '2026-03-09'],
    ['asked on a Sunday: begun on Monday', '2026-03-01', {}, '2026-03-09'],
    ['picked up the day after it is made', '2026-03-02', { transitDays: 0 }, '2026-03-05'],
    ['from the shelf', '2026-03-02', { makeDays: 0, transitDays: 0 }, '2026-03-02'],
    ['from the shelf on a Sunday', '2026-03-01', { makeDays: 0, transitDays: 0 }, '2026-03-02'],
    ['brought on a Sunday', '2026-03-01', { makeDays: 0, transitDays: 0, method: anyDay }, '2026-03-01'],
    ['made by Friday, brought on Saturday', '2026-03-04', { transitDays: 0, method: anyDay }, '2026-03-07'],
    [
      'posted on Friday, there on Saturday',
      '2026-03-06',
      { makeDays: 0, transitDays: 1, method: anyDay },
      '2026-03-07',
    ],
    ['posted on Monday, as Sunday has no post', '2026-03-08', { makeDays: 0, transitDays: 1 }, '2026-03-10'],
  ] as const)('%s', (_, today, over, expected) => {
    expect(earliestPromise(day(today), { ...candles, ...over })).toBe(expected)
  })

  test.each([
    ['begun on Monday, asked on Wednesday', '2026-03-02', false, '2026-03-04', '2026-03-09'],
    ['begun long ago and not made', '2026-02-02', false, '2026-03-04', '2026-03-06'],
    ['made already', '2026-03-02', true, '2026-03-04', '2026-03-06'],
  ])('%s', (_, startedOn, isMade, today, expected) => {
    expect(earliestPromise(day(today), candles, { startedOn: day(startedOn), isMade })).toBe(expected)
    expect(checkPromise(day(today), ask(expected), { startedOn: day(startedOn), isMade }).ok).toBe(true)
    expect(checkPromise(day(today), ask(expected)).ok).toBe(false)
  })
})

describe('what asks for a new check', () => {
  const order = { promisedOn: day('2026-03-13'), kind: 'on', makeDays: 3, transitDays: 2, method: 'post' } as const

  test.each([
    ['nothing of the promise, such as a note', {}, false],
    ['another day', { promisedOn: day('2026-03-12') }, true],
    ['a later day', { promisedOn: day('2026-03-16') }, true],
    ['another kind', { kind: 'by' }, true],
    ['another method', { method: 'pick up', transitDays: 0 }, true],
    ['more to make', { makeDays: 4 }, true],
    ['less to make', { makeDays: 1 }, false],
    ['a longer way', { transitDays: 3 }, true],
    ['a shorter way', { transitDays: 1 }, false],
  ] as const)('%s: %s', (_, over, expected) => {
    expect(asksAgain(order, { ...order, ...over })).toBe(expected)
  })

  test('a first promise does', () => {
    expect(asksAgain(null, order)).toBe(true)
  })
})
