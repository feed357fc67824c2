import type { CustomerDetail } from '../../shared/customers'
import { type PostalAddress, postalLines } from '../../shared/domain/address'
import type { Id } from '../../shared/fields'
import type { OrderDetail } from '../../shared/orders'
import { ask } from './ask'

/** An order on its way to paper: with whom it goes to and where that is. */
export type OrderOnPaper = {
  readonly order: OrderDetail
  /** The recipient's name, also where that is the buyer. */
  readonly to: string
  /** The lines below the name; none where no address is known. */
  readonly address: readonly string[]
}

export async function gatherOrders(ids: readonly Id[], country: string): Promise<readonly OrderOnPaper[]> {
  return await Promise.all(ids.map((id) => gatherOrder(id, country)))
}

async function gatherOrder(id: Id, country: string): Promise<OrderOnPaper> {
  const order = await ask('orders', 'detail', { id })
  const own = order.recipient
  if (own && hasAddress(own)) return { order, to: own.name, address: postalLines(own, country) }
  const known = await ask('customers', 'detail', { id: own?.customerId ?? order.customerId })
  // Of somebody whom the shop does not know the buyer's address says nothing.
  const address = own && own.customerId === null ? undefined : known.addresses[0]
  return { order, to: own?.name || nameOf(known), address: address ? postalLines(address, country) : [] }
}

const hasAddress = ({ lines, city, postalCode }: PostalAddress): boolean => `${lines}${city}${postalCode}`.trim() !== ''

const nameOf = ({ name }: CustomerDetail): string => name
