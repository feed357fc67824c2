import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { usualRules } from '../../src/shared/domain/thankRules'
import { strongestRule } from '../../src/shared/domain/thanks'
import type { OrderRow } from '../../src/shared/orders'
import type { ThankRow } from '../../src/shared/thanks'
import { aCustomer, aLine } from '../support/factories'
import { file, ordersOf } from '../support/importedOrders'
import { bringIn } from '../support/imports'
import { draftOf } from '../support/orders'
import { aThanksShop, ledgerOf, type ThanksShop } from '../support/thanks'

const START = '2026-03-02'
/** Two days of history, the start day and two after it. */
const days = ['2026-02-26', '2026-02-27', START, '2026-03-05', '2026-03-09'] as const
const totals = [500, 5000, 20_000]

type Deed = {
  readonly name: string
  readonly on: number
  readonly do: (shop: ThanksShop, id: string) => Promise<unknown>
}

/** What may be done to one of the orders, or to the shop; what is refused changes nothing. */
const deeds: fc.Arbitrary<Deed> = fc
  .record({
    name: fc.constantFrom(
      'deliver',
      'deliver',
      'back',
      'cancel',
      'take up',
      'total',
      'send',
      'waive',
      'undo',
      'redo',
      'import',
    ),
    on: fc.nat(5),
    day: fc.constantFrom(...days),
    total: fc.constantFrom(...totals),
  })
  .map(({ name, on, day, total }) => ({
    name: `${name} ${on} ${day} ${total}`,
    on,
    do: (shop, id) => act(shop, name, id, day, total),
  }))

async function act(shop: ThanksShop, name: string, id: string, day: string, total: number): Promise<unknown> {
  switch (name) {
    case 'deliver':
      return await shop.move(id, 'delivered', day)
    case 'back':
      return await shop.move(id, 'ready')
    case 'cancel':
      return await shop.move(id, 'cancelled')
    case 'take up':
      return await shop.move(id, 'taken')
    case 'total':
      return await shop.ask('orders', 'edit', {
        id,
        order: { ...(await draftOf(shop, id)), lines: [aLine({ price: total })] },
      })
    case 'undo':
      return await shop.undo()
    case 'redo':
      return await shop.ask('journal', 'redo')
    case 'import':
      return await bringIn(shop, orderFile(), 'orders')
    default: {
      const debt = (await ledgerOf(shop)).find(({ orderId }) => orderId === id)
      const ids = [debt?.id ?? id]
      return name === 'send'
        ? await shop.ask('thanks', 'send', { ids })
        : await shop.ask('thanks', 'waive', { ids, reason: 'Thanked at the counter' })
    }
  }
}

/** Delivers one order that is there, in the past of another, and brings two new ones, one of them history. */
const orderFile = () =>
  file(
    'Order no,Customer ID,Order date,Shipped date',
    '1001,C7,2026-02-20,2026-03-03',
    'A1,C7,2026-02-20,2026-03-04',
    'A2,C8,2026-02-20,2026-02-27',
  )

const isDue = ({ status, deliveredOn }: OrderRow): boolean =>
  status === 'delivered' && deliveredOn !== null && deliveredOn >= START

/** No other order of the customer was delivered before it. */
const isFirst = (order: OrderRow, all: readonly OrderRow[]): boolean =>
  !all.some(
    (other) =>
      other.customerId === order.customerId &&
      other.status === 'delivered' &&
      `${other.deliveredOn} ${other.id}` < `${order.deliveredOn} ${order.id}`,
  )

/** What must hold whenever something has been done: the ledger is what the orders say. */
function mustHold(orders: readonly OrderRow[], ledger: readonly ThankRow[]): void {
  const byOrder = Map.groupBy(ledger, ({ orderId }) => orderId)
  for (const order of orders) {
    const debts = byOrder.get(order.id) ?? []
    expect(debts.length, `debts of ${order.number}`).toBeLessThanOrEqual(1)
    const [debt] = debts
    if (!isDue(order)) expect(debt?.status, `${order.number}, not due`).not.toBe('owed')
    else expect(['owed', 'sent', 'waived'], `${order.number}, due`).toContain(debt?.status)
    if (debt?.status !== 'owed') continue
    const rule = strongestRule(usualRules, { total: order.total, isFirst: isFirst(order, orders) })
    expect(debt).toMatchObject({ rule: rule?.name, channel: rule?.channel, owedSince: order.deliveredOn })
  }
  expect(ledger.every(({ orderId }) => orders.some(({ id }) => id === orderId))).toBe(true)
}

it('stands for each delivered order since the start day exactly once, for no other, and never loses what was sent', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deeds, { minLength: 5, maxLength: 25 }), async (all) => {
      const shop = await aThanksShop()
      try {
        await playThrough(shop, all)
      } finally {
        shop.close()
      }
    }),
    { numRuns: 25 },
  )
}, 240_000)

async function playThrough(shop: ThanksShop, all: readonly Deed[]): Promise<void> {
  const people = [
    await shop.ask('customers', 'add', aCustomer({ name: 'Ana', reference: 'C7' })),
    await shop.ask('customers', 'add', aCustomer({ name: 'Ben', reference: 'C8' })),
  ]
  for (const { id } of [...people, ...people]) {
    await shop.take({ customerId: id, orderedOn: '2026-02-20', method: 'pick up', lines: [aLine({ price: 5000 })] })
  }
  let settled: readonly ThankRow[] = []
  for (const { name, on, do: doIt } of all) {
    const standing = await ordersOf(shop)
    const id = standing[on % standing.length]?.id ?? ''
    await doIt(shop, id).catch((error: unknown) => {
      if (!(error instanceof Error && 'code' in error)) throw error
    })
    const [orders, ledger] = [await ordersOf(shop), await ledgerOf(shop)]
    mustHold(orders, ledger)
    if (!/^(un|re)do/.test(name)) expect(ledger).toEqual(expect.arrayContaining([...settled]))
    settled = ledger.filter(({ status }) => status === 'sent' || status === 'waived')
  }
}
