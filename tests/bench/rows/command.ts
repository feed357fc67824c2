import { aTask } from '../../support/factories'
import { idOf, kinds } from '../making'
import type { Work } from '../work'

/** One task added through the door (validated, journalled, searchable, durable) against a plain durable insert. */
export const command: Work = {
  name: 'a command: a task added',
  target: 3,
  growth: 1.2,
  rounds: 200,
  prepare: async ({ ask, plain }) => {
    const task = aTask({ customerId: idOf(kinds.customer, 5), title: 'Call back about the lavender set' })
    const insert =
      plain.raw.statement(`insert into tasks (id, "customerId", kind, title, note, "dueOn", place, priority,
      status, "addedAt") values (?, ?, ?, ?, '', ?, '', 'normal', 'open', ?)`)
    const newest = plain.raw.statement('select id from tasks order by key desc limit ?').pluck()
    const count = plain.raw.statement('select count(*) from tasks').pluck()
    const before = Number(count.get())
    const plainly = (round: number) =>
      insert.run(
        idOf(99, before + round),
        task.customerId,
        task.kind,
        task.title,
        task.dueOn,
        '2026-03-02T09:00:00.000Z',
      )
    return {
      product: () => ask('tasks', 'add', task),
      floor: plainly,
      same: async () => {
        const { id } = await ask('tasks', 'add', task)
        if (newest.get(1) !== id) throw new Error('The command’s task is not in the file')
      },
      done: () => {
        const added = newest.all(Number(count.get()) - before) as string[]
        const gone = plain.raw.statement('delete from tasks where id = ?')
        plain.raw.db.transaction(() => {
          plain.raw.db.exec('delete from changes; update steps set "undoneBy" = null; delete from steps')
          for (const id of added) gone.run(id)
        })()
      },
    }
  },
}
