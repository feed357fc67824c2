import { deepStrictEqual } from 'node:assert'
import type { BenchShop } from '../openings'
import type { Work } from '../work'
import { customersByKey, ordersByKey, type Plainly, tasksByKey } from './plainRows'

const WINDOW = 100
const status = 'all'
const ascending = 'ascending'

type Window = { readonly total: number; readonly rows: readonly { readonly id: string }[] }
/** How a person may sort a list, and all its keys in that order, as plainly as they can be read. */
type Sorts<By extends string> = Readonly<Partial<Record<By, string>>>
type Table<By extends string> = {
  readonly name: string
  readonly sorts: Sorts<By>
  readonly window: (shop: BenchShop, by: By, from: number) => Promise<Window>
  readonly floor: Plainly
}

/** A window of a long list wherever a person jumps to, by several sorts in turn, against reading those rows by their keys. */
function anyDepth<By extends string>({ name, sorts, window, floor }: Table<By>): Work {
  const named = Object.entries(sorts) as [By, string][]
  return {
    name: `100 ${name} at any depth and sort`,
    target: 1.2,
    growth: 1.2,
    rounds: 120,
    prepare: async (shop) => {
      const read = floor(shop.plain.raw)
      const lists = named.map(([by, keys]) => ({ by, keys: shop.plain.raw.statement(keys).pluck().all() as number[] }))
      const at = (round: number) => {
        const { by, keys } = lists[round % lists.length] ?? { by: '' as By, keys: [] }
        const from = (round * 7919) % Math.max(1, keys.length - WINDOW)
        return { by, from, total: keys.length, keys: keys.slice(from, from + WINDOW) }
      }
      const product = (round: number) => window(shop, at(round).by, at(round).from)
      const plainly = (round: number) => read(JSON.stringify(at(round).keys))
      return {
        product,
        floor: plainly,
        same: async () => {
          for (const round of lists.keys()) {
            const { total, rows } = await product(round)
            deepStrictEqual(total, at(round).total)
            deepStrictEqual(
              rows.map(({ id }) => id),
              plainly(round).map(({ id }) => id),
            )
          }
        },
      }
    },
  }
}

const orders = anyDepth({
  name: 'orders',
  sorts: {
    customer: `select o.key from orders o join customers c on c.id = o."customerId"
      order by c."sortName", o."promisedOn" is null, o."promisedOn", o.key`,
    promised: `select key from orders order by "promisedOn" is null, "promisedOn", key`,
    total: 'select key from orders order by total, key',
  },
  window: ({ ask }, by, from) =>
    ask('orders', 'list', { filter: { status }, sort: { by, direction: ascending }, from, size: WINDOW }),
  floor: ordersByKey,
})

const customers = anyDepth({
  name: 'customers',
  sorts: {
    name: 'select key from customers order by "sortName", key',
    openTasks: `select key from customers c
      order by (select count(*) from tasks where "customerId" = c.id and status = 'open'), "sortName", key`,
  },
  window: ({ ask }, by, from) =>
    ask('customers', 'list', { filter: { status }, sort: { by, direction: ascending }, from, size: WINDOW }),
  floor: customersByKey,
})

const rank = `case t.priority when 'high' then 0 when 'normal' then 1 else 2 end`
const due = 't."dueOn" is null, t."dueOn", t."dueTime" is null, t."dueTime"'
const tasks = anyDepth({
  name: 'tasks',
  sorts: {
    due: `select key from tasks t order by ${due}, ${rank}, key`,
    customer: `select t.key from tasks t left join customers c on c.id = t."customerId"
      order by c."sortName" is null, c."sortName", ${due}, ${rank}, t.key`,
  },
  window: ({ ask }, by, from) =>
    ask('tasks', 'list', { filter: { status }, sort: { by, direction: ascending }, from, size: WINDOW }),
  floor: tasksByKey,
})

export const tableWindows: readonly Work[] = [customers, orders, tasks]
