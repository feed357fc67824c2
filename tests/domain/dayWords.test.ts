import { expect, test } from 'vitest'
import { day } from '../../src/shared/domain/day'
import { exactDay, sayDay, sayDays, sayLate, shortDay } from '../../src/shared/domain/dayWords'

const today = day('2026-03-02')

test.each([
  ['2026-03-02', 'today'],
  ['2026-03-03', 'tomorrow'],
  ['2026-03-01', 'yesterday'],
  ['2026-03-04', 'Wed 4 March'],
  ['2026-02-28', 'Sat 28 February'],
  ['2026-03-13', 'Fri 13 March'],
  ['2026-02-27', 'Fri 27 February'],
  ['2026-12-01', 'Tue 1 December'],
  ['2026-12-02', 'Wed 2 December 2026'],
  ['2025-12-31', 'Wed 31 December 2025'],
  ['2027-01-01', 'Fri 1 January 2027'],
])('%s is said "%s"', (text, expected) => {
  expect(sayDay(day(text), today)).toBe(expected)
})

test('tomorrow stays tomorrow over the end of a year', () => {
  expect(sayDay(day('2027-01-01'), day('2026-12-31'))).toBe('tomorrow')
})

test.each([
  ['en-US', 'Fri March 13', 'Friday March 13, 2026'],
  ['de', 'Fr., 13. März', 'Freitag, 13. März 2026'],
  ['fr', 'ven. 13 mars', 'vendredi 13 mars 2026'],
])('in %s a day is "%s" and "%s"', (locale, said, exact) => {
  expect(sayDay(day('2026-03-13'), today, locale)).toBe(said)
  expect(exactDay(day('2026-03-13'), locale)).toBe(exact)
})

test('other languages have their own words for today', () => {
  expect(sayDay(today, today, 'de')).toBe('heute')
})

test('a shop in Thailand keeps the same year', () => {
  expect(exactDay(today, 'th')).toContain('2026')
})

test('days are exact to the year 1900', () => {
  expect(exactDay(day('1900-01-01'))).toBe('Monday 1 January 1900')
  expect(exactDay(day('2026-03-13'))).toBe('Friday 13 March 2026')
})

test('a short day is a date even for today', () => {
  expect(shortDay(today, today)).toBe('Mon 2 Mar')
  expect(shortDay(day('2026-02-27'), today)).toBe('Fri 27 Feb')
  expect(shortDay(day('2025-02-27'), today)).toBe('Thu 27 Feb 2025')
})

test.each([
  [0, '', '0 days'],
  [1, '1 day late', '1 day'],
  [3, '3 days late', '3 days'],
])('%d days: "%s" and "%s"', (count, late, words) => {
  expect(sayLate(count)).toBe(late)
  expect(sayDays(count)).toBe(words)
})
