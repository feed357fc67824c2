import { neverAsked } from '../../src/shared/domain/consent'
import type { InputOf, OutputOf } from '../../src/shared/ipc'
import type { orders } from '../../src/shared/orders'
import { type Ask, beginShop, type OpenApp } from './app'

type Draft = InputOf<typeof orders.take>['order']
export type OrdersShop = {
  readonly customers: ReadonlyMap<string, string>
  /** Takes an order of three candles, as the test says. */
  readonly take: (own: Partial<Draft> & Pick<Draft, 'number'>, who?: string, override?: string) => Promise<string>
  readonly detail: (id: string) => Promise<OutputOf<typeof orders.detail>>
}

const aPerson = (name: string) => ({
  kind: 'person' as const,
  name,
  contactName: '',
  trade: '',
  size: '',
  source: '',
  keeperId: null,
  preferredChannel: '' as const,
  bestTime: '',
  status: 'active' as const,
  stopContact: false,
  ...neverAsked,
  knownSince: null,
  note: '',
  reference: null,
  likes: [],
  tags: [],
  relations: [],
  ways: [{ kind: 'phone' as const, label: '', value: '020 7946 0777' }],
  addresses: [{ label: '', lines: '12 Harbour Street', city: 'Leeds', region: '', postalCode: 'LS1 4AB', country: '' }],
})

const people = ['Ana Petrović', 'Café Linden', 'Harbour Books']

/** A shop with customers and candles: 3 days to make, 2 in the post, at most 2 orders a day, no public holidays. */
export async function beginOrdersShop(opened: OpenApp, timeZone?: string): Promise<OrdersShop> {
  await beginShop(opened, timeZone)
  const { ask } = opened
  const planning = { postDays: 2, closedDayMethods: [], dayOrders: 2, dayUnits: null, holidays: false }
  await ask('planning', 'set', planning)
  const candle = { name: 'Pillar candle', reference: null, category: '', price: 1200, makeDays: 3, active: true }
  const product = await ask('products', 'add', { ...candle, note: '' })
  const customers = new Map<string, string>()
  for (const name of people) customers.set(name, (await ask('customers', 'add', aPerson(name))).id)
  const line = { productId: product.id, product: product.name, price: 1200, quantity: 3, discount: null }
  return {
    customers,
    take: (own, who = 'Ana Petrović', override) =>
      take(ask, { ...own, customerId: customers.get(who) ?? '' }, [line], override),
    detail: (id) => ask('orders', 'detail', { id }),
  }
}

async function take(
  ask: Ask,
  own: Partial<Draft> & Pick<Draft, 'customerId'>,
  lines: Draft['lines'],
  override: string | undefined,
): Promise<string> {
  const order: Draft = {
    number: '',
    orderedOn: '2026-03-02',
    method: 'post',
    recipient: null,
    promise: null,
    timeFrom: null,
    timeTo: null,
    paidOn: null,
    lines,
    discount: null,
    deliveryCharge: 0,
    note: '',
    ...own,
  }
  return (await ask('orders', 'take', { order, override })).id
}

export const on = (day: string) => ({ day, kind: 'on' as const })
