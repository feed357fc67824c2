import { blankCustomer, type customers } from '../../src/shared/customers'
import type { gifts } from '../../src/shared/gifts'
import type { InputOf } from '../../src/shared/ipc'
import type { occasions } from '../../src/shared/occasions'
import type { orders } from '../../src/shared/orders'
import { blankProduct, type products } from '../../src/shared/products'
import { blankTask, type tasks } from '../../src/shared/tasks'

type CustomerInput = InputOf<typeof customers.add>
type TaskInput = InputOf<typeof tasks.add>
type ProductInput = InputOf<typeof products.add>
type OrderInput = InputOf<typeof orders.take>['order']
type GiftInput = InputOf<typeof gifts.add>
type OccasionInput = InputOf<typeof occasions.add>
type LineInput = OrderInput['lines'][number]

/** A customer as a person would enter one; each test names what matters to it. */
export const aCustomer = (own: Partial<CustomerInput> = {}): CustomerInput => ({
  ...blankCustomer,
  name: 'Ana Petrović',
  ...own,
})

export const aTask = (own: Partial<TaskInput> = {}): TaskInput => ({
  ...blankTask,
  title: 'Order wick thread',
  dueOn: '2026-03-02',
  ...own,
})

export const aProduct = (own: Partial<ProductInput> = {}): ProductInput => ({
  ...blankProduct,
  name: 'Pillar candle',
  price: 1200,
  makeDays: 3,
  ...own,
})

export const aLine = (own: Partial<LineInput> = {}): LineInput => ({
  productId: null,
  product: 'Gift box',
  price: 350,
  quantity: 1,
  discount: null,
  ...own,
})

/** An order taken on Monday 2 March 2026, without a promise; each test names what matters to it. */
export const anOrder = (own: Partial<OrderInput> & Pick<OrderInput, 'customerId'>): OrderInput => ({
  number: '',
  orderedOn: '2026-03-02',
  method: 'pick up',
  recipient: null,
  promise: null,
  timeFrom: null,
  timeTo: null,
  paidOn: null,
  lines: [aLine()],
  discount: null,
  deliveryCharge: 0,
  note: '',
  ...own,
})

/** A birthday on 14 March, a week to buy for; each test names what matters to it. */
export const anOccasion = (own: Partial<OccasionInput> & Pick<OccasionInput, 'customerId'>): OccasionInput => ({
  kind: 'birthday',
  title: '',
  month: 3,
  dayOfMonth: 14,
  year: null,
  leadDays: 7,
  note: '',
  ...own,
})

/** The idea of a trowel. */
export const aGift = (own: Partial<GiftInput> & Pick<GiftInput, 'customerId'>): GiftInput => ({
  what: 'a trowel',
  productId: null,
  status: 'idea',
  cost: null,
  why: '',
  occasionId: null,
  orderId: null,
  on: null,
  reaction: '',
  said: '',
  note: '',
  ...own,
})
