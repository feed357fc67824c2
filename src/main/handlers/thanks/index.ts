import { and, eq, inArray, lt, lte, type SQL } from 'drizzle-orm'
import { howFast, howFastByMonth } from '../../../shared/domain/howFast'
import { addMonths, monthStart } from '../../../shared/domain/months'
import { thankWords } from '../../../shared/domain/thanks'
import { AppError, fieldError } from '../../../shared/errors'
import type { Id } from '../../../shared/fields'
import type { ThankRow } from '../../../shared/thanks'
import type { ReadContext, WriteContext } from '../../store/context'
import { customers, thanks } from '../../store/schema'
import { sentAlike } from '../../store/thanks'
import type { HandlersOf } from '..'
import { rulesNow } from '../planned/thankRules'
import { followByHand, followThanks } from '../planned/thanks'
import { CARD_WORDS, cardWords, thankCards } from './cards'
import { exportThankList, exportThankRows } from './export'
import { listThanks } from './list'
import { thankRows } from './rows'
import { setRules } from './rules'
import { sendThanks } from './settle'

export const thanksHandlers: HandlersOf<'thanks'> = {
  list: listThanks,
  cards: thankCards,
  words: cardWords,
  exportList: exportThankList,
  exportRows: exportThankRows,

  async counts(ctx) {
    const owed = eq(thanks.status, 'owed')
    const count = (only?: SQL) => ctx.orm.$count(thanks, and(owed, only))
    return {
      owed: await count(),
      due: await count(lte(thanks.dueOn, ctx.today)),
      late: await count(lt(thanks.dueOn, ctx.today)),
    }
  },

  async send(ctx, { ids, on = ctx.today, ...how }) {
    const sent = await sendThanks(ctx, await thanksById(ctx, ids), { ...how, on })
    const [one] = sent
    if (sent.length === 1 && one) {
      const words = thankWords({ ...one, channel: how.channel ?? one.channel })
      ctx.says('Thank {{name}}: {{words}}', { name: one.customerName, words })
    } else ctx.says('Thank {{count}} customers', { count: sent.length })
    return { sent: sent.length }
  },

  async waive(ctx, { ids, reason }) {
    const owed = (await thanksById(ctx, ids)).filter(({ status }) => status === 'owed')
    for (const { id } of owed) await ctx.update(thanks, id, { status: 'waived', settledOn: ctx.today, note: reason })
    saysThanks(ctx, owed, 'Waive the thanks to {{name}}', 'Waive {{count}} thank-yous')
    return { waived: owed.length }
  },

  async reopen(ctx, { ids }) {
    const settled = (await thanksById(ctx, ids)).filter(({ status }) => status === 'sent' || status === 'waived')
    for (const { id } of settled) {
      await ctx.update(thanks, id, { status: 'withdrawn', settledOn: ctx.today, note: '' })
    }
    await followThanks(
      ctx,
      settled.flatMap(({ orderId }) => orderId ?? []),
    )
    const byHand = settled.filter(({ orderId }) => orderId === null).map(({ id }) => id)
    await followByHand(ctx, inArray(thanks.id, byHand))
    saysThanks(ctx, settled, 'Owe {{name}} thanks again', 'Owe {{count}} thank-yous again')
    return { reopened: settled.length }
  },

  async owe(ctx, { customerId, ...wanted }) {
    const [customer] = await ctx.orm.select().from(customers).where(eq(customers.id, customerId))
    if (!customer) throw fieldError('customerId', 'This customer is not there any more. Please choose another.')
    if (customer.status === 'deceased') throw fieldError('customerId', `${customer.name} has died.`)
    const more = { cause: 'other', status: 'owed', owedSince: ctx.today, note: '', addedAt: ctx.now } as const
    const { id } = await ctx.insert(thanks, { ...wanted, ...more, customerId })
    ctx.says('Owe {{name}} thanks for {{what}}', { name: customer.name, what: wanted.title })
    return { id }
  },

  async rules(ctx) {
    return [...(await rulesNow(ctx))]
  },

  async setRules(ctx, { rules }) {
    await setRules(ctx, rules)
    ctx.says('Change how the shop thanks')
    return null
  },

  async keepWords(ctx, words) {
    ctx.keep(CARD_WORDS, words)
    return null
  },

  async fast(ctx, { months }) {
    const first = addMonths(monthStart(ctx.today), 1 - months)
    const sent = sentAlike(ctx.raw, first)
    const all = Array.from({ length: months }, (_, at) => addMonths(first, at).slice(0, 7))
    return { ...howFast(sent), months: [...howFastByMonth(sent, all)] }
  },
}

/** The debts with these ids. Throws `row.gone` where one is not there any more: all or none. */
async function thanksById(ctx: ReadContext, ids: readonly Id[]): Promise<readonly ThankRow[]> {
  const wanted = [...new Set(ids)]
  const rows = await thankRows(ctx, inArray(thanks.id, wanted))
  if (rows.length < wanted.length) {
    throw new AppError('row.gone', 'A thank-you is not there any more. Someone may have removed it.')
  }
  return rows
}

function saysThanks(ctx: WriteContext, rows: readonly ThankRow[], one: string, many: string): void {
  const [first] = rows
  if (rows.length === 1 && first) ctx.says(one, { name: first.customerName })
  else ctx.says(many, { count: rows.length })
}
