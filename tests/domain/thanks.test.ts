import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { day } from '../../src/shared/domain/day'
import { minor } from '../../src/shared/domain/money'
import { orderStatuses } from '../../src/shared/domain/orders'
import { type NamedRule, usualRules } from '../../src/shared/domain/thankRules'
import {
  fits,
  followDebt,
  isThankDue,
  rulesProblem,
  strongestRule,
  type ThankStatus,
  termsOf,
  thankOccasions,
  thankStatuses,
  thankWords,
} from '../../src/shared/domain/thanks'

const order = (total: number, isFirst = false) => ({ total: minor(total), isFirst })
const debts: readonly (ThankStatus | null)[] = [null, ...thankStatuses]

describe('a rule', () => {
  test.each([
    ['every order', null, order(0), true],
    ['first order', null, order(0, true), true],
    ['first order', null, order(99_999), false],
    ['big order', 10_000, order(10_000), true],
    ['big order', 10_000, order(9999), false],
    ['big order', null, order(99_999), false],
    ['small order', 1000, order(1000), true],
    ['small order', 1000, order(1001), false],
    ['small order', null, order(0), false],
  ] as const)('for %s (%s) with %o: %s', (on, threshold, thanked, expected) => {
    expect(fits({ on, threshold: threshold === null ? null : minor(threshold) }, thanked)).toBe(expected)
  })

  test.each([
    ['a first order, however big', order(50_000, true), 'First order'],
    ['a first order, however small', order(1, true), 'First order'],
    ['a big one', order(10_000), 'Big order'],
    ['a small one', order(1000), 'Small order'],
    ['an ordinary one', order(5000), 'Every order'],
  ])('is found by a shop that begins: %s', (_, thanked, name) => {
    expect(strongestRule(usualRules, thanked)?.name).toBe(name)
  })

  it('that is switched off is passed over', () => {
    const rules = usualRules.map((rule) => ({ ...rule, active: rule.on !== 'first order' }))
    expect(strongestRule(rules, order(50_000, true))?.name).toBe('Big order')
  })

  it('is always found where one for every order stands, and is the first that fits', () => {
    const aRule = fc.record({
      on: fc.constantFrom(...thankOccasions),
      threshold: fc.option(fc.integer({ min: 0, max: 300 }).map(minor)),
      active: fc.boolean(),
    })
    const rules = fc.array(aRule, { maxLength: 6 }).map((all) =>
      all.map((rule, at): NamedRule => {
        return { ...rule, id: String(at), name: '', channel: 'card', days: 1, accessory: '' }
      }),
    )
    fc.assert(
      fc.property(rules, fc.integer({ min: 0, max: 300 }), fc.boolean(), (all, total, isFirst) => {
        const found = strongestRule(all, order(total, isFirst))
        const able = all.filter((rule) => rule.active && fits(rule, order(total, isFirst)))
        expect(found).toBe(able[0])
        if (rulesProblem(all) === null) expect(found).toBeDefined()
      }),
    )
  })

  it('for every order must stay', () => {
    expect(rulesProblem(usualRules)).toBeNull()
    expect(rulesProblem([])).toMatch(/one rule for every order/)
    expect(rulesProblem([{ on: 'every order', active: false }])).toMatch(/one rule for every order/)
  })

  it('counts calendar days from the delivery', () => {
    const [first] = usualRules
    expect(first && termsOf(first, day('2026-02-27'))).toEqual({
      ruleId: first?.id,
      channel: 'card',
      accessory: '',
      owedSince: '2026-02-27',
      dueOn: '2026-03-02',
    })
  })
})

describe('an order is thanked for', () => {
  const state = { orderedOn: day('2026-02-01'), promisedOn: null, deliveredOn: day('2026-03-02') }
  const start = day('2026-03-02')

  it('only once it is delivered', () => {
    for (const status of orderStatuses) {
      expect(isThankDue({ ...state, status }, start, false)).toBe(status === 'delivered')
    }
  })

  test.each([
    ['delivered before the start day', { deliveredOn: day('2026-03-01') }, false],
    ['of no known day', { deliveredOn: null }, false],
    ['of somebody who died', {}, true],
  ])('never: %s', (_, own, isDeceased) => {
    expect(isThankDue({ ...state, status: 'delivered', ...own }, start, isDeceased)).toBe(false)
  })
})

describe('following a debt', () => {
  test.each([
    [true, null, 'open'],
    [true, 'owed', 'keep'],
    [true, 'withdrawn', 'open again'],
    [true, 'sent', 'keep'],
    [true, 'waived', 'keep'],
    [false, null, 'keep'],
    [false, 'owed', 'withdraw'],
    [false, 'withdrawn', 'keep'],
    [false, 'sent', 'keep'],
    [false, 'waived', 'keep'],
  ] as const)('due %s, debt %s: %s', (isDue, debt, step) => {
    expect(followDebt(isDue, debt)).toBe(step)
  })

  const after = (isDue: boolean, debt: ThankStatus | null): ThankStatus | null => {
    const become = { open: 'owed', 'open again': 'owed', withdraw: 'withdrawn', keep: debt } as const
    return become[followDebt(isDue, debt)]
  }

  it('twice is once, and what is owed is what is due', () => {
    for (const debt of debts) {
      for (const isDue of [true, false]) {
        const once = after(isDue, debt)
        expect(after(isDue, once)).toBe(once)
        if (debt !== 'sent' && debt !== 'waived') expect(once === 'owed').toBe(isDue)
      }
    }
  })

  it('never loses what was sent or waived, whatever happens to the order', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean()), fc.constantFrom('sent', 'waived'), (dues, settled) => {
        expect(dues.reduce<ThankStatus | null>((debt, isDue) => after(isDue, debt), settled)).toBe(settled)
      }),
    )
  })
})

test.each([
  [{ channel: 'card', orderNumber: '861', title: '' }, 'card, for order 861'],
  [{ channel: 'call', orderNumber: null, title: 'sending us Ben' }, 'call, for sending us Ben'],
] as const)('the words of a thank-you: %o', (thank, words) => {
  expect(thankWords(thank)).toBe(words)
})
