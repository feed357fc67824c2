import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '../../src/shared/domain/day'
import {
  type Budget,
  type Choosing,
  customerBudget,
  giftProblem,
  giftWarnings,
  isPlanned,
  leftOf,
  movesFrom,
  overBudget,
  type PastGift,
  repeats,
  shopBudget,
} from '../../src/shared/domain/gifts'
import { minor } from '../../src/shared/domain/money'
import { giftStatuses } from '../../src/shared/domain/remembering'

const today = day('2026-03-02')
const past = (own: Partial<PastGift> = {}): PastGift => ({
  id: 'g1',
  what: 'a trowel',
  productId: null,
  status: 'given',
  on: day('2025-03-14'),
  reaction: 'loved',
  said: 'I use it every week',
  ...own,
})
const budget = (amount: number, own: Partial<Budget> = {}): Budget => ({
  of: 'each customer',
  customerId: null,
  year: null,
  amount: minor(amount),
  ...own,
})
const nothing = { spent: minor(0), planned: minor(0) }
const choosing = (own: Partial<Choosing> = {}): Choosing => ({
  thing: { what: 'Trowel', productId: null },
  category: '',
  cost: minor(2500),
  year: 2026,
  past: [],
  dislikes: [],
  customer: { id: 'ana', stopContact: false, isDeceased: false },
  budgets: [],
  ofCustomer: nothing,
  ofShop: nothing,
  ...own,
})

describe('how far a gift is', () => {
  test('it goes from idea to planned, bought and given, and can be dropped until then', () => {
    expect(movesFrom('idea')).toEqual(['planned', 'bought', 'given', 'dropped'])
    expect(movesFrom('planned')[0]).toBe('bought')
    expect(movesFrom('bought')[0]).toBe('given')
    expect(movesFrom('given')).toEqual([])
    expect(movesFrom('dropped')).toEqual(['idea'])
    expect(giftStatuses.filter(isPlanned)).toEqual(['planned', 'bought'])
  })

  const at = (own: object) => ({ status: 'idea' as const, on: null, reaction: '' as const, said: '', ...own })
  test.each([
    ['bought needs nothing', at({ status: 'bought' }), null],
    ['given has a day', at({ status: 'given' }), { field: 'on', kind: 'no day' }],
    ['given tomorrow', at({ status: 'given', on: day('2026-03-03') }), { field: 'on', kind: 'day to come' }],
    ['given today', at({ status: 'given', on: today, reaction: 'loved', said: 'Oh!' }), null],
    ['planned for next year', at({ status: 'planned', on: day('2027-03-03') }), null],
    ['received before it is given', at({ reaction: 'liked' }), { field: 'reaction', kind: 'not given' }],
    ['words before it is given', at({ said: 'Oh!' }), { field: 'said', kind: 'not given' }],
  ] as const)('%s', (_, gift, expected) => {
    expect(giftProblem(gift, today)).toEqual(expected)
  })
})

describe('what was given before', () => {
  const all = [
    past({ id: 'old', on: day('2020-01-01') }),
    past({ id: 'new' }),
    past({ id: 'alike', what: 'garden trowel', on: day('2026-01-01') }),
    past({ id: 'dropped', status: 'dropped' }),
    past({ id: 'idea', status: 'idea', on: null }),
    past({ id: 'other', what: 'apron' }),
  ]
  test('warns with the day: the same before what is alike, the newest first, never more than three', () => {
    const found = repeats({ what: 'Trowels', productId: null }, all)
    expect(found.map(({ gift, sameness }) => `${gift.id} ${sameness}`)).toEqual(['new same', 'old same', 'idea same'])
  })

  test('a dropped gift is no gift', () => {
    expect(repeats({ what: 'trowel', productId: null }, [past({ status: 'dropped' })])).toEqual([])
  })
})

