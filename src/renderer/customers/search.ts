import { z } from 'zod'
import { CustomerFilter, type CustomerSort, customerSorts } from '../../shared/customers'
import { Direction } from '../../shared/fields'

const { shape } = CustomerFilter

/**
 * What a list of customers is asked for, as it stands in the address and in a saved view. Junk, from an old view or a
 * hand-written address, falls away.
 */
export const CustomersSearch = z.object({
  text: shape.text.catch(undefined),
  tag: shape.tag.catch(undefined),
  kind: shape.kind.catch(undefined),
  status: shape.status.catch(undefined),
  stopContact: shape.stopContact.catch(undefined),
  mailings: shape.mailings.catch(undefined),
  keeperId: shape.keeperId.catch(undefined),
  city: shape.city.catch(undefined),
  source: shape.source.catch(undefined),
  owing: shape.owing.catch(undefined),
  by: z.enum(customerSorts).optional().catch(undefined),
  direction: Direction.optional().catch(undefined),
})
export type CustomersSearch = z.output<typeof CustomersSearch>

export const sortOf = ({ by = 'name', direction = 'ascending' }: CustomersSearch): CustomerSort => ({ by, direction })

/** The filter alone, without what is not asked. */
export function filterOf({ by: _by, direction: _direction, ...filter }: CustomersSearch): CustomerFilter {
  return stated(filter)
}

/** Whether anything but the sort is asked for. */
export const isFiltered = (search: CustomersSearch): boolean => Object.keys(filterOf(search)).length > 0

/** The entries that say something: what is undefined or empty would only lengthen an address. */
export function stated<T extends object>(search: T): T {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined && value !== '')) as T
}
