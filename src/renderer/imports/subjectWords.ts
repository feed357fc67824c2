import type { ImportSubject } from '../../shared/imports'
import { t } from '../words'

type SubjectWords = {
  readonly label: string
  readonly description: string
  /** Over the dialog that asks for the file. */
  readonly choose: string
  readonly bringIn: (count: number) => string
  readonly brought: (count: number) => string
  readonly goTo: { readonly label: string; readonly href: string }
}

const counted = (count: number) => ({ count, many: count.toLocaleString() })
const goToOrders = () => ({ label: t('Go to the orders'), href: '#/orders' })

const words: Readonly<Record<ImportSubject, () => SubjectWords>> = {
  customers: () => ({
    label: t('Customers'),
    description: t('Names, phones, emails, addresses, tags and notes, as other programs export them.'),
    choose: t('Choose a file with customers'),
    bringIn: (count) => t('Import {{count}} customers', { count }),
    brought: (count) => t('{{count}} new customers', { count }),
    goTo: { label: t('Go to the customers'), href: '#/customers' },
  }),
  products: () => ({
    label: t('Products'),
    description: t('What you sell: names, numbers, categories, prices and make days.'),
    choose: t('Choose a file with products'),
    bringIn: (count) => t('Import {{many}} products', counted(count)),
    brought: (count) => t('{{many}} new products', counted(count)),
    goTo: { label: t('Go to the products'), href: '#/products' },
  }),
  orders: () => ({
    label: t('Orders'),
    description: t('A row for each order: who ordered when, what was promised, when it was delivered and paid.'),
    choose: t('Choose a file with orders'),
    bringIn: (count) => t('Import {{many}} orders', counted(count)),
    brought: (count) => t('{{many}} new orders', counted(count)),
    goTo: goToOrders(),
  }),
  'order lines': () => ({
    label: t('Order lines'),
    description: t('A row for each thing in an order, joined by the order’s number. Import the orders first.'),
    choose: t('Choose a file with order lines'),
    bringIn: (count) => t('Import {{many}} order lines', counted(count)),
    brought: (count) => t('{{many}} new order lines', counted(count)),
    goTo: goToOrders(),
  }),
  invoices: () => ({
    label: t('Invoices'),
    description: t(
      'A row for each thing sold, with the invoice and the customer beside it. What came back is a return.',
    ),
    choose: t('Choose a file with invoices'),
    bringIn: (count) => t('Import {{many}} lines of invoices', counted(count)),
    brought: (count) => t('{{many}} new lines of invoices', counted(count)),
    goTo: goToOrders(),
  }),
  returns: () => ({
    label: t('Returns'),
    description: t('A row for each thing that came back, joined by the return’s number.'),
    choose: t('Choose a file with returns'),
    bringIn: (count) => t('Import {{many}} lines of returns', counted(count)),
    brought: (count) => t('{{many}} new lines of returns', counted(count)),
    goTo: goToOrders(),
  }),
  tasks: () => ({
    label: t('Tasks'),
    description: t('What is to be done, for whom and by when. Import the customers first, so that tasks find theirs.'),
    choose: t('Choose a file with tasks'),
    bringIn: (count) => t('Import {{count}} tasks', { count }),
    brought: (count) => t('{{count}} new tasks', { count }),
    goTo: { label: t('Go to the tasks'), href: '#/tasks' },
  }),
}

/** What the page says of a subject. */
export const wordsOf = (subject: ImportSubject): SubjectWords => words[subject]()
