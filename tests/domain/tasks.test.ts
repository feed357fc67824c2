import { describe, expect, test } from 'vitest'
import { day } from '../../src/shared/domain/day'
import { canBecome, checklistProgress, dayWords, lateBy, type TaskStatus } from '../../src/shared/domain/tasks'

const today = day('2026-03-02')
const due = (text: string | null, status: TaskStatus = 'open') => ({ status, dueOn: text === null ? null : day(text) })

test.each([
  ['open', 'done', true],
  ['open', 'dropped', true],
  ['done', 'open', true],
  ['dropped', 'open', true],
  ['done', 'dropped', false],
  ['dropped', 'done', false],
  ['open', 'open', false],
  ['done', 'done', false],
] as const)('%s to %s: %s', (from, to, expected) => {
  expect(canBecome(from, to)).toBe(expected)
})

describe('late', () => {
  test.each([
    ['2026-02-27', 'open', 3, '3 days late'],
    ['2026-03-01', 'open', 1, '1 day late'],
    ['2026-03-02', 'open', 0, 'today'],
    ['2026-03-03', 'open', 0, 'tomorrow'],
    ['2026-02-27', 'done', 0, 'Fri 27 February'],
    ['2026-02-27', 'dropped', 0, 'Fri 27 February'],
    [null, 'open', 0, 'any day'],
  ] as const)('due %s and %s: %d, "%s"', (text, status, days, said) => {
    expect(lateBy(due(text, status), today)).toBe(days)
    expect(dayWords(due(text, status), today)).toBe(said)
  })
})

test.each([
  [[], { done: 0, total: 0, words: '' }],
  [[true, false, true], { done: 2, total: 3, words: '2 of 3' }],
])('a checklist %j is %j', (steps, expected) => {
  expect(checklistProgress(steps.map((done) => ({ done })))).toEqual(expected)
})
