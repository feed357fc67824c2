import { aCustomer } from './factories'
import { aFile, type check } from './imports'
import { aShop, type TestShop } from './shop'

/** A file of these lines, the heading first. */
export const file = (...lines: string[]) => aFile(`${lines.join('\n')}\n`, 'orders.csv')
const byNumber = { by: 'number', direction: 'ascending' } as const
export const ordersOf = async (shop: TestShop, filter: Parameters<typeof listed>[1] = {}) =>
  (await listed(shop, filter)).rows
export const listed = (shop: TestShop, filter: Readonly<Record<string, string>> = {}) =>
  shop.ask('orders', 'list', { filter: { status: 'all', ...filter }, sort: byNumber, from: 0, size: 500 })
export const tasksOf = async (shop: TestShop) =>
  (
    await shop.ask('tasks', 'list', {
      filter: { status: 'all' },
      sort: { by: 'due', direction: 'ascending' },
      from: 0,
      size: 50,
    })
  ).rows
export const detailOf = async (shop: TestShop, number: string) => {
  const row = (await ordersOf(shop)).find((order) => order.number === number)
  if (!row) throw new Error(`No order ${number}`)
  return await shop.ask('orders', 'detail', { id: row.id })
}
export const reasons = async ({ rows }: Awaited<ReturnType<typeof check>>) =>
  (await rows('rejected')).map(({ line, words }) => [line, words])

/** A shop that knows one customer, Ana, by the number C7. */
export async function aShopWithAna() {
  const shop = await aShop()
  await shop.ask('customers', 'add', aCustomer({ name: 'Ana', reference: 'C7' }))
  return shop
}
