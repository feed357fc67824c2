import { deepStrictEqual } from 'node:assert'
import type { Raw } from '../../../src/main/store/connection'
import { idsOfNext, occasionsToBuyFor } from '../../../src/main/store/occasionDays'
import { addDays } from '../../../src/shared/domain/day'
import { TODAY } from '../making'
import type { Work } from '../work'
import { tasksByKey } from './plainRows'

/** The day's list, the week over it, what comes after, the thanks owed and the days to remember. */
export const today: Work = {
  name: 'Today, all its lists',
  target: 1.15,
  growth: 1.2,
  rounds: 60,
  prepare: async ({ ask, plain }) => {
    const floor = plainToday(plain.raw)
    const product = () => ask('today', 'day', { on: TODAY, assigneeId: null })
    const { rows } = await product()
    return {
      product,
      floor,
      rows: rows.length,
      same: async () => {
        const shown = await product()
        const plainly = floor()
        const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).toSorted()
        deepStrictEqual(ids(shown.rows), ids(plainly.rows))
        deepStrictEqual(ids(shown.coming), ids(plainly.coming))
        deepStrictEqual([shown.thanks.owed, shown.occasions.due], [plainly.owed, plainly.toBuy])
        deepStrictEqual(ids(shown.thanks.rows), ids(plainly.thanks))
        deepStrictEqual(shown.occasions.rows.length, plainly.occasions)
      },
    }
  },
}

type Rows = readonly { readonly id: string }[]
const SHOWN = 5

function plainToday(raw: Raw) {
  const { statement } = raw
  const keys = statement(`select json_group_array(key) from (
    select key, "dueOn", "dueTime" from tasks where status = 'open' and "dueOn" <= '${TODAY}'
    union all select key, "dueOn", "dueTime" from tasks indexed by tasks_settled where status = 'done' and "settledOn" = '${TODAY}'
    order by "dueOn", "dueTime", key)`).pluck()
  const ahead = statement(`select json_group_array(key) from (select key from tasks
    where status = 'open' and "dueOn" > '${TODAY}' and "dueOn" <= '${addDays(TODAY, 14)}' and kind in ('meeting', 'deliver', 'send')
    order by "dueOn", "dueTime", key limit 6)`).pluck()
  const tasks = tasksByKey(raw)
  const week = statement(`select "dueOn", count(*) from tasks
    where status = 'open' and "dueOn" <= '${addDays(TODAY, 6)}' group by "dueOn"`)
  const owed = `thanks t join customers c on c.id = t."customerId" where t.status = 'owed' and c.status <> 'deceased'`
  const thanksByDay = statement(`select t."dueOn", count(*) count from ${owed} group by t."dueOn"`)
  const thanks = statement(`select t.*, c.name, c."stopContact", s.initials, o.number, r.name,
      (select value from contact_ways where "customerId" = t."customerId" and kind = 'phone' order by position limit 1)
    from (select t.key from ${owed} order by t."dueOn", t.key limit 6) f join thanks t on t.key = f.key
    join customers c on c.id = t."customerId" left join staff s on s.id = c."keeperId"
    left join orders o on o.id = t."orderId" left join thank_rules r on r.id = t."ruleId" order by t."dueOn", t.key`)
  const occasions = statement(`select o.*, c.name, c.kind, c."stopContact", s.initials,
      (select value from contact_ways where "customerId" = c.id and kind = 'phone' order by position limit 1),
      (select json_group_array(text) from likes where "customerId" = c.id and liked = 1),
      (select what || "on" from gifts indexed by gifts_customer where "customerId" = c.id and status = 'given' and "on" is not null
        order by "on" desc, key desc limit 1)
    from json_each(?) j join occasions o on o.id = j.value join customers c on c.id = o."customerId"
    left join staff s on s.id = c."keeperId"`)
  const plans = statement('select * from planning, shop left join closures')
  return () => {
    const toBuy = occasionsToBuyFor(raw, { from: TODAY, days: 1, withEarlier: true, keeperId: null })
    const next = idsOfNext(raw, { from: TODAY, most: SHOWN, keeperId: null })
    const shown = [...new Set([...toBuy.slice(0, SHOWN).map(({ id }) => id), ...next])]
    week.all()
    plans.all()
    const counts = thanksByDay.all() as readonly { readonly count: number }[]
    return {
      rows: tasks(keys.get() as string) as Rows,
      coming: tasks(ahead.get() as string) as Rows,
      thanks: thanks.all() as Rows,
      owed: counts.reduce((sum, { count }) => sum + count, 0),
      toBuy: toBuy.length,
      occasions: Math.min(SHOWN, occasions.all(JSON.stringify(shown)).length),
    }
  }
}
