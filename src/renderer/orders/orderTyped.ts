import { z } from 'zod'
import { type Day, parseDay } from '../../shared/domain/day'
import { minor } from '../../shared/domain/money'
import { orderProblems } from '../../shared/domain/orderProblems'
import { orderTotals } from '../../shared/domain/orderTotals'
import { askers, changeProblem, type Promised, promiseKinds } from '../../shared/domain/promise'
import { DayField, Id, Line, MinorField } from '../../shared/fields'
import { DiscountField, OrderDraft, type OrderLine, Recipient } from '../../shared/orders'
import { t } from '../words'

/** A line as the form holds it: nothing may stand in it yet. */
const TypedLine = z.object({
  id: Id.optional(),
  productId: Id.nullable(),
  product: Line(300),
  price: MinorField.nullable(),
  quantity: z.number().nullable(),
  discount: DiscountField.nullable(),
})
export type TypedLine = z.input<typeof TypedLine>

/** A promise as forms hold it. */
export const TypedPromise = z.object({
  promise: z.object({ kind: z.enum([...promiseKinds, 'none']), day: DayField.nullable() }),
  /** Why the promise changes, and who asked; looked at only where it does. */
  why: z.object({ reason: Line(500), askedBy: z.enum(askers) }),
  /** Why it is promised although it can't be kept in time; null where nobody said so. */
  override: Line(500).nullable(),
})
export type TypedPromise = z.input<typeof TypedPromise>

/** The order as the form holds it; the names are the order's own, so that a refusal finds its field. */
const Typed = OrderDraft.extend({
  recipient: Recipient.nullable(),
  deliveryCharge: MinorField.nullable(),
  lines: z.array(TypedLine).max(500),
  ...TypedPromise.shape,
})
export type TypedOrder = z.input<typeof Typed>
export type ReadOrder = z.output<typeof Typed>

export const emptyLine: TypedLine = { productId: null, product: '', price: null, quantity: 1, discount: null }

/** Whether nothing was written into a line yet; a quantity stands there from the start. */
export const isBlank = ({ product, price, discount }: TypedLine): boolean =>
  product.trim() === '' && price === null && discount === null

/** What is promised, as the fields have it; null without a kind or a day. */
export function promisedOf({ kind, day }: TypedOrder['promise'] | ReadOrder['promise']): Promised | null {
  const on = day === null ? null : parseDay(day)
  return kind === 'none' || on === null ? null : { kind, day: on }
}

export const isOtherPromise = (before: Promised | null, after: Promised | null): boolean =>
  before?.day !== after?.day || before?.kind !== after?.kind

/** The order that is sent: without the lines that nothing was written into. */
export function draftOf({
  promise,
  lines,
  deliveryCharge,
  why: _why,
  override: _override,
  ...order
}: ReadOrder): OrderDraft {
  const promised = promisedOf(promise)
  return {
    ...order,
    ...(promised === null ? { timeFrom: null, timeTo: null } : {}),
    promise: promised,
    deliveryCharge: deliveryCharge ?? minor(0),
    lines: lines.filter((line) => !isBlank(line)).map(asLine),
  }
}

const asLine = ({ price, quantity, ...line }: z.output<typeof TypedLine>): OrderLine => ({
  ...line,
  price: price ?? minor(0),
  quantity: quantity ?? 1,
})

/** An order as the form begins with it. */
export const typedOf = (order: OrderDraft): TypedOrder => ({
  ...order,
  promise: order.promise ?? { kind: 'on', day: null },
  deliveryCharge: order.deliveryCharge === 0 ? null : order.deliveryCharge,
  why: { reason: '', askedBy: 'customer' },
  override: null,
})

/** What was promised until now, and whether a change of it needs a reason: a first promise is no change. */
export type Standing = { readonly before: Promised | null; readonly needsWhy: boolean }

type Issue = { readonly path: readonly (string | number)[]; readonly message: string }

/** What the shop's own rules find in the form, each at its field. */
function issuesOf(order: ReadOrder, { before, needsWhy }: Standing, today: Day): readonly Issue[] {
  const written = order.lines.flatMap((line, at) => (isBlank(line) ? [] : [{ line, at }]))
  const problems = orderProblems(
    {
      ...order,
      lines: written.map(({ line }) => line),
      deliveryCharge: order.deliveryCharge ?? 0,
      promisedOn: promisedOf(order.promise)?.day ?? null,
      deliveredOn: null,
    },
    today,
  )
  const issues: Issue[] = problems.map(({ field, words }) => ({ path: placeOf(field, written), message: t(words) }))
  const promise = promisedOf(order.promise)
  if (needsWhy && isOtherPromise(before, promise)) {
    const wrong = changeProblem({ from: before, to: promise, reason: order.why.reason })
    if (wrong !== null) issues.push({ path: ['why', 'reason'], message: t(wrong) })
  }
  if (order.override === '') {
    issues.push({ path: ['override'], message: t('Please say why it is promised all the same.') })
  }
  return issues
}

/** A problem's place in the form: the rules count only the lines that something was written into. */
function placeOf(field: string, written: readonly { readonly at: number }[]): readonly (string | number)[] {
  if (field === 'promisedOn') return ['promise', 'day']
  const [name = '', line, ...rest] = field.split('.')
  return name === 'lines' && line !== undefined ? [name, written[Number(line)]?.at ?? 0, ...rest] : [name]
}

/** The form's schema: the order's, and the shop's rules for it. */
export const orderForm = (today: Day, standing: Standing) =>
  Typed.superRefine((order, context) => {
    for (const { path, message } of issuesOf(order, standing, today)) {
      context.addIssue({ code: 'custom', path: [...path], message })
    }
  })

/** What a form comes to so far; null while a line, a discount or a charge can't be counted. */
export function totalsOf({
  lines,
  discount,
  deliveryCharge,
}: Pick<TypedOrder, 'lines' | 'discount' | 'deliveryCharge'>) {
  try {
    return orderTotals({
      lines: lines.map(({ price, quantity, discount: off }) => ({
        price: minor(price ?? 0),
        quantity: quantity ?? 0,
        discount: asDiscount(off),
      })),
      discount: asDiscount(discount),
      deliveryCharge: minor(deliveryCharge ?? 0),
    })
  } catch {
    return null
  }
}

const asDiscount = (typed: TypedLine['discount']) =>
  typed !== null && 'amount' in typed ? { amount: minor(typed.amount) } : typed
