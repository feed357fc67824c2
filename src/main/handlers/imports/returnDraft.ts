import { asc, eq, sql } from 'drizzle-orm'
import type { Day } from '../../../shared/domain/day'
import { lineTotal } from '../../../shared/domain/money'
import { numberKey, numberProblem } from '../../../shared/domain/orderNumbers'
import { returnProblems } from '../../../shared/domain/orderProblems'
import { returnTotal } from '../../../shared/domain/orderTotals'
import { fieldError } from '../../../shared/errors'
import type { Id } from '../../../shared/fields'
import type { ReadContext } from '../../store/context'
import type { RowOf } from '../../store/rows'
import { customers, returnLines, returns } from '../../store/schema'
import { openMoney } from '../shopMoney'
import { type Line, mergeLines, type SaidLine } from './goods'
import { type DraftRow, rowWrong } from './importer'
import type { Buyer } from './knownCustomers'

/** A return as it would stand; its total is recomputed from its lines. */
export type Return = Omit<RowOf<typeof returns>, 'key' | 'id' | 'importId' | 'addedAt' | 'total'> & {
  readonly customer: string
  readonly lines: readonly Line[]
}
/** What a file says of a return. */
export type SaidReturn = {
  readonly number: string
  readonly buyer: Buyer | null
  readonly orderId: Id | null
  readonly on: Day | null
  readonly note: string
  readonly lines: readonly SaidLine[]
}

export const blankReturn: Return = {
  number: '',
  numberKey: '',
  customerId: '',
  customer: '',
  orderId: null,
  on: '1900-01-01' as Day,
  note: '',
  lines: [],
}

/** Finds returns by their number. */
export function returnByNumber({ orm }: ReadContext): (number: string) => Id | null {
  const numbered = orm
    .select({ id: returns.id })
    .from(returns)
    .where(eq(returns.numberKey, sql.placeholder('key')))
    .prepare()
  return (number) => numbered.get({ key: numberKey(number) })?.id ?? null
}

/** Reads a return with its lines, as a draft. */
export function returnLoader({ orm }: ReadContext): (id: Id) => Return {
  const id = sql.placeholder('id')
  const whole = orm
    .select({ back: returns, customer: customers.name })
    .from(returns)
    .innerJoin(customers, eq(customers.id, returns.customerId))
    .where(eq(returns.id, id))
    .prepare()
  const lines = orm
    .select()
    .from(returnLines)
    .where(eq(returnLines.returnId, id))
    .orderBy(asc(returnLines.position))
    .prepare()
  return (returnId) => {
    const found = whole.get({ id: returnId })
    if (!found) throw new Error(`No return has the id ${returnId}`)
    const { key: _key, id: _id, importId: _import, addedAt: _at, total: _total, ...back } = found.back
    return {
      ...back,
      customer: found.customer,
      lines: lines.all({ id: returnId }).map(({ returnId: _return, position: _at, total: _sum, ...line }) => line),
    }
  }
}

/** A return with what a file says of it. Throws what can't be brought together. */
export function mergeReturn(back: Return, said: SaidReturn, newId: () => Id): Return {
  const isNew = back.number === ''
  const { number, buyer, note } = said
  const on = said.on ?? (isNew ? null : back.on)
  if (buyer === null && isNew) throw rowWrong('The customer is missing: every return needs one.')
  if (on === null) throw rowWrong('The day on which it came back is missing: every return needs one.')
  if (buyer !== null && !isNew && buyer.customerId !== back.customerId) {
    throw rowWrong(`The number ${number} is taken: that return is ${back.customer}’s.`)
  }
  return {
    ...back,
    ...(isNew && { number, numberKey: numberKey(number) }),
    ...buyer,
    on,
    orderId: said.orderId ?? back.orderId,
    note: note || back.note,
    lines: mergeLines(back.lines, said.lines, newId),
  }
}

/** All that is right of a return, or an error at the field that isn't. */
export function checkedReturn(back: Return, today: Day): Return {
  const number = numberProblem(back.number, false)
  if (number !== null) throw fieldError('number', number)
  if (back.on > today) throw fieldError('on', 'It cannot have come back on a day to come.')
  const [problem] = returnProblems(back.lines)
  if (problem) throw fieldError(problem.field, problem.words)
  return back
}

export function returnRows(id: Id, { customer: _customer, lines, ...back }: Return): readonly DraftRow[] {
  return [
    { table: returns, row: { ...back, id, total: returnTotal(lines) } },
    ...lines.map((line, position) => ({
      table: returnLines,
      row: { ...line, returnId: id, position, total: lineTotal(line.price, line.quantity, line.discount) },
    })),
  ]
}

export const returnTitle = ({ number, customer, on }: Return): string => [number, customer, on].join(' · ')

/** What a person would see of a return, by field. */
export function openShownReturn(ctx: ReadContext): (back: Return) => Readonly<Record<string, string>> {
  const money = openMoney(ctx)
  return ({ number, customer, on, note, orderId, lines }) => ({
    number,
    customer,
    on,
    order: orderId ?? '',
    note,
    Lines: lines.length === 0 ? '' : `${lines.length}, together ${money(returnTotal(lines))}`,
  })
}
