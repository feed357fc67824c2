import type { InputOf, OutputOf } from '../../src/shared/ipc'
import type { orders } from '../../src/shared/orders'
import { aCustomer, aLine, anOrder, aProduct } from '../support/factories'
import { beginShop, type OpenApp } from './app'

type Draft = InputOf<typeof orders.take>['order']
export type OrdersShop = {
  readonly customers: ReadonlyMap<string, string>
  /** Takes an order of three candles, as the test says. */
  readonly take: (own: Partial<Draft> & Pick<Draft, 'number'>, who?: string, override?: string) => Promise<string>
  readonly detail: (id: string) => Promise<OutputOf<typeof orders.detail>>
}

const reached = {
  ways: [{ kind: 'phone' as const, label: '', value: '020 7946 0777' }],
  addresses: [{ label: '', lines: '12 Harbour Street', city: 'Leeds', region: '', postalCode: 'LS1 4AB', country: '' }],
}

const people = ['Ana Petrović', 'Café Linden', 'Harbour Books']

/** A shop with customers and candles: 3 days to make, 2 in the post, at most 2 orders a day, no public holidays. */
export async function beginOrdersShop(opened: OpenApp, timeZone?: string): Promise<OrdersShop> {
  await beginShop(opened, timeZone)
  const { ask } = opened
  const planning = { postDays: 2, closedDayMethods: [], dayOrders: 2, dayUnits: null, holidays: false }
  await ask('planning', 'set', planning)
  const product = await ask('products', 'add', aProduct())
  const customers = new Map<string, string>()
  for (const name of people) customers.set(name, (await ask('customers', 'add', aCustomer({ name, ...reached }))).id)
  const lines = [aLine({ productId: product.id, product: product.name, price: 1200, quantity: 3 })]
  return {
    customers,
    take: async (own, who = 'Ana Petrović', override) => {
      const order = anOrder({ method: 'post', lines, ...own, customerId: customers.get(who) ?? '' })
      return (await ask('orders', 'take', { order, override })).id
    },
    detail: (id) => ask('orders', 'detail', { id }),
  }
}

export const on = (day: string) => ({ day, kind: 'on' as const })
