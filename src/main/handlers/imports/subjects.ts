import type { ImportSubject } from '../../../shared/imports'
import { customersImporter } from './customers'
import type { Importer } from './importer'
import { invoicesImporter } from './invoices'
import { orderLinesImporter } from './orderLines'
import { ordersImporter } from './orders'
import { productsImporter } from './products'
import { returnsImporter } from './returns'
import { tasksImporter } from './tasks'

type Work<T> = <S, D, L>(importer: Importer<S, D, L>) => T

/** Does something with a subject's importer, whatever it reads. */
export function withImporter<T>(subject: ImportSubject, work: Work<T>): T {
  switch (subject) {
    case 'customers':
      return work(customersImporter)
    case 'products':
      return work(productsImporter)
    case 'orders':
      return work(ordersImporter)
    case 'order lines':
      return work(orderLinesImporter)
    case 'invoices':
      return work(invoicesImporter)
    case 'returns':
      return work(returnsImporter)
    case 'tasks':
      return work(tasksImporter)
  }
}

/** The step of an import, in words. */
export const says: Readonly<Record<ImportSubject, string>> = {
  customers: 'Import customers from {{file}}',
  products: 'Import products from {{file}}',
  orders: 'Import orders from {{file}}',
  'order lines': 'Import order lines from {{file}}',
  invoices: 'Import invoices from {{file}}',
  returns: 'Import returns from {{file}}',
  tasks: 'Import tasks from {{file}}',
}
