import { blankCustomer, type customers } from '../../src/shared/customers'
import type { InputOf } from '../../src/shared/ipc'
import type { orders } from '../../src/shared/orders'
import { blankProduct, type products } from '../../src/shared/products'
import { blankTask, type tasks } from '../../src/shared/tasks'

type CustomerInput = InputOf<typeof customers.add>
type TaskInput = InputOf<typeof tasks.add>
type ProductInput = InputOf<typeof products.add>
type OrderInput = InputOf<typeof orders.take>['order']
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
