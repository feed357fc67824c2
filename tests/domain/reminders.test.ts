import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it, test } from 'vitest'
import { clockAt, day, dayAt, type Moment, moment, momentAt, type Time, time } from '../../src/shared/domain/day'
import {
  isMissed,
  nextMorning,
  type Remindable,
  remindAt,
  type Shown,
  showAt,
  sortOut,
  usualMorning,
  wasOverWhenAdded,
} from '../../src/shared/domain/reminders'
import { aDay } from '../support/arbitraries'

const at = (text: string): Moment => moment(Date.parse(text))
const clockIn = (timeZone: string) => ({ timeZone, morning: usualMorning })
const dayBefore = 1440

const zones = [
  'Europe/London',
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'America/Santiago',
  'America/Sao_Paulo',
  'Africa/Casablanca',
  'Asia/Kolkata',
  'Asia/Tehran',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Apia',
] as const

const aTime = fc
  .tuple(fc.nat({ max: 23 }), fc.nat({ max: 59 }))
  .map(([hour, minute]): Time => time(`${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`))
const aZone = fc.constantFrom(...zones)

function remindable(dueOn: string, dueTime: string | null, remindMinutes: number | null): Remindable {
  return { dueOn: day(dueOn), dueTime: dueTime === null ? null : time(dueTime), remindMinutes }
}

describe('The moment of a reminder', () => {
  test.each([
    ['at its time', '2026-03-02', '14:30', 0, 'Europe/London', '2026-03-02T14:30:00.000Z'],
    ['a quarter of an hour before', '2026-03-02', '14:30', 15, 'Europe/London', '2026-03-02T14:15:00.000Z'],
    ['over midnight', '2026-03-02', '00:10', 15, 'Europe/London', '2026-03-01T23:55:00.000Z'],
    ['in the morning, without a time', '2026-03-02', null, 0, 'America/New_York', '2026-03-02T14:00:00.000Z'],
    ['the morning before', '2026-03-02', null, dayBefore, 'Europe/London', '2026-03-01T09:00:00.000Z'],
    ['a day and an hour before', '2026-03-02', '09:00', dayBefore + 60, 'Europe/London', '2026-03-01T08:00:00.000Z'],
    ['four weeks before', '2026-03-29', '09:00', 28 * dayBefore, 'Europe/London', '2026-03-01T09:00:00.000Z'],
  ])('%s', (_, dueOn, dueTime, minutes, zone, expected) => {
    expect(remindAt(remindable(dueOn, dueTime, minutes), clockIn(zone))).toBe(expected)
  })

  test.each([
    // Clocks go forward on Sunday 29 March 2026, back on Sunday 25 October.
    ['1 day before 9:00, an hour shorter', '2026-03-29', '09:00', dayBefore, '2026-03-28T08:00:00.000Z'],
    ['24 hours of minutes before the same', '2026-03-29', '09:00', dayBefore - 1, '2026-03-28T07:01:00.000Z'],
    ['1 day before 9:00, an hour longer', '2026-10-25', '09:00', dayBefore, '2026-10-24T07:00:00.000Z'],
    ['a time that is skipped, moved forward', '2026-03-29', '02:30', 0, '2026-03-29T01:30:00.000Z'],
    ['an hour before a skipped time', '2026-03-29', '02:30', 60, '2026-03-29T00:30:00.000Z'],
    ['a day before that lands in the skipped hour', '2026-03-30', '02:30', dayBefore, '2026-03-29T01:30:00.000Z'],
    ['the first of a time that comes twice', '2026-10-25', '02:30', 0, '2026-10-25T00:30:00.000Z'],
    ['2 hours before, counted through the change', '2026-10-25', '03:30', 120, '2026-10-25T00:30:00.000Z'],
  ])('%s', (_, dueOn, dueTime, minutes, expected) => {
    expect(remindAt(remindable(dueOn, dueTime, minutes), clockIn('Europe/Berlin'))).toBe(expected)
  })

  it('follows the shop’s own morning hour', () => {
    const clock = { timeZone: 'Europe/London', morning: time('07:15') }
    expect(remindAt(remindable('2026-03-02', null, 0), clock)).toBe('2026-03-02T07:15:00.000Z')
  })

  it('is none without a day, without a wish, and at the ends of the calendar', () => {
    const london = clockIn('Europe/London')
    expect(remindAt({ dueOn: null, dueTime: null, remindMinutes: 0 }, london)).toBeNull()
    expect(remindAt(remindable('2026-03-02', null, null), london)).toBeNull()
    expect(remindAt(remindable('1900-01-01', null, 40_320), london)).toBeNull()
    expect(remindAt(remindable('2199-12-31', '23:59', 0), clockIn('America/New_York'))).toBeNull()
  })

  it('says what the calendar says, in every zone, on every day and at every time', () => {
    const days = aDay({ after: '1971-01-01', before: '2037-12-31' })
    fc.assert(
      fc.property(days, aTime, aZone, fc.nat({ max: 40_320 }), (dueOn, dueTime, timeZone, remindMinutes) => {
        const wallClock = Temporal.PlainDateTime.from(`${dueOn}T${dueTime}`)
          .subtract({ days: Math.floor(remindMinutes / dayBefore) })
          .toZonedDateTime(timeZone, { disambiguation: 'compatible' })
          .subtract({ minutes: remindMinutes % dayBefore })
        expect(remindAt({ dueOn, dueTime, remindMinutes }, clockIn(timeZone))).toBe(moment(wallClock.epochMilliseconds))
      }),
      { numRuns: 3000 },
    )
  })

  it('whole days before, shows the same time on the clock', () => {
    const days = aDay({ after: '2020-02-01', before: '2037-12-31' })
    fc.assert(
      fc.property(days, aTime, aZone, fc.nat({ max: 28 }), (dueOn, dueTime, timeZone, count) => {
        const reminder = remindAt({ dueOn, dueTime, remindMinutes: count * dayBefore }, clockIn(timeZone))
        if (reminder === null) throw new Error('these days have reminders')
        const seen = clockAt(reminder, timeZone)
        // A skipped time alone reads later: it is no time of that day.
        const exists = momentAt(seen.today, dueTime, timeZone) === reminder
        expect(exists).toBe(true)
        if (seen.time !== dueTime) expect(seen.time > dueTime).toBe(true)
      }),
    )
  })
})

