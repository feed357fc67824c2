import { asc, eq, inArray } from 'drizzle-orm'
import { AppError } from '../../../shared/errors'
import { inOrder } from '../../store/lists'
import { addresses, contactWays, contacts, customers, staff, tags, tasks } from '../../store/schema'
import { searchKeys } from '../../store/search'
import { likenesses } from './alike'
import { customerRows, listKeys } from './list'
import { customerDetail } from './detail'
import { timeline } from './timeline'
import { asCustomer, customerFields, mustStand, removeParts, writeParts } from './write'
import type { HandlersOf } from '..'
import { vocabulary } from './vocabulary'

const listed = [customers, contactWays, addresses, tags, tasks, contacts, staff]

export const customersHandlers: HandlersOf<'customers'> = {
  async list(ctx, { filter, sort, from, size }) {
    const keys = ctx.keysOf({ name: 'customers', asked: [filter, sort], tables: listed }, () => listKeys(ctx, filter, sort))
    const rows = await inOrder(keys.slice(from, from + size), (window) => customerRows(ctx, window))
    return { total: keys.length, rows: [...rows] }
  },

  async place(ctx, { filter, sort, id }) {
    const keys = ctx.keysOf({ name: 'customers', asked: [filter, sort], tables: listed }, () => listKeys(ctx, filter, sort))
    const [row] = await ctx.orm.select({ key: customers.key }).from(customers).where(eq(customers.id, id))
    const at = row ? keys.indexOf(row.key) : -1
    return at < 0 ? null : at
  },

  detail: customerDetail,
  timeline,
  vocabulary,
  alike: likenesses,

  async find(ctx, { text, size }) {
    const keys = text === '' ? undefined : searchKeys(ctx, 'customers', text).slice(0, 500)
    const rows = await ctx.orm
      .select({ id: customers.id, key: customers.key, name: customers.name })
      .from(customers)
      .where(keys && inArray(customers.key, keys))
      .orderBy(asc(customers.sortName), asc(customers.key))
      .limit(size)
    const shown = new Map((await customerRows(ctx, rows.map(({ key }) => key))).map((row) => [row.id, row]))
    return rows.map(({ id, name }) => {
      const row = shown.get(id)
      return { id, name, hint: [row?.contactName, row?.city, row?.phone].filter(Boolean).join(' · ') }
    })
  },

  async add(ctx, draft) {
    await mustStand(ctx, draft)
    const row = await ctx.insert(customers, { ...customerFields(draft), addedAt: ctx.now })
    await writeParts(ctx, row.id, draft)
    ctx.says('Add customer {{name}}', { name: row.name })
    return asCustomer(row)
  },

  async edit(ctx, { id, customer }) {
    await mustStand(ctx, customer, id)
    const row = await ctx.update(customers, id, customerFields(customer))
    await writeParts(ctx, id, customer)
    ctx.says('Change customer {{name}}', { name: row.name })
    return asCustomer(row)
  },

  async remove(ctx, { id }) {
    const [row] = await ctx.orm.select().from(customers).where(eq(customers.id, id))
    if (!row) throw new AppError('row.gone', 'This customer is not there any more.')
    const hanging = await ctx.orm.$count(tasks, eq(tasks.customerId, id))
    if (hanging > 0) {
      throw new AppError(
        'customer.used',
        `${row.name} has ${hanging === 1 ? 'a task' : `${hanging} tasks`}, so they can’t be removed. Remove those first, or mark the customer as inactive.`,
        { tasks: hanging },
      )
    }
    await removeParts(ctx, id)
    await ctx.remove(customers, id)
    ctx.says('Remove customer {{name}}', { name: row.name })
    return null
  },

  async tag(ctx, { ids, tag, on }) {
    for (const customerId of ids) {
      const tagged = await ctx.orm.select().from(tags).where(eq(tags.customerId, customerId))
      const same = tagged.find((row) => row.tag.toLowerCase() === tag.toLowerCase())
      if (on && !same) await ctx.insert(tags, { customerId, tag })
      if (!on && same) await ctx.remove(tags, same.id)
    }
    ctx.says(on ? 'Tag {{count}} with “{{tag}}”' : 'Take “{{tag}}” from {{count}}', { count: ids.length, tag })
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