describe('budgets', () => {
  const own = budget(3000, { of: 'customer', customerId: 'ana' })
  const ownYear = budget(2000, { of: 'customer', customerId: 'ana', year: 2026 })
  const each = budget(1500)
  const eachYear = budget(1000, { year: 2026 })
  const shop = budget(40_000, { of: 'shop' })
  const shopYear = budget(30_000, { of: 'shop', year: 2026 })
  const all = [shop, each, own, shopYear, eachYear, ownYear]

  test('the nearest one holds: their own of the year, their own, each one’s of the year, each one’s', () => {
    expect(customerBudget(all, 'ana', 2026)).toBe(ownYear)
    expect(customerBudget(all, 'ana', 2027)).toBe(own)
    expect(customerBudget(all, 'ben', 2026)).toBe(eachYear)
    expect(customerBudget(all, 'ben', 2027)).toBe(each)
    expect(customerBudget([own, shop], 'ben', 2026)).toBeNull()
    expect(shopBudget(all, 2026)).toBe(shopYear)
    expect(shopBudget(all, 2027)).toBe(shop)
    expect(shopBudget([each], 2027)).toBeNull()
  })

  test.each([
    ['Day 6: budget 20, price 25', 2000, nothing, 2500, 500],
    ['to the penny', 2000, nothing, 2000, 0],
    ['a penny over', 2000, nothing, 2001, 1],
    ['with what was given', 2000, { spent: minor(1500), planned: minor(0) }, 600, 100],
    ['with what is planned', 2000, { spent: minor(1000), planned: minor(900) }, 200, 100],
    ['nothing for nothing', 2000, { spent: minor(1000), planned: minor(1000) }, 0, 0],
  ] as const)('%s', (_, amount, spent, cost, expected) => {
    expect(overBudget(budget(amount), spent, minor(cost))).toBe(expected)
  })

  test('a gift fits exactly where its cost is no more than what is left', () => {
    const amount = fc.integer({ min: 0, max: 100_000 })
    fc.assert(
      fc.property(amount, amount, amount, amount, (limit, spent, planned, cost) => {
        const used = { spent: minor(spent), planned: minor(planned) }
        const left = leftOf(budget(limit), used)
        expect(overBudget(budget(limit), used, minor(cost)) === 0).toBe(cost <= left)
      }),
    )
  })
})

describe('what to think of before it is given', () => {
  const kinds = (own: Partial<Choosing>) => giftWarnings(choosing(own)).map(({ kind }) => kind)

  test('nothing', () => {
    expect(giftWarnings(choosing())).toEqual([])
  })

  test('Day 6: a trowel again, with the day and what she said of it', () => {
    const [warning] = giftWarnings(choosing({ past: [past()] }))
    expect(warning).toEqual({ kind: 'repeat', sameness: 'same', gift: past() })
  })

  test('a dislike that its name or its category names', () => {
    const dislikes = ['vanilla', 'ribbons']
    const thing = { what: 'Vanilla refill', productId: 'p1' }
    expect(giftWarnings(choosing({ thing, dislikes }))).toEqual([{ kind: 'dislike', dislike: 'vanilla' }])
    expect(kinds({ thing: { what: 'Bow', productId: null }, category: 'Ribbons', dislikes })).toEqual(['dislike'])
    expect(kinds({ thing: { what: 'Pillar', productId: null }, dislikes })).toEqual([])
  })

  test('their budget and the shop’s, each by how much it goes over', () => {
    const budgets = [budget(2000), budget(10_000, { of: 'shop' })]
    const ofShop = { spent: minor(7000), planned: minor(1000) }
    expect(giftWarnings(choosing({ budgets, ofShop }))).toEqual([
      { kind: 'budget', over: 500, budget: budgets[0], year: 2026, ...nothing },
      { kind: 'budget', over: 500, budget: budgets[1], year: 2026, ...ofShop },
    ])
    expect(kinds({ budgets, ofShop, cost: null })).toEqual([])
  })

  test('that they asked for no contact, or have died', () => {
    const customer = { id: 'ana', stopContact: true, isDeceased: false }
    expect(kinds({ customer })).toEqual(['stop contact'])
    expect(kinds({ customer: { ...customer, isDeceased: true } })).toEqual(['deceased'])
  })
})
