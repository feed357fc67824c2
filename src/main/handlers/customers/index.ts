import { asc, eq, inArray } from 'drizzle-orm'
import { consentProblem } from '../../../shared/domain/consent'
import { fold } from '../../../shared/domain/text'
import { AppError, fieldError } from '../../../shared/errors'
import type { ReadContext } from '../../store/context'
import { inOrder } from '../../store/lists'
import { addresses, contacts, contactWays, customers, staff, tags, tasks } from '../../store/schema'
import { nearestCustomers } from '../../store/search'
import type { HandlersOf } from '..'
import { followCustomer } from '../planned/thanks'
import { likenesses } from './alike'
import { customerDetail } from './detail'
import { erase, erasing } from './erase'
import { customerExport } from './export'
import { handOver } from './handOver'
import { customerRows, listKeys } from './list'
import { timeline } from './timeline'
import { vocabulary } from './vocabulary'
import { asCustomer, customerFields, inSpelling, mustHangOnNothing, mustStand, removeParts, writeParts } from './write'

const listed = [customers, contactWays, addresses, tags, tasks, contacts, staff]

export const customersHandlers: HandlersOf<'customers'> = {
  async list(ctx, { filter, sort, from, size }) {
    const keys = ctx.keysOf({ name: 'customers', asked: [filter, sort], tables: listed }, () =>
      listKeys(ctx, filter, sort),
    )
    const rows = await inOrder(keys.slice(from, from + size), async (window) => customerRows(ctx, window))
    return { total: keys.length, rows: [...rows] }
  },

  async place(ctx, { filter, sort, id }) {
    const keys = ctx.keysOf({ name: 'customers', asked: [filter, sort], tables: listed }, () =>
      listKeys(ctx, filter, sort),
    )
    const [row] = await ctx.orm.select({ key: customers.key }).from(customers).where(eq(customers.id, id))
    const at = row ? keys.indexOf(row.key) : -1
    return at < 0 ? null : at
  },

  async ids(ctx, { filter, sort, from, size }) {
    const keys = ctx.keysOf({ name: 'customers', asked: [filter, sort], tables: listed }, () =>
      listKeys(ctx, filter, sort),
    )
    const rows = await ctx.orm
      .select({ key: customers.key, id: customers.id })
      .from(customers)
      .where(inArray(customers.key, keys.slice(from, from + size)))
    const idOf = new Map(rows.map(({ key, id }) => [key, id]))
    return keys.slice(from, from + size).flatMap((key) => idOf.get(key) ?? [])
  },

  detail: customerDetail,
  ...customerExport,
  erasing,
  erase,
  handOver,
  timeline,
  vocabulary,
  alike: likenesses,

  async find(ctx, { text, size }) {
    const keys = text === '' ? await firstByName(ctx, size) : nearestCustomers(ctx, text, size)
    const rows = await inOrder(keys, async (wanted) => customerRows(ctx, wanted))
    return rows.map(({ id, name, contactName, city, phone }) => ({
      id,
      name,
      hint: [contactName, city, phone].filter(Boolean).join(' · '),
    }))
  },

  async add(ctx, draft) {
    await mustStand(ctx, draft)
    const row = await ctx.insert(customers, { ...customerFields(draft, ctx.today), addedAt: ctx.now })
    await writeParts(ctx, row.id, draft)
    ctx.says('Add customer {{name}}', { name: row.name })
    return asCustomer(row)
  },

  async edit(ctx, { id, customer }) {
    await mustStand(ctx, customer, id)
    const [before] = await ctx.orm.select({ status: customers.status }).from(customers).where(eq(customers.id, id))
    const row = await ctx.update(customers, id, customerFields(customer, ctx.today))
    await writeParts(ctx, id, customer)
    await followCustomer(ctx, id, before?.status, row.status)
    ctx.says('Change customer {{name}}', { name: row.name })
    return asCustomer(row)
  },

  async remove(ctx, { ids }) {
    const rows = await ctx.orm.select().from(customers).where(inArray(customers.id, ids))
    if (rows.length < new Set(ids).size) throw new AppError('row.gone', 'This customer is not there any more.')
    for (const row of rows) {
      await mustHangOnNothing(ctx, row)
      await removeParts(ctx, row.id)
      await ctx.remove(customers, row.id)
    }
    const [first] = rows
    if (rows.length === 1 && first) ctx.says('Remove customer {{name}}', { name: first.name })
    else ctx.says('Remove {{count}} customers', { count: rows.length })
    return null
  },

  async tag(ctx, { ids, tag, on }) {
    const standing = await ctx.orm.select().from(tags).where(inArray(tags.customerId, ids))
    const same = new Map(
      standing.filter((row) => fold(row.tag) === fold(tag)).map(({ customerId, id }) => [customerId, id]),
    )
    const known = await ctx.orm.select({ id: customers.id }).from(customers).where(inArray(customers.id, ids))
    const changing = known.filter(({ id }) => same.has(id) !== on)
    const [spelled = tag] = await inSpelling(ctx, [tag])
    for (const { id: customerId } of changing) {
      const standingId = same.get(customerId)
      if (standingId === undefined) await ctx.insert(tags, { customerId, tag: spelled })
      else await ctx.remove(tags, standingId)
    }
    ctx.says(on ? 'Tag {{count}} customers with “{{tag}}”' : 'Take “{{tag}}” from {{count}} customers', {
      count: changing.length,
      tag: spelled,
    })
    return null
  },

  async consent(ctx, { customerId, mailings, by, on }) {
    const said = { mailings, mailingsOn: on ?? ctx.today, mailingsBy: by }
    const problem = consentProblem(said, ctx.today)
    if (problem !== null) throw fieldError(problem.field === 'mailingsOn' ? 'on' : 'by', problem.words)
    const { name } = await ctx.update(customers, customerId, said)
    if (mailings === 'in') ctx.says('Write down that {{name}} welcomes mailings', { name })
    else ctx.says('Write down that {{name}} wants no mailings', { name })
    return null
  },

  async logContact(ctx, { customerId, on, ...contact }) {
    const [customer] = await ctx.orm.select().from(customers).where(eq(customers.id, customerId))
    if (!customer) throw new AppError('row.gone', 'This customer is not there any more.')
    const { id } = await ctx.insert(contacts, {
      ...contact,
      customerId,
      on: on ?? ctx.today,
      at: ctx.now,
      staffId: ctx.actor,
    })
    ctx.says('Write down a word with {{name}}', { name: customer.name })
    return { id }
  },

  async removeContact(ctx, { id }) {
    await ctx.remove(contacts, id)
    ctx.says('Remove a line of the timeline')
    return null
  },
}

async function firstByName(ctx: ReadContext, size: number): Promise<readonly number[]> {
  const rows = await ctx.orm
    .select({ key: customers.key })
    .from(customers)
    .orderBy(asc(customers.sortName), asc(customers.key))
    .limit(size)
  return rows.map(({ key }) => key)
}
