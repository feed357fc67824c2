import type { customers } from '../../src/shared/customers'
import type { InputOf } from '../../src/shared/ipc'
import type { tasks } from '../../src/shared/tasks'

type CustomerInput = InputOf<typeof customers.add>
type TaskInput = InputOf<typeof tasks.add>

/** A customer as a person would enter one; each test names what matters to it. */
export const aCustomer = (own: Partial<CustomerInput> = {}): CustomerInput => ({
  kind: 'person',
  name: 'Ana Petrović',
  contactName: '',
  trade: '',
  size: '',
  source: '',
  keeperId: null,
  preferredChannel: '',
  bestTime: '',
  status: 'active',
  stopContact: false,
  knownSince: null,
  note: '',
  reference: null,
  ways: [],
  addresses: [],
  likes: [],
  tags: [],
  relations: [],
  ...own,
})

export const aTask = (own: Partial<TaskInput> = {}): TaskInput => ({
  customerId: null,
  kind: 'to-do',
  title: 'Order wick thread',
  note: '',
  dueOn: '2026-03-02',
  dueTime: null,
  minutes: null,
  place: '',
  assigneeId: null,
  priority: 'normal',
  checklist: [],
  ...own,
})
