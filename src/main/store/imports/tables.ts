import {
  addresses,
  checklistItems,
  contacts,
  contactWays,
  customers,
  giftBudgets,
  gifts,
  imports,
  likes,
  occasionNotes,
  occasions,
  orderLines,
  orders,
  products,
  promiseChanges,
  relations,
  returnLines,
  returns,
  tags,
  tasks,
  thanks,
} from '../schema'

export type Main = 'customers' | 'products' | 'orders' | 'returns' | 'tasks'

/** What imports bring, each with what belongs to it, in the order in which that goes with it. */
export const belongings: Readonly<Record<Main, readonly (readonly [table: string, column: string])[]>> = {
  customers: [
    ['contact_ways', 'customerId'],
    ['addresses', 'customerId'],
    ['likes', 'customerId'],
    ['tags', 'customerId'],
    ['relations', 'customerId'],
    ['relations', 'otherId'],
    ['contacts', 'customerId'],
    ['gifts', 'customerId'],
    ['occasions', 'customerId'],
    ['gift_budgets', 'customerId'],
    ['thanks', 'customerId'],
  ],
  products: [],
  orders: [
    ['order_lines', 'orderId'],
    ['promise_changes', 'orderId'],
    ['thanks', 'orderId'],
  ],
  returns: [['return_lines', 'returnId']],
  tasks: [['checklist_items', 'taskId']],
}
export const mains = Object.keys(belongings) as readonly Main[]
export const isMain = (table: string): table is Main => Object.hasOwn(belongings, table)

const owners: ReadonlyMap<string, string> = new Map(mains.flatMap((main) => belongings[main]))
/** The column that names the row which another one belongs to. */
export const ownerColumn = (table: string): string | undefined =>
  // A relation is between two customers; it is the first one's. A thank-you that is for no order is the customer's.
  table === 'relations' || table === 'thanks' ? 'customerId' : owners.get(table)

/** Every table that an import writes, or takes rows from. */
export const touchedTables = [
  imports,
  customers,
  contactWays,
  addresses,
  likes,
  tags,
  relations,
  contacts,
  gifts,
  occasions,
  occasionNotes,
  giftBudgets,
  products,
  orders,
  orderLines,
  promiseChanges,
  returns,
  returnLines,
  tasks,
  checklistItems,
  thanks,
] as const
