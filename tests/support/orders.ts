import { aCustomer, aLine, anOrder, aProduct } from './factories'
import { aShop, type TestShop } from './shop'

type Order = Parameters<typeof anOrder>[0]
export type OrdersShop = TestShop & {
  readonly customerId: string
  readonly candle: string
  /** Takes an order of three candles (3 days to make) by post (2 days), as the test says. */
  readonly take: (own?: Partial<Order>, override?: string) => Promise<string>
  readonly detail: (id: string) => ReturnType<typeof detailOf>
  /** The steps with their due days: "make 2026-03-06, send 2026-03-11 done". */
  readonly steps: (id: string) => Promise<string>
  readonly undo: () => Promise<unknown>
}

const detailOf = (shop: TestShop, id: string) => shop.ask('orders', 'detail', { id })

/** The shop of the first day: open Monday to Friday, the post takes 2 days, candles 3 days to make; no public holidays. */
export async function anOrdersShop(now?: string): Promise<OrdersShop> {
  const shop = await aShop(now)
  const { ask } = shop
  await ask('planning', 'set', {
    postDays: 2,
    closedDayMethods: [],
    dayOrders: null,
    dayUnits: null,
    holidays: false,
  })
  const { id: customerId } = await ask('customers', 'add', aCustomer())
  const { id: candle } = await ask('products', 'add', aProduct())
  const lines = [aLine({ productId: candle, product: 'Pillar candle', price: 1200, quantity: 3 })]
  return {
    ...shop,
    customerId,
    candle,
    take: async (own = {}, override) => {
      const order = anOrder({ customerId, method: 'post', lines, ...own })
      return (await ask('orders', 'take', { order, override })).id
    },
    detail: (id) => detailOf(shop, id),
    steps: async (id) =>
      (await detailOf(shop, id)).steps
        .map(({ kind, dueOn, status }) => [kind, dueOn, ...(status === 'open' ? [] : [status])].join(' '))
        .join(', '),
    undo: () => ask('journal', 'undo', {}),
  }
}

/** An order as a form sends it back. */
export async function draftOf(shop: OrdersShop, id: string): Promise<ReturnType<typeof anOrder>> {
  const order = await shop.detail(id)
  const fields = Object.keys(anOrder({ customerId: '' }))
  const draft = Object.fromEntries(Object.entries(order).filter(([field]) => fields.includes(field)))
  return anOrder({ customerId: order.customerId, ...draft })
}

export const on = (day: string) => ({ day, kind: 'on' as const })
export const by = (day: string) => ({ day, kind: 'by' as const })

/** The promised days of all orders, by month and day: "03-13 03-27". */
export async function promisedDays(shop: OrdersShop): Promise<string> {
  const { rows } = await shop.ask('orders', 'list', {
    filter: { status: 'all' },
    sort: { by: 'promised', direction: 'ascending' },
    from: 0,
    size: 100,
  })
  return rows.map(({ promisedOn }) => promisedOn?.slice(5)).join(' ')
}
