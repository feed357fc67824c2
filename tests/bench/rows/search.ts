import { deepStrictEqual } from 'node:assert'
import type { Raw } from '../../../src/main/store/connection'
import { matchOf } from '../../../src/main/store/search'
import { fold } from '../../../src/shared/domain/text'
import type { Work } from '../work'

/** Names as they are typed, letter by letter. */
const typed = ['Petrović', 'Ana Linden', 'Whitfield Bakery', 'Straßer', 'lavender', '1042', 'Okafor']
const prefixes = typed
  .flatMap((text) => Array.from(text, (_, at) => text.slice(0, at + 1)))
  .filter((text) => text.trim())

/** Each key typed into the search: all that it finds, ready to show. */
export const searchKeystroke: Work = {
  name: 'search, each key typed',
  target: 1.15,
  growth: 1.2,
  p99: 5,
  rounds: prefixes.length * 6,
  prepare: async ({ ask, plain }) => {
    const plainly = plainSearch(plain.raw)
    const at = (round: number) => prefixes[round % prefixes.length] ?? ''
    const product = (round: number) => ask('search', 'find', { text: at(round) })
    const floor = (round: number) => plainly(at(round))
    return {
      product,
      floor,
      same: async () => {
        for (const round of prefixes.keys()) {
          const found = await product(round)
          const ids = Object.values(found).map((rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id))
          deepStrictEqual(ids, floor(round), at(round))
        }
      },
    }
  },
}

const phone = `(select value from contact_ways where "customerId" = c.id and kind = 'phone' order by position limit 1)`
const city = `(select city from addresses where "customerId" = c.id order by position limit 1)`
const shown = `c.id, c.name, c."contactName", ${city}, ${phone}`

/** What each kind is found by, and what is shown of it. */
const others: readonly (readonly [string, string])[] = [
  [
    'order_search',
    `o.id, o.number, o."customerId", c.name, o.status, o."promisedOn" from f join orders o on o.key = f.key
    join customers c on c.id = o."customerId"`,
  ],
  [
    'task_search',
    `t.id, t.title, t.kind, t.status, t."dueOn", c.name from f join tasks t on t.key = f.key
    left join customers c on c.id = t."customerId"`,
  ],
  ['product_search', `p.id, p.name from f join products p on p.key = f.key`],
  [
    'gift_search',
    `g.id, g.what, g."customerId", c.name, g.status, g."on" from f join gifts g on g.key = f.key
    join customers c on c.id = g."customerId"`,
  ],
  [
    'contact_search',
    `w.id, w.text, w."customerId", c.name, w.kind, w."on" from f join contacts w on w.key = f.key
    join customers c on c.id = w."customerId"`,
  ],
]

function plainSearch({ statement }: Raw) {
  const named = statement(`select ${shown} from customers c
    where "sortName" >= ? and "sortName" < ? order by "sortName", key limit 7`)
  const ranked =
    statement(`select ${shown} from (select rowid from customer_search where customer_search match ? limit 300) f
    join customers c on c.key = f.rowid order by instr(' ' || c."sortName", ?) = 0, c."sortName", c.key limit 14`)
  const found = others.map(([index, rows]) =>
    statement(`with f(key) as materialized (select rowid from ${index} where ${index} match ? order by rowid desc limit 4)
      select ${rows} order by f.key desc`),
  )
  type Row = { readonly id: string }
  return (text: string): readonly (readonly string[])[] => {
    const match = matchOf(text)
    const start = fold(text)
    const first = named.all(start, `${start}\u{10ffff}`) as Row[]
    const more = first.length < 7 ? (ranked.all(match, ` ${start}`) as Row[]) : []
    const customers = [...new Set([...first, ...more].map(({ id }) => id))].slice(0, 7)
    return [customers, ...found.map((read) => (read.all(match) as Row[]).map(({ id }) => id))]
  }
}
