import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { OrderRow } from '../../shared/orders'
import { api } from '../api'
import { useListRows } from '../rows'
import { filterOf, type OrdersSearch, sortOf } from './search'

/** The list of orders that a search asks for, as a DataTable wants it. */
export function useOrderRows(search: OrdersSearch) {
  const filter = filterOf(search)
  const sort = sortOf(search)
  return useListRows<OrderRow>((from, size) => api.orders.list({ filter, sort, from, size }))
}

/** How many orders a search leaves, and what they come to; undefined until it is known. */
export function useOrderSums(search: OrdersSearch) {
  // The first block, which the table asks for as well.
  const asked = api.orders.list({ filter: filterOf(search), sort: sortOf(search), from: 0, size: 100 })
  return useQuery({ ...asked, structuralSharing: false, placeholderData: keepPreviousData }).data
}

/** Opens an order, or the form for changing it, keeping the list's filter beside it. */
export function useOpenOrder(search: OrdersSearch = {}) {
  const navigate = useNavigate()
  return {
    open: ({ id }: { readonly id: string }) => void navigate({ to: '/orders/$id', params: { id }, search }),
    edit: ({ id }: { readonly id: string }) => void navigate({ to: '/orders/$id/edit', params: { id } }),
    print: ({ id }: { readonly id: string }, print: 'order ticket' | 'delivery note') =>
      void navigate({ to: '/orders/$id', params: { id }, search: { ...search, print } }),
  }
}
