import { aTask } from '../support/factories'
import type { Ask } from './app'

const kinds = ['call', 'to-do', 'deliver', 'meeting', 'send', 'make'] as const

/** Plans a full day: as many tasks as asked for, of every kind, on the customers that are there. */
export async function planDay(ask: Ask, count: number, on = '2026-03-02'): Promise<void> {
  const { rows } = await ask('customers', 'list', {
    filter: {},
    sort: { by: 'name', direction: 'ascending' },
    from: 0,
    size: 100,
  })
  const staff = await ask('staff', 'list', {})
  for (let number = 0; number < count; number += 1) {
    const kind = kinds[number % kinds.length] ?? 'to-do'
    await ask('tasks', 'add', {
      ...aTask({ kind, dueOn: on, title: `Planned ${String(number + 1).padStart(2, '0')}` }),
      customerId: rows[number % Math.max(1, rows.length)]?.id ?? null,
      assigneeId: staff[number % staff.length]?.id ?? null,
      dueTime: kind === 'meeting' ? `${String(9 + (number % 8)).padStart(2, '0')}:30` : null,
      minutes: kind === 'meeting' ? 45 : null,
    })
  }
}
