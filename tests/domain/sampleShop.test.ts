import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { consentProblem, isToBeAsked, mayMail } from '../../src/shared/domain/consent'
import { addDays, day, isWorkingDay, weekday } from '../../src/shared/domain/day'
import { giftProblem } from '../../src/shared/domain/gifts'
import { yearlyDayProblem } from '../../src/shared/domain/occasions'
import { occasionName } from '../../src/shared/domain/occasionWords'
import { orderProblems } from '../../src/shared/domain/orderProblems'
import { orderOutcome } from '../../src/shared/domain/promise'
import { sampleWorkingDays, workingDayFrom } from '../../src/shared/domain/sample/days'
import { sampleBudgets, sampleGifts } from '../../src/shared/domain/sample/gifts'
import { sampleOccasions } from '../../src/shared/domain/sample/occasions'
import { sampleShop } from '../../src/shared/domain/sampleShop'
import { lateBy } from '../../src/shared/domain/tasks'
import { aDay } from '../support/arbitraries'

const monday = day('2026-03-02')
const { staff, customers, tasks, products, orders } = sampleShop(monday)
const names = new Set(customers.map(({ name }) => name))

describe('The sample shop', () => {
  it('is the same for the same day, to the letter', () => {
    expect(sampleShop(monday)).toEqual(sampleShop(monday))
    expect(sampleShop(monday, 7)).not.toEqual(sampleShop(monday))
  })

  it('has about 60 customers, 90 tasks and 65 orders', () => {
    expect(customers.length).toBeGreaterThanOrEqual(55)
    expect(customers.length).toBeLessThanOrEqual(65)
    expect(tasks.length).toBeGreaterThanOrEqual(80)
    expect(tasks.length).toBeLessThanOrEqual(100)
    expect(orders.length).toBe(66)
  })

  it('has a full today: late, meetings at their times, something to do and to call', () => {
    const open = tasks.filter((task) => task.status === 'open' && task.dueOn !== null && task.dueOn <= monday)
    expect(open.filter((task) => lateBy(task, monday) > 0).length).toBeGreaterThanOrEqual(1)
    expect(new Set(open.map(({ kind }) => kind))).toEqual(new Set(['to-do', 'call', 'meeting', 'make']))
    expect(open.filter(({ kind }) => kind === 'meeting').every(({ dueTime, minutes }) => dueTime && minutes)).toBe(true)
    expect(open.some(({ checklist }) => checklist.some(({ done }) => done))).toBe(true)
  })

  it('speaks only of people whom it has', () => {
    const known = new Set(staff.map(({ initials }) => initials))
    expect(names.size).toBe(customers.length)
    for (const { relations, keeper, contacts } of customers) {
      for (const { other } of relations) expect(names).toContain(other)
      for (const who of [keeper, ...contacts.map((contact) => contact.who)])
        if (who !== null) expect(known).toContain(who)
    }
    const goods = new Set(products.map(({ name }) => name))
    expect(goods.size).toBe(products.length)
    for (const { customer, lines, steps } of orders) {
      expect(names).toContain(customer)
      expect(lines.length).toBeGreaterThan(0)
      for (const { product } of lines) expect(goods).toContain(product)
      for (const { who } of Object.values(steps)) if (who !== undefined) expect(known).toContain(who)
    }
    for (const { customer, who } of tasks) {
      if (customer !== null) expect(names).toContain(customer)
      if (who !== null) expect(known).toContain(who)
    }
  })

  it('rings nobody: its numbers and addresses are set aside for stories', () => {
    const ways = customers.flatMap((customer) => customer.ways)
    const fictional = /^(020 7946 0\d{3}|07700 900\d{3}|\+49 30 23125 \d{3}|\+49 69 90009 \d{3})$/
    for (const { kind, value } of ways) {
      expect(value).toMatch(kind === 'phone' ? fictional : /@([a-z]+\.)?example\.com$/)
    }
    const phones = ways.filter(({ kind }) => kind === 'phone').map(({ value }) => value)
    expect(new Set(phones).size).toBe(phones.length)
  })

  it('has asked most whether it may write to them, and has answers that can be', () => {
    const count = (of: (customer: (typeof customers)[number]) => boolean) => customers.filter(of).length
    expect(count(mayMail)).toBeGreaterThan(20)
    expect(count(({ mailings }) => mailings === 'out')).toBeGreaterThan(3)
    expect(count(isToBeAsked)).toBeGreaterThan(8)
    for (const customer of customers) {
      expect(consentProblem(customer, monday)).toBeNull()
      expect(customer.mailingsOn === null || customer.mailingsOn >= customer.knownSince).toBe(true)
    }
  })

  it('asks nothing of those who want no contact, or have died', () => {
    const spared = new Set(customers.filter((c) => c.stopContact || c.status !== 'active').map(({ name }) => name))
    expect(spared.size).toBeGreaterThanOrEqual(3)
    expect(tasks.filter(({ customer }) => customer !== null && spared.has(customer))).toEqual([])
    expect(orders.filter(({ customer }) => spared.has(customer))).toEqual([])
  })

  it('moves with today, whatever day that is, and puts work on working days', () => {
    fc.assert(
      fc.property(aDay({ after: '1910-01-01', before: '2190-01-01' }), (today) => {
        const sample = sampleShop(today)
        expect(sample.tasks.length).toBe(tasks.length)
        for (const { dueOn, status, settledOn } of sample.tasks) {
          expect(dueOn === null || dueOn === today || isWorkingDay(dueOn, sampleWorkingDays)).toBe(true)
          expect(settledOn !== null).toBe(status !== 'open')
          expect(settledOn === null || settledOn <= today).toBe(true)
        }
        expect(sample.orders.length).toBe(orders.length)
        for (const order of sample.orders) {
          expect(orderProblems({ ...order, lines: [], promisedOn: order.promise?.day ?? null }, today)).toEqual([])
          expect(order.deliveredOn !== null).toBe(order.status === 'delivered')
          const days = [
            order.promise?.day,
            order.orderedOn,
            order.startedOn,
            order.sentOn,
            order.deliveredOn,
            order.paidOn,
          ]
          for (const each of days) {
            expect(each == null || each === today || isWorkingDay(each, sampleWorkingDays)).toBe(true)
          }
        }
        expect(sample.customers.flatMap(({ contacts }) => contacts).every(({ on }) => on < today)).toBe(true)
      }),
      { numRuns: 30 },
    )
  })
})

