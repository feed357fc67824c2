import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day, daysBetween } from '../../src/shared/domain/day'
import {
  type Asker,
  changeProblem,
  keptShare,
  type Outcome,
  orderOutcome,
  outcome,
  outcomeWords,
  type PromiseChange,
  type Promised,
  type PromiseKind,
  promiseThatCounts,
  promiseWords,
  scorecard,
  scorecardWords,
} from '../../src/shared/domain/promise'
import { aDay } from '../support/arbitraries'

const today = day('2026-03-02')
const promised = (text: string | null): Promised | null => {
  if (text === null) return null
  const [kind = '', on = ''] = text.split(' ')
  return { kind: kind as PromiseKind, day: day(on) }
}
const change = (from: string | null, to: string | null, askedBy: Asker): PromiseChange => ({
  from: promised(from),
  to: promised(to),
  reason: 'rang',
  askedBy,
  at: today,
})

describe('the promise that counts', () => {
  test('is the one given, while nothing changed', () => {
    expect(promiseThatCounts(promised('on 2026-03-13'), [])).toEqual(promised('on 2026-03-13'))
    expect(promiseThatCounts(null, [])).toBeNull()
  })

  test.each([
    ['the customer’s new day', [change('on 2026-03-13', 'on 2026-03-12', 'customer')], 'on 2026-03-12'],
    ['the original, when the shop moved it', [change('on 2026-03-13', 'on 2026-03-16', 'shop')], 'on 2026-03-13'],
    ['the original, when the shop loosened it', [change('on 2026-03-13', 'by 2026-03-13', 'shop')], 'on 2026-03-13'],
    ['the customer’s new kind', [change('on 2026-03-13', 'by 2026-03-13', 'customer')], 'by 2026-03-13'],
    [
      'what the customer asked for after the shop moved it',
      [change('on 2026-03-13', 'on 2026-03-16', 'shop'), change('on 2026-03-16', 'by 2026-03-20', 'customer')],
      'by 2026-03-20',
    ],
    [
      'what the customer asked for before the shop moved it',
      [change('on 2026-03-13', 'on 2026-03-18', 'customer'), change('on 2026-03-18', 'on 2026-03-20', 'shop')],
      'on 2026-03-18',
    ],
    ['the first that was given, whoever asked', [change(null, 'by 2026-03-20', 'shop')], 'by 2026-03-20'],
    ['none, when the customer took it back', [change('on 2026-03-13', null, 'customer')], null],
    ['the original, when the shop took it back', [change('on 2026-03-13', null, 'shop')], 'on 2026-03-13'],
    [
      'one given anew after the customer took it back',
      [change('on 2026-03-13', null, 'customer'), change(null, 'on 2026-04-01', 'shop')],
      'on 2026-04-01',
    ],
    [
      'the original, when the shop took it back and gave another',
      [change('on 2026-03-13', null, 'shop'), change(null, 'on 2026-04-01', 'shop')],
      'on 2026-03-13',
    ],
  ] as const)('%s', (_, history, expected) => {
    expect(promiseThatCounts(history.at(-1)?.to ?? null, history)).toEqual(promised(expected))
  })

  test('the shop’s changes alone never change it', () => {
    fc.assert(
      fc.property(aDay(), fc.array(aDay(), { maxLength: 6 }), (first, moves) => {
        const days = [first, ...moves]
        const history = moves.map((to, at) => change(`on ${days[at]}`, `by ${to}`, 'shop'))
        expect(promiseThatCounts(promised(`by ${days.at(-1)}`), history)?.day).toBe(
          history.length > 0 ? first : days.at(-1),
        )
      }),
    )
  })

  test('a change needs a reason, and something to change', () => {
    expect(changeProblem(change('on 2026-03-13', 'on 2026-03-12', 'shop'))).toBeNull()
    expect(changeProblem({ ...change('on 2026-03-13', null, 'shop'), reason: ' ' })).toBe(
      'Please say why the promise changes.',
    )
    expect(changeProblem(change('on 2026-03-13', 'on 2026-03-13', 'shop'))).toBe('This is what is promised already.')
    expect(changeProblem(change('on 2026-03-13', 'by 2026-03-13', 'shop'))).toBeNull()
  })
})

