import { useQuery } from '@tanstack/react-query'
import { AppError } from '../shared/errors'
import { api } from './api'

// Where the store can't be opened, each piece that asks would ask again, and the page that says so would start anew.
const asked = { ...api.shop.now({}), retryOnMount: false }

/** The shop and its day; undefined until it is known. */
export const useShopNow = () => useQuery(asked).data

/** Whether the store is closed, because it can't be opened or something is done with it. */
export const useIsClosed = (): boolean => {
  const { error } = useQuery(asked)
  return error instanceof AppError && error.code === 'store.closed'
}

/** Staff who work here now. */
export const useStaff = () => (useQuery(api.staff.list({})).data ?? []).filter(({ active }) => active)
