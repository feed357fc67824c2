import { eq } from 'drizzle-orm'
import type { Discount } from '../../../shared/domain/money'
import { numberKey } from '../../../shared/domain/orderNumbers'
import { orderProblems, type Problem } from '../../../shared/domain/orderProblems'
import { orderTotals, unitsOf } from '../../../shared/domain/orderTotals'
import type { DiscountField, OrderDraft } from '../../../shared/orders'
import type { ReadContext } from '../../store/context'
import { customers, orders } from '../../store/schema'
import { numberFor } from '../planned/numbers'
import type { OrderRecord } from '../planned/work'
import { missingProducts, problemsError } from './goods'

/** A discount that has been found right: its amount is in minor units. */
export const discountOf = (discount: DiscountField | null): Discount | null => discount

/**
 * An order's own columns and its lines' totals from what a person wrote. Throws `input.invalid` with all that is wrong,
 * by the draft's own paths: "lines.2.quantity", "promise".
 */
export async function draftFields(ctx: ReadContext, draft: OrderDraft, before?: OrderRecord) {
  const problems = [
    ...orderProblems(asDomain(draft, before), ctx.today).map(inTheForm),
    ...dayProblems(ctx, draft, before),
    ...(await missingPeople(ctx, draft)),
    ...(await missingProducts(ctx, draft.lines)),
  ]
  if (problems.length > 0) throw problemsError(problems)
  const { lines, promise, ...own } = draft
  const totals = orderTotals({
    ...draft,
    lines: lines.map((line) => ({ ...line, discount: discountOf(line.discount) })),
  })
  const number = await numberFor(ctx, orders, draft.number, before?.id)
  return {
    lineTotals: totals.lines,
    fields: {
      ...own,
      number,
      numberKey: numberKey(number),
      promisedOn: promise?.day ?? null,
      promiseKind: promise?.kind ?? null,
      total: totals.total,
      units: unitsOf(lines),
    },
  }
}

const asDomain = ({ lines, discount, deliveryCharge, orderedOn, promise }: OrderDraft, before?: OrderRecord) => ({
  lines,
  discount,
  deliveryCharge,
  orderedOn,
  promisedOn: promise?.day ?? null,
  deliveredOn: before?.status === 'delivered' ? before.deliveredOn : null,
})

/** The domain speaks of columns; the form has one field for the promise, and none for what has been delivered. */
function inTheForm({ field, words }: Problem): Problem {
  const names: Readonly<Record<string, string>> = { promisedOn: 'promise', deliveredOn: 'orderedOn' }
  return { field: names[field] ?? field, words }
}

function dayProblems(ctx: ReadContext, draft: OrderDraft, before?: OrderRecord): readonly Problem[] {
  const { timeFrom, timeTo, promise, paidOn } = draft
  const hasTime = timeFrom !== null || timeTo !== null
  const isBackwards = timeFrom !== null && timeTo !== null && timeTo <= timeFrom
  const wasSent = before?.status === 'sent' && draft.method === 'pick up'
  return [
    ...(hasTime && promise === null
      ? [{ field: 'promise', words: 'A time needs a day: please choose the day too.' }]
      : []),
    ...(isBackwards ? [{ field: 'timeTo', words: 'This is before the time that it begins.' }] : []),
    ...(paidOn !== null && paidOn > ctx.today
      ? [{ field: 'paidOn', words: 'It cannot be paid on a day to come.' }]
      : []),
    ...(wasSent ? [{ field: 'method', words: 'It has been sent already.' }] : []),
  ]
}

async function missingPeople(ctx: ReadContext, { customerId, recipient }: OrderDraft): Promise<readonly Problem[]> {
  const words = 'This customer is not there any more. Please choose another.'
  const isThere = async (id: string) => (await ctx.orm.$count(customers, eq(customers.id, id))) > 0
  const recipientId = recipient?.customerId ?? null
  return [
    ...((await isThere(customerId)) ? [] : [{ field: 'customerId', words }]),
    ...(recipientId === null || (await isThere(recipientId)) ? [] : [{ field: 'recipient.name', words }]),
  ]
}