describe('what became of it', () => {
  test.each([
    [null, null, 'none', 'no promise'],
    [null, '2026-02-27', 'none', 'no promise'],
    ['on 2026-02-27', '2026-02-27', 'kept', 'kept'],
    ['by 2026-02-27', '2026-02-27', 'kept', 'kept'],
    ['by 2026-02-27', '2026-02-24', 'beaten', 'beaten by 3 days'],
    ['on 2026-02-27', '2026-02-26', 'broken', 'broken: 1 day too early'],
    ['on 2026-02-27', '2026-02-28', 'broken', 'broken by 1 day'],
    ['by 2026-02-27', '2026-03-02', 'broken', 'broken by 3 days'],
    ['on 2026-03-13', null, 'waiting', 'waiting'],
    ['by 2026-03-02', null, 'waiting', 'waiting'],
    ['by 2026-03-01', null, 'late', 'late by 1 day'],
    ['on 2026-02-27', null, 'late', 'late by 3 days'],
  ])('%s, delivered %s: %s', (text, deliveredOn, kind, said) => {
    const found = outcome({
      promise: promised(text),
      deliveredOn: deliveredOn === null ? null : day(deliveredOn),
      today,
    })
    expect(found.kind).toBe(kind)
    expect(outcomeWords(found)).toBe(said)
  })

  test('days are counted by the calendar, and every order with a promise has one outcome', () => {
    const near = aDay({ after: '2026-02-01', before: '2026-04-30' })
    fc.assert(
      fc.property(near, fc.constantFrom('on', 'by'), fc.option(near), near, (on, kind, deliveredOn, now) => {
        const found = outcome({ promise: { day: on, kind }, deliveredOn, today: now })
        const apart = daysBetween(on, deliveredOn ?? now)
        if (deliveredOn === null) expect(found.kind).toBe(apart > 0 ? 'late' : 'waiting')
        else expect(found.kind).toBe(apart === 0 ? 'kept' : apart < 0 && kind === 'by' ? 'beaten' : 'broken')
        if ('days' in found) expect(found.days).toBe(Math.abs(apart))
      }),
    )
  })

  test('an order is measured by the promise that counts; a cancelled one by none', () => {
    const order = {
      status: 'delivered',
      promise: promised('on 2026-02-27'),
      history: [change('on 2026-02-25', 'on 2026-02-27', 'shop')],
      deliveredOn: day('2026-02-27'),
    } as const
    expect(orderOutcome(order, today)).toEqual({ kind: 'broken', days: 2, wasEarly: false })
    expect(orderOutcome({ ...order, history: [] }, today)).toEqual({ kind: 'kept' })
    expect(orderOutcome({ ...order, status: 'cancelled', deliveredOn: null }, today)).toEqual({ kind: 'none' })
  })

  test.each([
    ['on 2026-03-13', 'on Fri 13 March'],
    ['by 2026-03-13', 'by Fri 13 March'],
    ['on 2026-03-03', 'tomorrow'],
    ['by 2026-03-03', 'by tomorrow'],
  ])('%s is said %s', (text, said) => {
    expect(promiseWords(promised(text) ?? { day: today, kind: 'on' }, today)).toBe(said)
  })
})

describe('the scorecard', () => {
  const outcomes: readonly Outcome[] = [
    { kind: 'none' },
    { kind: 'kept' },
    { kind: 'beaten', days: 2 },
    { kind: 'beaten', days: 1 },
    { kind: 'broken', days: 1, wasEarly: true },
    { kind: 'late', days: 1 },
    { kind: 'late', days: 400 },
    { kind: 'waiting' },
  ]

  test('counts; beaten is kept in the share, late stands apart', () => {
    expect(scorecard(outcomes)).toEqual({ kept: 1, beaten: 2, broken: 1, late: 2, waiting: 1, share: 0.75 })
    expect(scorecardWords(scorecard(outcomes))).toBe('3 of 4 kept')
  })

  test.each([
    [{ kept: 0, beaten: 0, broken: 0 }, null, 'nothing promised was delivered yet'],
    [{ kept: 3, beaten: 769, broken: 37 }, 772 / 809, '772 of 809 kept (95 %)'],
    [{ kept: 999, beaten: 0, broken: 1 }, 0.999, '999 of 1000 kept (99 %)'],
    [{ kept: 10, beaten: 0, broken: 0 }, 1, '10 of 10 kept (100 %)'],
    [{ kept: 0, beaten: 0, broken: 9 }, 0, '0 of 9 kept'],
  ])('%j: %d, "%s"', (card, share, said) => {
    expect(keptShare(card)).toBe(share)
    expect(scorecardWords(card)).toBe(said)
  })

  test('every outcome but none is counted once', () => {
    const any = fc.record({ on: aDay({ after: '2026-02-01', before: '2026-04-30' }), ahead: fc.nat({ max: 9 }) })
    fc.assert(
      fc.property(fc.array(any), (list) => {
        const all = list.map(({ on, ahead }) =>
          outcome({ promise: { day: on, kind: 'by' }, deliveredOn: addDays(on, ahead - 4), today }),
        )
        const { kept, beaten, broken, late, waiting } = scorecard(all)
        expect(kept + beaten + broken + late + waiting).toBe(list.length)
      }),
    )
  })
})
