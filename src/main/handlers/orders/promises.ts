import { asc, eq } from 'drizzle-orm'
import { dayAt } from '../../../shared/domain/day'
import { changeProblem, type PromiseChange, type Promised, promiseThatCounts } from '../../../shared/domain/promise'
import { asksAgain, checkPromise, refusalWords } from '../../../shared/domain/schedule'
import { AppError, fieldError } from '../../../shared/errors'
import type { PromiseReason } from '../../../shared/orders'
import type { ReadContext, WriteContext } from '../../store/context'
import type { RowOf } from '../../store/rows'
import { promiseChanges } from '../../store/schema'
import type { HowWePlan } from '../planned/howWePlan'
import { askOf, countsOf, type OrderRecord, progressOf, promiseOf, workOf } from '../planned/work'

type Asked = Pick<OrderRecord, 'method' | 'status' | 'startedOn' | 'promisedOn' | 'promiseKind'>
type MakeDays = { readonly before: number; readonly after: number }

const isSame = (a: Promised | null, b: Promised | null): boolean => a?.day === b?.day && a?.kind === b?.kind

/**
 * What the order's override says after a promise was asked for: refused with the earliest day and what to offer instead
 * unless somebody says why it is given all the same. An edit that asks no more of the shop than before is not checked;
 * nor is what has left the shop already.
 */
export function mustBeKept(
  ctx: ReadContext,
  how: HowWePlan,
  before: OrderRecord | null,
  after: Asked,
  makeDays: MakeDays,
  override: string,
): string {
  const promise = promiseOf(after)
  const kept = before?.overrideReason ?? ''
  if (promise === null) return ''
  if (after.status === 'sent' || after.status === 'delivered' || after.status === 'cancelled') return kept
  const asked = (order: Asked, days: number) => {
    const standing = promiseOf(order)
    return standing && { ...askOf(workOf(how, order.method, days), standing), method: order.method }
  }
  const now = asked(after, makeDays.after)
  if (now === null || !asksAgain(before && asked(before, makeDays.before), now)) return kept
  const check = checkPromise(ctx.today, askOf(workOf(how, after.method, makeDays.after), promise), progressOf(after))
  if (check.ok) return ''
  if (override.trim() !== '') return override.trim()
  const words = refusalWords(check, ctx.today)
  const { earliest, instead } = check
  throw new AppError('promise.tooSoon', words, {
    earliest,
    instead,
    words,
    field: 'promise',
    fields: { promise: words },
  })
}

/** The changes of an order's promise, the first first. */
export async function promiseHistory(ctx: ReadContext, orderId: string): Promise<RowOf<typeof promiseChanges>[]> {
  return await ctx.orm
    .select()
    .from(promiseChanges)
    .where(eq(promiseChanges.orderId, orderId))
    .orderBy(asc(promiseChanges.position))
}

/**
 * Writes down how the promise changed, and answers which promise counts from now on. A first promise is no change. Refused
 * at `why` without a reason.
 */
export async function changePromise(
  ctx: WriteContext,
  order: OrderRecord,
  to: Promised | null,
  why: PromiseReason | undefined,
): Promise<Pick<OrderRecord, 'countsOn' | 'countsKind'>> {
  const from = promiseOf(order)
  if (isSame(from, to)) return { countsOn: order.countsOn, countsKind: order.countsKind }
  const history = await promiseHistory(ctx, order.id)
  const isFirst = from === null && history.length === 0 && countsOf(order) === null
  if (isFirst) return asCounting(to)
  const reason = why?.reason ?? ''
  const problem = changeProblem({ from, to, reason })
  if (problem !== null) throw fieldError('why.reason', problem)
  const askedBy = why?.askedBy ?? 'shop'
  const change = { from, to, reason, askedBy }
  await ctx.insert(promiseChanges, {
    ...change,
    orderId: order.id,
    position: history.length,
    at: ctx.now,
    staffId: ctx.actor,
  })
  const all: readonly PromiseChange[] = [...history.map((each) => asChange(each)), { ...change, at: ctx.today }]
  return asCounting(promiseThatCounts(to, all))
}

const asCounting = (promise: Promised | null): Pick<OrderRecord, 'countsOn' | 'countsKind'> => ({
  countsOn: promise?.day ?? null,
  countsKind: promise?.kind ?? null,
})

// Which promise counts depends on the order of the changes, not on their days: the day in UTC will do.
const asChange = ({ from, to, reason, askedBy, at }: RowOf<typeof promiseChanges>): PromiseChange => ({
  from,
  to,
  reason,
  askedBy,
  at: dayAt(at, 'UTC'),
})
