import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, time } from '../../src/shared/domain/day'
import { type DayItem, type Group, groupItems } from '../../src/shared/domain/sheet'
import { priorities, taskKinds } from '../../src/shared/domain/tasks'
import { groupToday } from '../../src/shared/domain/today'
import { aDay } from '../support/arbitraries'

const today = day('2026-03-02')

const anItem = (over: Partial<DayItem>): DayItem => ({
  id: over.title ?? 'id',
  kind: 'to-do',
  title: 'Something',
  note: '',
  dueOn: today,
  dueTime: null,
  minutes: null,
  place: '',
  customerId: over.customerName ?? null,
  customerName: null,
  phone: null,
  assignee: null,
  priority: 'normal',
  status: 'open',
  ...over,
})

const items = [
  anItem({ title: 'Order wick thread', assignee: 'TS' }),
  anItem({
    title: 'Call back',
    kind: 'call',
    dueOn: day('2026-02-26'),
    customerName: 'Dr. Amara Osei',
    assignee: 'MK',
  }),
  anItem({ title: 'Deliver order 1042', kind: 'deliver', dueOn: day('2026-02-27'), customerName: 'Harbour Books' }),
  anItem({ title: 'Thank you for Ben', kind: 'call', customerName: 'Ana Petrović', assignee: 'MK' }),
  anItem({ title: 'Send order 1047', kind: 'send', dueTime: time('15:00'), customerName: 'Priya Raman' }),
  anItem({ title: 'Deliver order 1051', kind: 'deliver', dueTime: time('09:30'), customerName: 'Café Linden' }),
  anItem({ title: 'Summer market', kind: 'meeting', dueTime: time('16:15'), place: 'town hall' }),
  anItem({ title: 'Tasting', kind: 'meeting', dueTime: time('11:00'), minutes: 45, place: 'in the shop' }),
  anItem({ title: 'Ring the bank', kind: 'call', dueTime: time('14:00') }),
  anItem({ title: 'Ring the printer', kind: 'call', dueOn: day('2026-03-01'), dueTime: time('14:00') }),
  anItem({ title: 'Write the card', kind: 'thank-you', customerName: 'Ben Okafor' }),
  anItem({ title: 'Start order 1060', kind: 'make', priority: 'high', customerName: 'St Brigid’s School' }),
]

const outline = (groups: readonly Group<DayItem>[]) =>
  groups.map(({ heading, lines }) => [heading, ...lines.map((line) => `${line.number} ${line.item.title}`)])

