import type { Raw } from '../../../src/main/store/connection'

/** Reads the rows of keys (a JSON list) in their order with all that a list shows of them: what a floor is made of. */
export type Plainly = (raw: Raw) => (keys: string) => readonly { readonly id: string }[]

export const ordersByKey: Plainly = ({ statement }) => {
  const rows = statement(`select o.id, o.number, o."customerId", c.name, o.recipient, o.method, o.status, o."orderedOn",
      o."promisedOn", o."promiseKind", o."deliveredOn", o."paidOn", o."countsOn", o."countsKind", o.total, o.units
    from json_each(?) j join orders o on o.key = j.value join customers c on c.id = o."customerId" order by j.key`)
  const lines = statement(`select l."orderId", l.product, l.quantity
    from json_each(?) j join orders o on o.key = j.value join order_lines l on l."orderId" = o.id and l.position < 3
    order by j.key, l.position`)
  return (keys) => {
    lines.all(keys)
    return rows.all(keys) as { id: string }[]
  }
}

export const customersByKey: Plainly = ({ statement }) => {
  const way = (kind: string) => `(select value from contact_ways
    where "customerId" = c.id and kind = '${kind}' order by position limit 1)`
  const rows =
    statement(`select c.id, c.kind, c.name, c."contactName", c.status, c."stopContact", c."knownSince", s.initials,
      (select city from addresses where "customerId" = c.id order by position limit 1), ${way('phone')}, ${way('email')},
      (select count(*) from tasks where "customerId" = c.id and status = 'open'),
      (select min("dueOn") from tasks where "customerId" = c.id and status = 'open'),
      (select max("on") from contacts where "customerId" = c.id)
    from json_each(?) j join customers c on c.key = j.value left join staff s on s.id = c."keeperId" order by j.key`)
  const tags = statement(`select t."customerId", t.tag
    from json_each(?) j join customers c on c.key = j.value join tags t on t."customerId" = c.id order by j.key, t.tag`)
  return (keys) => {
    tags.all(keys)
    return rows.all(keys) as { id: string }[]
  }
}

export const tasksByKey: Plainly = ({ statement }) => {
  const rows =
    statement(`select t.id, t."customerId", t.kind, t.title, t.note, t."dueOn", t."dueTime", t.minutes, t.place,
      t."assigneeId", t.priority, t.status, t."settledOn", t."remindMinutes", t."addedAt", t."orderId", t.step,
      r.rule, r."ifClosed", r.until, c.name, s.initials,
      (select value from contact_ways where "customerId" = t."customerId" and kind = 'phone' order by position limit 1),
      (select count(*) from checklist_items where "taskId" = t.id and done = 1),
      (select count(*) from checklist_items where "taskId" = t.id)
    from json_each(?) j join tasks t on t.key = j.value left join customers c on c.id = t."customerId"
    left join staff s on s.id = t."assigneeId" left join recurrences r on r.id = t."recurrenceId" and r.active = 1
    order by j.key`)
  const orders = statement(`select o.id, o.number, o.method, o.status, o."promisedOn", o."promiseKind", o."countsOn",
      o."countsKind", o."deliveredOn", o.recipient, l.product, l.quantity, p."makeDays"
    from json_each(?) j join tasks t on t.key = j.value join orders o on o.id = t."orderId"
    left join order_lines l on l."orderId" = o.id left join products p on p.id = l."productId"
    order by j.key, l.position`)
  return (keys) => {
    orders.all(keys)
    return rows.all(keys) as { id: string }[]
  }
}
