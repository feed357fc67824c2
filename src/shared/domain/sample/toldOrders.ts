import type { OrderMethod, OrderStatus } from '../orders'
import type { Asker, PromiseKind } from '../promise'
import type { StepKind } from '../steps'
import type { Priority } from '../tasks'

/** What one step of an order has beside its plan. */
export type ToldStep = {
  readonly who?: string
  readonly note?: string
  readonly priority?: Priority
  readonly time?: string
  readonly checklist?: readonly string[]
}

/** An order that the story tells of. Days count the shop's working days from today. */
export type ToldOrder = {
  readonly number: string
  readonly customer: string
  readonly method: OrderMethod
  readonly ordered: number
  readonly promise?: readonly [number, PromiseKind]
  readonly time?: string
  readonly status: OrderStatus
  readonly delivered?: number
  readonly paid?: number
  readonly lines: readonly (readonly [product: string, quantity: number])[]
  /** In percent. */
  readonly discount?: number
  readonly deliveryCharge?: number
  readonly note?: string
  readonly recipient?: {
    readonly name: string
    readonly lines: string
    readonly city: string
    readonly postalCode: string
  }
  /** What was promised before, and why it changed. */
  readonly changed?: { readonly from: readonly [number, PromiseKind]; readonly reason: string; readonly askedBy: Asker }
  readonly steps?: Readonly<Partial<Record<StepKind, ToldStep>>>
}

export const toldOrders: readonly ToldOrder[] = [
  {
    number: '1041',
    customer: 'Ben Okafor',
    method: 'pick up',
    ordered: -1,
    promise: [-1, 'on'],
    status: 'delivered',
    delivered: -1,
    lines: [['Lavender set', 1]],
  },
  {
    number: '1042',
    customer: 'Harbour Books',
    method: 'deliver',
    ordered: -6,
    promise: [-1, 'by'],
    status: 'ready',
    lines: [
      ['Beeswax candle', 6],
      ['Gift card', 6],
    ],
    steps: { deliver: { who: 'JO', note: 'call before you go', priority: 'high' } },
  },
  {
    number: '1047',
    customer: 'Priya Raman',
    method: 'post',
    ordered: -4,
    promise: [2, 'on'],
    status: 'ready',
    paid: -4,
    lines: [
      ['Lavender set', 1],
      ['Gift box', 1],
    ],
    deliveryCharge: 450,
    note: 'For her mother’s birthday',
    recipient: { name: 'Meera Raman', lines: '4 Mill Lane', city: 'Leeds', postalCode: 'LS1 9ZZ' },
    steps: { send: { who: 'TS', time: '15:00' } },
  },
  {
    number: '1049',
    customer: 'Tom Whitfield',
    method: 'pick up',
    ordered: -3,
    promise: [0, 'on'],
    time: '08:50',
    status: 'delivered',
    delivered: 0,
    paid: 0,
    lines: [['Taper candle', 4]],
    steps: { deliver: { who: 'TS' } },
  },
  {
    number: '1051',
    customer: 'Café Linden',
    method: 'deliver',
    ordered: -5,
    promise: [0, 'on'],
    time: '09:30',
    status: 'ready',
    lines: [['Pillar candle', 12]],
    discount: 5,
    steps: { deliver: { who: 'JO', note: 'gift-wrapped, no ribbons' } },
  },
  {
    number: '1060',
    customer: 'St Brigid’s School',
    method: 'post',
    ordered: 0,
    promise: [5, 'on'],
    status: 'taken',
    lines: [['Votive', 40]],
    steps: {
      make: { who: 'JO', checklist: ['Weigh the wax', 'Cut 40 wicks', 'Pour', 'Label'] },
      send: { who: 'JO' },
    },
  },
  {
    number: '1066',
    customer: 'Ana Petrović',
    method: 'deliver',
    ordered: 0,
    promise: [8, 'on'],
    status: 'taken',
    lines: [['Taper candle', 6]],
    changed: { from: [7, 'on'], reason: 'She is away until then', askedBy: 'customer' },
    steps: { deliver: { who: 'JO', priority: 'high' } },
  },
]

/** How often Café Linden orders: every second week, so that it is seen when they are due. */
export const linden: readonly number[] = [-55, -45, -35, -25, -15]
