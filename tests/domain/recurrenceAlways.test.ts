import * as fc from 'fast-check'
import { RRuleTemporal } from 'rrule-temporal'
import { describe, expect, test } from 'vitest'
import { comingDays, firstCopy, nextCopy, type Repeats } from '../../src/shared/domain/copies'
import { addDays, type Day, weekday } from '../../src/shared/domain/day'
import type { NthWeekday, Recurrence } from '../../src/shared/domain/recurrence'
import { isOpen } from '../../src/shared/domain/workingDays'
import { aDay } from '../support/arbitraries'
import { aCalendar, anyCalendar } from '../support/calendars'
import { aRecurrence, repeatsFrom } from '../support/recurrences'

const near = aDay({ after: '2024-01-01', before: '2028-12-31' })
const anyRepeats: fc.Arbitrary<Repeats> = fc.record({
  rule: aRecurrence,
  ifClosed: fc.constantFrom('stay', 'before', 'after'),
  startsOn: near,
  until: fc.option(near, { freq: 3 }),
})

/** Whether a rule names a day, as a person would check it in a calendar; closed days apart. */
function names(rule: Recurrence, on: Day): boolean {
  const [dayOfMonth, isLast] = [Number(on.slice(8)), addDays(on, 1).slice(5, 7) !== on.slice(5, 7)]
  const isOn = (wanted: Extract<Recurrence, { unit: 'years' }>['on']): boolean => {
    if (typeof wanted === 'number') return dayOfMonth === wanted || (isLast && wanted > dayOfMonth)
    const isNth = Math.ceil(dayOfMonth / 7) === wanted.nth
    const isLastOne = addDays(on, 7).slice(5, 7) !== on.slice(5, 7)
    return weekday(on) === wanted.weekday && (wanted.nth === -1 ? isLastOne : isNth)
  }
  switch (rule.unit) {
    case 'weeks':
      return rule.on.includes(weekday(on))
    case 'months':
      return typeof rule.on === 'string' || isOn(rule.on)
    case 'years':
      return Number(on.slice(5, 7)) === rule.month && isOn(rule.on)
    default:
      return true
  }
}

const weekdays = ['', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const nthDay = ({ nth, weekday }: NthWeekday) => `BYDAY=${nth}${weekdays[weekday]}`
/** RFC 5545 leaves a month without the day out; the last day up to the wanted one says what we mean. */
const upToDay = (on: number) =>
  on <= 28 ? `BYMONTHDAY=${on}` : `BYMONTHDAY=${[28, 29, 30, 31].filter((each) => each <= on).join()};BYSETPOS=-1`
const dayPart = (on: number | NthWeekday) => (typeof on === 'number' ? upToDay(on) : nthDay(on))

/** The rule as RFC 5545 writes it; null where it can't, which knows no working days. */
function asRrule(rule: Recurrence): string | null {
  switch (rule.unit) {
    case 'days':
      return `FREQ=DAILY;INTERVAL=${rule.every}`
    case 'weeks':
      return `FREQ=WEEKLY;INTERVAL=${rule.every};WKST=MO;BYDAY=${rule.on.map((each) => weekdays[each]).join()}`
    case 'months':
      return typeof rule.on === 'string' ? null : `FREQ=MONTHLY;INTERVAL=${rule.every};${dayPart(rule.on)}`
    case 'years':
      return `FREQ=YEARLY;INTERVAL=${rule.every};BYMONTH=${rule.month};${dayPart(rule.on)}`
    default:
      return null
  }
}

describe('always', () => {
  test('the days are those of RFC 5545, as another library reads it', () => {
    fc.assert(
      fc.property(aRecurrence, near, (rule, startsOn) => {
        const rrule = asRrule(rule)
        fc.pre(rrule !== null)
        const other = new RRuleTemporal({
          rruleString: `DTSTART:${startsOn.replaceAll('-', '')}T000000Z\nRRULE:${rrule};COUNT=6`,
        })
        const expected = other.all().map((each) => each.toPlainDate().toString())
        const repeats = repeatsFrom(startsOn, rule)
        expect(comingDays(repeats, firstCopy(repeats, aCalendar()), 6, aCalendar())).toEqual(expected)
      }),
    )
  })

  test('slots and days only go forward, past what was settled, and not past the end', () => {
    fc.assert(
      fc.property(
        anyRepeats,
        anyCalendar(),
        fc.array(fc.nat({ max: 60 }), { maxLength: 6 }),
        (repeats, calendar, waits) => {
          let copy = firstCopy(repeats, calendar)
          for (const wait of waits) {
            if (copy === null) return
            expect(repeats.until === null || copy.day <= repeats.until).toBe(true)
            // Done from a few days before its day to weeks after it.
            const settledOn = addDays(copy.day, wait - 5)
            const following = nextCopy(repeats, copy.slot, settledOn, calendar)
            expect(following).toEqual(nextCopy(repeats, copy.slot, settledOn, calendar))
            if (following !== null) {
              expect(following.day > settledOn).toBe(true)
              if (repeats.rule.unit !== 'after') {
                expect(following.slot > copy.slot).toBe(true)
                expect(following.day > copy.day).toBe(true)
              }
            }
            copy = following
          }
        },
      ),
    )
  })

  test('every day that it comes is one that the rule names, or the working day beside it', () => {
    fc.assert(
      fc.property(anyRepeats, anyCalendar(), (repeats, calendar) => {
        const { rule, ifClosed } = repeats
        for (const on of comingDays(repeats, firstCopy(repeats, calendar), 8, calendar)) {
          const isWorking = rule.unit === 'working days' || (rule.unit === 'months' && typeof rule.on === 'string')
          if (isWorking || ifClosed !== 'stay') expect(isOpen(on, calendar)).toBe(true)
          else expect(names(rule, on)).toBe(true)
        }
      }),
    )
  })

  test('none is left out: between two days that follow each other lies none that the rule names', () => {
    fc.assert(
      fc.property(aRecurrence, near, (rule, startsOn) => {
        fc.pre(rule.unit !== 'after' && (rule.unit === 'working days' || rule.every === 1))
        fc.pre(rule.unit !== 'months' || typeof rule.on !== 'string')
        const everyDay = aCalendar([], [], [1, 2, 3, 4, 5, 6, 7])
        const repeats = repeatsFrom(startsOn, rule)
        const days = new Set(comingDays(repeats, firstCopy(repeats, everyDay), 5, everyDay))
        const last = [...days].at(-1) ?? startsOn
        for (let on = startsOn; on <= last; on = addDays(on, 1)) expect(days.has(on)).toBe(names(rule, on))
      }),
    )
  })
})
