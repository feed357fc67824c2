import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { CustomerRow } from '../../shared/customers'
import { api } from '../api'
import { useRows } from '../rows'
import { type CustomersSearch, filterOf, sortOf } from './search'

const WINDOW = 500
const MOST_COPIED = 20_000

export type CustomerList = ReturnType<typeof useCustomerList>

/** The customers that the search leaves: windows of their rows, and what can be asked about rows out of sight. */
export function useCustomerList(search: CustomersSearch) {
  const client = useQueryClient()
  // One filter for one search, so that what hangs on it only follows real changes.
  const asked = useMemo(() => ({ filter: filterOf(search), sort: sortOf(search) }), [search])
  const rows = useRows((from, size) => api.customers.list({ ...asked, from, size }))
  const { total, rowAt } = rows

  const idsBetween = useCallback(
    (first: number, last: number) =>
      client.fetchQuery({ ...api.customers.ids({ ...asked, from: first, size: last - first + 1 }), staleTime: 0 }),
    [client, asked],
  )

  /** Those of the customers whose rows are loaded. */
  function loaded(ids: readonly string[]): readonly CustomerRow[] {
    const wanted = new Set(ids)
    const found: CustomerRow[] = []
    for (let index = 0; index < total && found.length < wanted.size; index += 1) {
      const row = rowAt(index)
      if (row !== undefined && wanted.has(row.id)) found.push(row)
    }
    return found
  }

  /** The customers' rows in the list's order, asked for where they aren't loaded. */
  async function rowsOf(ids: readonly string[]): Promise<readonly CustomerRow[]> {
    const here = loaded(ids)
    if (here.length === ids.length) return here
    const wanted = new Set(ids)
    const found: CustomerRow[] = []
    for (let from = 0; from < Math.min(total, MOST_COPIED) && found.length < wanted.size; from += WINDOW) {
      const window = await api.customers.list({ ...asked, from, size: WINDOW }).queryFn()
      found.push(...window.rows.filter(({ id }) => wanted.has(id)))
    }
    return found
  }
  return { ...rows, ...asked, idsBetween, loaded, rowsOf }
}