describe('A reminder that was shown', () => {
  const nine = at('2026-03-02T09:00:00Z')
  const shown: Shown = { dueAt: nine, shownAt: at('2026-03-02T09:00:05Z'), sleepsUntil: null }

  it('is not shown again for the same moment', () => {
    expect(showAt(nine, null)).toBe(nine)
    expect(showAt(nine, shown)).toBeNull()
  })

  it('is shown again when the task is moved to later, not when it is moved to before', () => {
    const tomorrow = at('2026-03-03T09:00:00Z')
    expect(showAt(tomorrow, shown)).toBe(tomorrow)
    expect(showAt(at('2026-03-02T08:30:00Z'), shown)).toBeNull()
  })

  it('that was put off comes when that is over, once', () => {
    const ten = at('2026-03-02T10:00:00Z')
    const asleep = { ...shown, sleepsUntil: ten }
    expect(showAt(nine, asleep)).toBe(ten)
    expect(showAt(nine, { ...asleep, shownAt: at('2026-03-02T10:00:02Z') })).toBeNull()
  })

  it('that was put off is forgotten where its task was moved to later', () => {
    const asleep = { ...shown, sleepsUntil: at('2026-03-02T10:00:00Z') }
    const friday = at('2026-03-06T09:00:00Z')
    expect(showAt(friday, asleep)).toBe(friday)
  })
})

describe('What was missed', () => {
  test.each([
    ['2026-03-02T09:00:00.000Z', false],
    ['2026-03-02T09:10:00.000Z', false],
    ['2026-03-02T09:10:00.001Z', true],
    ['2026-03-05T09:00:00.000Z', true],
  ])('first seen at %s: %s', (seen, expected) => {
    expect(isMissed(at('2026-03-02T09:00:00Z'), at(seen))).toBe(expected)
  })

  it('is nothing that was over when it was written down', () => {
    const london = clockIn('Europe/London')
    const two = at('2026-03-02T14:00:00Z')
    expect(wasOverWhenAdded(remindable('2026-03-02', null, 0), two, london)).toBe(true)
    expect(wasOverWhenAdded(remindable('2026-03-02', '13:30', 60), two, london)).toBe(true)
    // The meeting is to come, although its reminder would have been before.
    expect(wasOverWhenAdded(remindable('2026-03-02', '14:30', 60), two, london)).toBe(false)
    expect(wasOverWhenAdded(remindable('2026-03-03', null, dayBefore), two, london)).toBe(false)
  })
})

describe('Sorting out', () => {
  const waiting = ['2026-03-02T09:30:00Z', '2026-03-02T08:00:00Z', '2026-03-02T09:00:00Z'].map((text) => ({
    at: at(text),
  }))

  it('answers what is due, the earliest first, and when to look again', () => {
    expect(sortOut(waiting, at('2026-03-02T09:00:00Z'))).toEqual({
      due: [{ at: '2026-03-02T08:00:00.000Z' }, { at: '2026-03-02T09:00:00.000Z' }],
      next: '2026-03-02T09:30:00.000Z',
    })
    expect(sortOut(waiting, at('2026-03-02T07:00:00Z'))).toMatchObject({ due: [], next: '2026-03-02T08:00:00.000Z' })
    expect(sortOut(waiting, at('2026-03-03T07:00:00Z'))).toMatchObject({ next: null })
    expect(sortOut([], at('2026-03-03T07:00:00Z'))).toEqual({ due: [], next: null })
  })

  it('loses none, and never looks again too late', () => {
    const moments = fc.array(fc.integer({ min: 0, max: 100 }).map((minute) => ({ at: moment(minute * 60_000) })))
    fc.assert(
      fc.property(moments, fc.integer({ min: 0, max: 100 }), (any, minute) => {
        const now = moment(minute * 60_000)
        const { due, next } = sortOut(any, now)
        const later = any.filter((one) => one.at > now)
        expect(due.length + later.length).toBe(any.length)
        expect(next).toBe(later.map((one) => one.at).toSorted()[0] ?? null)
      }),
    )
  })
})

describe('Tomorrow morning', () => {
  it('is the shop’s next morning by its clock, also when the clocks are changed', () => {
    expect(nextMorning(day('2026-03-02'), clockIn('Europe/London'))).toBe('2026-03-03T09:00:00.000Z')
    expect(nextMorning(day('2026-03-28'), clockIn('Europe/London'))).toBe('2026-03-29T08:00:00.000Z')
    expect(nextMorning(day('2026-10-24'), clockIn('Europe/London'))).toBe('2026-10-25T09:00:00.000Z')
  })

  it('is on the day after, in every zone', () => {
    fc.assert(
      fc.property(aDay({ after: '2020-01-01', before: '2037-12-31' }), aZone, (today, timeZone) => {
        expect(dayAt(nextMorning(today, clockIn(timeZone)), timeZone) > today).toBe(true)
      }),
    )
  })
})
