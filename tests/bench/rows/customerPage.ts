import { deepStrictEqual } from 'node:assert'
import type { Raw } from '../../../src/main/store/connection'
import { idOf, kinds, sizes } from '../making'
import type { Work } from '../work'

const PAGE = 30

/** One customer's page: all that belongs to them, and the newest of everything so far. */
export const customerPage: Work = {
  name: 'a customer’s page',
  target: 1.1,
  growth: 1.5,
  rounds: 300,
  prepare: async ({ ask, plain, size }) => {
    // From all over, regulars among them.
    const of = (round: number) => idOf(kinds.customer, ((round + 1) * 7919) % sizes[size].customers)
    const page = plainPage(plain.raw)
    const product = async (round: number) => {
      const detail = await ask('customers', 'detail', { id: of(round) })
      return { detail, timeline: await ask('customers', 'timeline', { id: of(round), from: 0, size: PAGE }) }
    }
    const floor = (round: number) => page(of(round))
    return {
      product,
      floor,
      same: async () => {
        for (let round = 0; round < 20; round += 1) {
          const { detail, timeline } = await product(round)
          const plainly = floor(round)
          deepStrictEqual([detail.name, detail.ways.length, detail.tags.length], [...plainly.told])
          deepStrictEqual(
            timeline.entries.map(({ id, kind, on }) => [id, kind, on]),
            plainly.newest.map(({ id, kind, on }) => [id, kind, on]),
          )
          deepStrictEqual(timeline.total, plainly.total)
        }
      },
    }
  },
}

type Entry = { readonly id: string; readonly kind: string; readonly on: string }

// `:id` within a select of its own: else SQLite prepares joins anew with every value.
const her = '(select :id)'
// What became of a customer, told part by part: the kind, the row, its day and moment, the words, who, of which order, how much.
const parts = `select 'contact' kind, c.id id, c."on" "on", c.at at, 0 rank, c.kind || coalesce(' ' || c.direction, '') a, '' b,
    c.text c, s.initials who, null d, null e, null f, null g from contacts c left join staff s on s.id = c."staffId" where c."customerId" = ${her}
  union all select 'task', t.id, t."settledOn", null, 0, t.kind || ' ' || t.status, t.title, t.note, s.initials, null, null, null, null
    from tasks t left join staff s on s.id = t."assigneeId" where t."customerId" = ${her} and t."settledOn" is not null
  union all select case when c."importId" is null then 'added' else 'import' end, c.id, substr(c."addedAt", 1, 10), c."addedAt", 0,
    '', coalesce(i."fileName", ''), '', null, null, null, null, null from customers c left join imports i on i.id = c."importId" where c.id = ${her}
  union all select 'gift', g.id, g."on", null, 0, coalesce(nullif(o.title, ''), o.kind, ''), g.what, g.said, null, null, g.cost, null, null
    from gifts g left join occasions o on o.id = g."occasionId" where g."customerId" = ${her} and g.status = 'given'
  union all select 'thanks', t.id, t."settledOn", null, 0, t.channel, coalesce('order ' || o.number, t.title), t.note, null, null, null, null, null
    from thanks t left join orders o on o.id = t."orderId" where t."customerId" = ${her} and t.status = 'sent'
  union all select 'order', id, "orderedOn", null, 1, case status when 'cancelled' then 'cancelled' else 'taken' end, number, '', null, id, total, null, null
    from orders where "customerId" = ${her}
  union all select 'order', p.id, substr(p.at, 1, 10), null, 2, 'promised ' || p."askedBy", o.number, p.reason, s.initials, o.id, o.total, p."from", p."to"
    from orders o join promise_changes p on p."orderId" = o.id left join staff s on s.id = p."staffId" where o."customerId" = ${her}
  union all select 'order', id, "deliveredOn", null, 3, 'delivered', number, '', null, id, total, null, null
    from orders where "customerId" = ${her} and "deliveredOn" is not null
  union all select 'order', id, "on", null, 4, 'returned', number, note, null, "orderId", total, null, null from returns where "customerId" = ${her}`

function plainPage({ statement }: Raw) {
  const who = statement(
    `select c.*, s.initials from customers c left join staff s on s.id = c."keeperId" where c.id = (select ?)`,
  )
  const ofThem = (columns: string, table: string, order: string) =>
    statement(`select ${columns} from ${table} where "customerId" = ? order by ${order}`)
  const tags = ofThem('tag', 'tags', 'tag')
  const ways = ofThem('id, kind, label, value', 'contact_ways', 'position')
  const places = ofThem('id, label, lines, city, region, "postalCode", country', 'addresses', 'position')
  const likes = ofThem('id, text, liked', 'likes', 'text')
  const related = statement(`select r.*, c.name from relations r
    join customers c on c.id = case when r."customerId" = ${her} then r."otherId" else r."customerId" end
    where r."customerId" = ${her} or r."otherId" = ${her}`)
  const newest = statement(`select * from (${parts})
    order by "on" desc, kind in ('added', 'import'), at desc, rank desc, id desc limit ${PAGE}`)
  // Counted from the indexes alone.
  const count = statement(`select 1 + (select count(*) from contacts where "customerId" = ${her})
    + (select count(*) from tasks where "customerId" = ${her} and "settledOn" is not null)
    + (select count(*) from gifts where "customerId" = ${her} and status = 'given')
    + (select count(*) from thanks where "customerId" = ${her} and status = 'sent')
    + (select count(*) + count("deliveredOn") from orders where "customerId" = ${her})
    + (select count(*) from orders o join promise_changes p on p."orderId" = o.id where o."customerId" = ${her})
    + (select count(*) from returns where "customerId" = ${her})`).pluck()
  return (id: string) => {
    const { name } = who.get(id) as { name: string }
    const told = [name, ways.all(id).length, tags.all(id).length] as const
    places.all(id)
    likes.all(id)
    related.all({ id })
    return { told, newest: newest.all({ id }) as readonly Entry[], total: count.get({ id }) as number }
  }
}
