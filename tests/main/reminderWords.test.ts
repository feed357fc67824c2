import { describe, expect, it } from 'vitest'
import { notificationsOf } from '../../src/main/reminderWords'
import { day, moment, time } from '../../src/shared/domain/day'
import type { Reminder } from '../../src/shared/reminders'

const today = day('2026-03-02')

const aReminder = (own: Partial<Reminder['task']> = {}, isMissed = false): Reminder => ({
  at: moment(Date.parse('2026-03-02T10:00:00Z')),
  isMissed,
  task: {
    id: `id of ${own.title ?? 'Call Ana'}`,
    customerId: null,
    kind: 'call',
    title: 'Call Ana',
    note: 'She pays late',
    dueOn: today,
    dueTime: time('10:00'),
    minutes: null,
    place: '',
    assigneeId: null,
    priority: 'normal',
    repeats: null,
    remindMinutes: 0,
    status: 'open',
    settledOn: null,
    order: null,
    forOrder: null,
    customerName: 'Ana Petrović',
    phone: '020 7946 0777',
    assignee: null,
    checklistDone: 0,
    checklistTotal: 0,
    ...own,
  },
})
const said = (due: readonly Reminder[]) =>
  notificationsOf(due, today, 'en-GB').map(({ title, body, taskId }) => [title, body, taskId])

describe('The notification of a reminder', () => {
  it.each([
    [{}, 'Ana Petrović · 10:00'],
    [{ dueTime: time('09:30'), customerName: null }, '9:30'],
    [{ dueTime: null }, 'Ana Petrović · today'],
    [{ dueOn: day('2026-03-03') }, 'Ana Petrović · tomorrow 10:00'],
    [{ dueOn: day('2026-03-13'), dueTime: null, customerName: null }, 'Fri 13 March'],
  ])('says title, customer and time, and nothing more: %o', (own, body) => {
    expect(said([aReminder(own)])).toEqual([['Call Ana', body, 'id of Call Ana']])
  })

  it('stands for all that was missed, in one', () => {
    const missed = ['One', 'Two', 'Three', 'Four', 'Five'].map((title) => aReminder({ title }, true))
    expect(said([...missed, aReminder()])).toEqual([
      ['While you were away: 5 reminders', 'One\nTwo\nThree\nand 2 more', null],
      ['Call Ana', 'Ana Petrović · 10:00', 'id of Call Ana'],
    ])
    expect(said(missed.slice(0, 1))).toEqual([['While you were away: 1 reminder', 'One', 'id of One']])
  })

  it('is one for each of three at once, and one for all of four', () => {
    const four = ['One', 'Two', 'Three', 'Four'].map((title) => aReminder({ title }))
    expect(said(four.slice(0, 3)).map(([title]) => title)).toEqual(['One', 'Two', 'Three'])
    expect(said(four)).toEqual([['4 reminders', 'One\nTwo\nThree\nand 1 more', null]])
  })

  it('keeps long words short', () => {
    const [[title = '', body = ''] = []] = said([aReminder({ title: 'x'.repeat(300), customerName: 'ش'.repeat(300) })])
    expect([title?.length, body?.length]).toEqual([80, 80 + ' · 10:00'.length])
  })
})
