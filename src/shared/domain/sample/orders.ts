import { type Day, type Time, time } from '../day'
import { type Minor, minor } from '../money'
import type { OrderMethod, OrderStatus } from '../orders'
import type { Asker, Promised, PromiseKind } from '../promise'
import { type StepKind, stepKinds } from '../steps'
import type { Chance } from './chance'
import { workingDayFrom } from './days'
import { ordinaryGoods } from './goods'
import { linden, type ToldOrder, type ToldStep, toldOrders } from './toldOrders'

/** An order that names its customer and its products: who writes it gives the ids and reckons the totals. */
export type SampleOrder = {
  readonly number: string
  readonly customer: string
  readonly method: OrderMethod
  readonly status: OrderStatus
  readonly orderedOn: Day
  readonly promise: Promised | null
  readonly timeFrom: Time | null
  readonly paidOn: Day | null
  readonly startedOn: Day | null
  readonly sentOn: Day | null
  readonly deliveredOn: Day | null
  readonly lines: readonly { readonly product: string; readonly quantity: number }[]
  readonly discount: { readonly percent: number } | null
  readonly deliveryCharge: Minor
  readonly note: string
  readonly recipient: ToldOrder['recipient'] | null
  readonly changed: { readonly from: Promised; readonly reason: string; readonly askedBy: Asker } | null
  readonly steps: Readonly<Partial<Record<StepKind, ToldStep>>>
}

const firstNumber = 1001
/** How many orders were delivered before: with the story's own, the newest has the story's last number. */
const pastOrders = 36
const pastDays = 60
/** How many more orders are promised for each working day, from the next one on. */
const coming: readonly number[] = [3, 4, 2, 3, 2, 1, 1, 1, 1, 1]
/** The working days that the post takes, as a shop begins with it. */
const postDays = 2

type Unnumbered = Omit<ToldOrder, 'number'>

/** The orders of the sample shop, in the order of their numbers: what was delivered of late, and what is promised. */
export function sampleOrders(chance: Chance, customers: readonly string[], today: Day): readonly SampleOrder[] {
  const past = Array.from({ length: pastOrders }, () => pastOrder(chance, chance.oneOf(customers)))
  // The newest of them leaves its place and its number to Ben's first order.
  const before = [...past, ...linden.map(ofLinden)].toSorted((a, b) => a.ordered - b.ordered).slice(0, -1)
  const ahead = coming.flatMap((count, at) =>
    Array.from({ length: count }, () => orderAhead(chance, chance.oneOf(customers), at + 1)),
  )
  const told = new Set(toldOrders.map(({ number }) => Number(number)))
  const all = Array.from({ length: before.length + ahead.length + told.size }, (_, at) => firstNumber + at)
  const numbers = all.filter((number) => !told.has(number))
  const numbered = [...before, ...ahead].map((order, at) => ({ ...order, number: String(numbers[at]) }))
  return [...numbered, ...toldOrders]
    .toSorted((a, b) => Number(a.number) - Number(b.number))
    .map((order) => asOrder(order, today))
}

function linesOf(chance: Chance): { readonly lines: ToldOrder['lines']; readonly makeDays: number } {
  const goods = chance.some(ordinaryGoods, 1 + chance.below(3))
  return {
    lines: goods.map(({ name, makeDays }) => [name, makeDays === 0 ? 1 + chance.below(2) : 1 + chance.below(8)]),
    makeDays: Math.max(...goods.map(({ makeDays }) => makeDays)),
  }
}

/** Most promises were kept; some beaten, some broken, a few orders had none or were called off. */
function pastOrder(chance: Chance, customer: string): Unnumbered {
  const promised = -1 - chance.below(pastDays - 1)
  const luck = chance.below(20)
  const kind = luck > 15 || luck === 3 ? 'by' : 'on'
  const delivered = luck > 15 ? promised - 1 : luck < 3 ? Math.min(promised + 1 + luck, -1) : promised
  const isOff = luck === 4
  return {
    customer,
    method: chance.oneOf(['deliver', 'post', 'pick up']),
    ordered: promised - 4 - chance.below(6),
    ...(luck === 5 ? {} : { promise: [promised, kind] }),
    status: isOff ? 'cancelled' : 'delivered',
    ...(isOff ? {} : { delivered, paid: chance.below(8) === 0 ? undefined : delivered }),
    lines: linesOf(chance).lines,
  }
}

const ofLinden = (ordered: number): Unnumbered => ({
  customer: 'Café Linden',
  method: 'deliver',
  ordered,
  promise: [ordered + 5, 'on'],
  time: '09:30',
  status: 'delivered',
  delivered: ordered + 5,
  paid: ordered + 5,
  lines: [['Pillar candle', 12]],
  discount: 5,
})

/** An order for a day to come, as far as it must be by now: nothing more is due today than the story says. */
function orderAhead(chance: Chance, customer: string, on: number): Unnumbered {
  const { lines, makeDays } = linesOf(chance)
  const method = chance.oneOf(
    on > postDays ? (['deliver', 'post', 'pick up'] as const) : (['deliver', 'pick up'] as const),
  )
  const startBy = on - (method === 'post' ? postDays : 0) - makeDays
  return {
    customer,
    method,
    ordered: -1 - chance.below(5),
    promise: [on, chance.below(3) === 0 ? 'by' : 'on'],
    status: startBy > 0 ? 'taken' : on === 1 ? 'ready' : 'making',
    lines,
    ...(method === 'post' ? { deliveryCharge: 450 } : {}),
    steps: Object.fromEntries(stepKinds.map((kind) => [kind, { who: chance.oneOf(['MK', 'JO', 'TS']) }])),
  }
}

function asOrder(told: ToldOrder, today: Day): SampleOrder {
  const { number, customer, method, status, lines, note = '', recipient = null, steps = {} } = told
  const dayOf = (count: number | undefined): Day | null => (count === undefined ? null : workingDayFrom(today, count))
  const promised = ([count, kind]: readonly [number, PromiseKind]): Promised => ({
    day: workingDayFrom(today, count),
    kind,
  })
  const orderedOn = workingDayFrom(today, told.ordered)
  const isBegun = status !== 'taken' && status !== 'cancelled'
  return {
    number,
    customer,
    method,
    status,
    orderedOn,
    promise: told.promise ? promised(told.promise) : null,
    timeFrom: told.time === undefined ? null : time(told.time),
    paidOn: dayOf(told.paid),
    startedOn: isBegun ? workingDayFrom(today, Math.min(-1, told.ordered + 1)) : null,
    sentOn: method === 'post' && told.delivered !== undefined ? workingDayFrom(today, told.delivered - postDays) : null,
    deliveredOn: dayOf(told.delivered),
    lines: lines.map(([product, quantity]) => ({ product, quantity })),
    discount: told.discount === undefined ? null : { percent: told.discount },
    deliveryCharge: minor(told.deliveryCharge ?? 0),
    note,
    recipient,
    changed: told.changed ? { ...told.changed, from: promised(told.changed.from) } : null,
    steps,
  }
}