describe('The orders of the sample', () => {
  it('are numbered through, the story’s own among them, the newest last', () => {
    const numbers = orders.map(({ number }) => Number(number))
    expect(numbers).toEqual(numbers.map((_, at) => 1001 + at))
    expect(orders.at(-1)).toMatchObject({ number: '1066', customer: 'Ana Petrović' })
  })

  it('kept most promises, beat some, broke a few; one is late, some have none', () => {
    const outcomes = orders.map(({ status, promise, deliveredOn }) =>
      orderOutcome({ status, promise, history: [], deliveredOn }, monday),
    )
    const count = (kind: string) => outcomes.filter((outcome) => outcome.kind === kind).length
    expect(count('late')).toBe(1)
    expect(count('kept')).toBeGreaterThan(20)
    for (const kind of ['beaten', 'broken', 'none']) expect(count(kind)).toBeGreaterThan(0)
    expect(count('waiting')).toBeGreaterThan(20)
  })
})

describe('workingDayFrom', () => {
  it.each([
    ['2026-03-02', 0, '2026-03-02'],
    ['2026-03-02', 1, '2026-03-03'],
    ['2026-03-06', 1, '2026-03-09'],
    ['2026-03-02', -1, '2026-02-27'],
    ['2026-03-01', 1, '2026-03-02'],
    ['2026-03-01', -1, '2026-02-27'],
    ['2026-03-07', 0, '2026-03-07'],
  ])('%s and %i working days is %s', (from, count, expected) => {
    expect(workingDayFrom(day(from), count)).toBe(expected)
  })

  it('counts weeks of five days', () => {
    expect(workingDayFrom(monday, 10)).toBe(addDays(monday, 14))
    expect(weekday(workingDayFrom(monday, 12))).toBe(3)
  })
})

describe('The days and gifts of the sample', () => {
  const gardeners = customers
    .filter(({ likes }) => likes.some(({ text, liked }) => liked && text === 'gardening'))
    .map(({ name }) => name)

  it('are about 25 days and 20 gifts of people whom it has', () => {
    const [days, given] = [sampleOccasions(monday), sampleGifts(monday, gardeners)]
    expect(days.length).toBeGreaterThanOrEqual(25)
    expect(given.length).toBeGreaterThanOrEqual(20)
    for (const { customer } of [...days, ...given]) expect(names).toContain(customer)
    for (const { customer } of sampleBudgets) if (customer !== null) expect(names).toContain(customer)
    const named = new Set(days.map((day) => `${day.customer} ${occasionName(day)}`))
    for (const { customer, occasion } of given) {
      if (occasion !== null) expect(named).toContain(`${customer} ${occasion}`)
    }
  })

  it('tell the story: Ana’s birthday on 14 March, a trowel on 14 March 2025', () => {
    const ana = sampleOccasions(monday).find(({ customer }) => customer === 'Ana Petrović')
    expect(ana).toMatchObject({ month: 3, dayOfMonth: 14, year: 1986, leadDays: 8 })
    expect(sampleGifts(monday, [])[0]).toMatchObject({ what: 'a trowel', on: '2025-03-14', cost: 1750 })
  })

  it('can be, whatever day it is', () => {
    fc.assert(
      fc.property(aDay({ after: '1910-01-01', before: '2190-01-01' }), (today) => {
        for (const day of sampleOccasions(today)) expect(yearlyDayProblem(day, today)).toBeNull()
        for (const gift of sampleGifts(today, gardeners)) expect(giftProblem(gift, today)).toBeNull()
      }),
      { numRuns: 50 },
    )
    expect(sampleOccasions(day('2024-02-17')).every((each) => yearlyDayProblem(each, day('2024-02-17')) === null)).toBe(
      true,
    )
  })
})