describe('the day sheet', () => {
  test('by time: what leaves the shop, what has its time, calls, the rest', () => {
    expect(outline(groupItems(items, 'time', today))).toEqual([
      ['On the way: deliver and send', '1 Deliver order 1051', '2 Send order 1047', '3 Deliver order 1042'],
      ['At a time', '4 Tasting', '5 Ring the bank', '6 Summer market'],
      ['Calls', '7 Call back', '8 Ring the printer', '9 Thank you for Ben'],
      ['In the shop', '10 Start order 1060', '11 Write the card', '12 Order wick thread'],
    ])
  })

  test('by assignee: in the order of their initials, what nobody is named for last', () => {
    const groups = groupItems(items, 'assignee', today)
    expect(groups.map((group) => group.heading)).toEqual(['MK', 'TS', 'Anyone'])
    expect(groups[1]?.lines.map((line) => line.number)).toEqual([3])
  })

  test('by customer: in the order of their names, the shop’s own things last', () => {
    expect(groupItems(items, 'customer', today).map((group) => group.heading)).toEqual([
      'Ana Petrović',
      'Ben Okafor',
      'Café Linden',
      'Dr. Amara Osei',
      'Harbour Books',
      'Priya Raman',
      'St Brigid’s School',
      'The shop',
    ])
  })

  test('two customers of one name stay apart', () => {
    const two = ['a', 'b', 'a'].map((customerId, at) => anItem({ id: `${at}`, customerId, customerName: 'IT' }))
    expect(groupItems(two, 'customer', today).map((group) => group.lines.length)).toEqual([2, 1])
  })

  test('a line says its time, its extent, and since when it is late', () => {
    const lines = groupItems(items, 'time', today).flatMap((group) => group.lines)
    const said = (title: string) => {
      const line = lines.find(({ item }) => item.title === title)
      return [line?.time, line?.words, line?.late]
    }
    expect(said('Deliver order 1051')).toEqual(['9:30', 'Deliver order 1051', ''])
    expect(said('Send order 1047')).toEqual(['by 15:00', 'Send order 1047', ''])
    expect(said('Tasting')).toEqual(['11:00', 'Tasting, 45 min, in the shop', ''])
    expect(said('Deliver order 1042')).toEqual(['', 'Deliver order 1042', 'since Fri 27 Feb'])
    expect(said('Ring the printer')).toEqual(['', 'Ring the printer', 'since Sun 1 Mar'])
  })

  test('a meeting stands with what has its time even without one', () => {
    const [group] = groupItems([anItem({ kind: 'meeting' })], 'time', today)
    expect(group?.heading).toBe('At a time')
  })

  test('what is done is not late', () => {
    const [group] = groupItems([anItem({ dueOn: day('2026-02-27'), status: 'done' })], 'time', today)
    expect(group?.lines[0]?.late).toBe('')
  })

  test('a day without tasks has no groups', () => {
    expect(groupItems([], 'time', today)).toEqual([])
  })
})

test('Today: late things first, whatever they are', () => {
  expect(outline(groupToday(items, today))).toEqual([
    ['Late', '1 Call back', '2 Deliver order 1042', '3 Ring the printer'],
    ['Deliver and send', '4 Deliver order 1051', '5 Send order 1047'],
    ['Meetings and calls', '6 Tasting', '7 Ring the bank', '8 Summer market', '9 Thank you for Ben'],
    ['To do', '10 Start order 1060', '11 Write the card', '12 Order wick thread'],
  ])
})

test('Today: a thing done late stays in its own group', () => {
  const done = anItem({ kind: 'deliver', dueOn: day('2026-02-27'), status: 'done' })
  expect(groupToday([done], today).map((group) => group.heading)).toEqual(['Deliver and send'])
})

test('every item stands on the sheet once, numbered 1 to n, in an order that does not depend on how they came', () => {
  const one = fc.record({
    id: fc.uuid(),
    kind: fc.constantFrom(...taskKinds),
    title: fc.constantFrom('Call', 'Écrire', 'Send'),
    dueOn: fc.option(aDay({ after: '2026-02-20', before: '2026-03-03' })),
    dueTime: fc.option(fc.constantFrom(time('09:30'), time('15:00'))),
    customer: fc.constantFrom(['1', 'Ana'], ['2', 'Ana'], ['3', 'Ben'], [null, null]),
    assignee: fc.option(fc.constantFrom('MK', 'TS')),
    priority: fc.constantFrom(...priorities),
  })
  const many = fc
    .uniqueArray(
      one.map(({ customer: [customerId, customerName], ...item }) => anItem({ ...item, customerId, customerName })),
      { selector: (item) => item.id, maxLength: 30 },
    )
    .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })))
  fc.assert(
    fc.property(many, fc.constantFrom('time', 'customer', 'assignee', 'today'), ([list, shuffled], by) => {
      const group = (some: readonly DayItem[]) =>
        by === 'today' ? groupToday(some, today) : groupItems(some, by, today)
      const lines = group(list).flatMap((each) => each.lines)
      expect(lines.map((line) => line.number)).toEqual(list.map((_, at) => at + 1))
      expect(new Set(lines.map((line) => line.item.id)).size).toBe(list.length)
      expect(group(shuffled).flatMap((each) => each.lines.map((line) => line.item.id))).toEqual(
        lines.map((line) => line.item.id),
      )
    }),
  )
})
