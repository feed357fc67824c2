import type { ThankRow } from '../../src/shared/thanks'
import { aLine } from './factories'
import { anOrdersShop, type OrdersShop } from './orders'
import type { TestShop } from './shop'

type Filter = Parameters<typeof listed>[1]
const listed = (shop: TestShop, filter: Partial<Record<'status' | 'channel' | 'customerId' | 'text', string>>) =>
  shop.run('thanks.list', { filter, sort: { by: 'due', direction: 'ascending' }, from: 0, size: 500 }) as Promise<{
    rows: ThankRow[]
  }>

/** The ledger's rows, the soonest due first; all of them unless the test asks for some. */
export const ledgerOf = async (shop: TestShop, filter: Filter = { status: 'all' }): Promise<readonly ThankRow[]> =>
  (await listed(shop, filter)).rows

/** "1001 owed card 2026-03-05", a line for each debt. */
export const linesOf = async (shop: TestShop, filter?: Filter): Promise<readonly string[]> =>
  (await ledgerOf(shop, filter)).map(({ orderNumber, title, status, channel, dueOn }) =>
    [orderNumber ?? title, status, channel, dueOn].join(' '),
  )

export type ThanksShop = OrdersShop & {
  readonly move: (id: string, to: 'taken' | 'ready' | 'delivered' | 'cancelled', on?: string) => Promise<unknown>
  /** Takes an order of so many minor units and marks it as delivered. */
  readonly deliver: (total?: number, customerId?: string) => Promise<string>
}

/** A shop that began on Monday 2 March 2026, a week later. */
export async function aThanksShop(now = '2026-03-09T09:00:00.000Z'): Promise<ThanksShop> {
  const shop = await anOrdersShop()
  shop.setNow(now)
  const move: ThanksShop['move'] = (id, to, on) => shop.ask('orders', 'move', { ids: [id], to, on })
  return {
    ...shop,
    move,
    deliver: async (total = 5000, customerId = shop.customerId) => {
      const id = await shop.take({ customerId, method: 'pick up', lines: [aLine({ price: total })] })
      await move(id, 'delivered')
      return id
    },
  }
}
