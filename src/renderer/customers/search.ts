import type { z } from 'zod'
import { CustomerFilter, type CustomerSort, customerSorts } from '../../shared/customers'
import { listSearch, statedFilter } from '../views/listSearch'

export const CustomersSearch = listSearch(CustomerFilter, customerSorts)
export type CustomersSearch = z.output<typeof CustomersSearch>

export const sortOf = ({ by = 'name', direction = 'ascending' }: CustomersSearch): CustomerSort => ({ by, direction })

export const filterOf: (search: CustomersSearch) => CustomerFilter = statedFilter
