import { useQuery } from '@tanstack/react-query'
import { AppError } from '../shared/errors'
import { api } from './api'

/** The shop and its day; undefined until it is known. */
export const useShopNow = () => useQuery(api.shop.now({})).data

/** Whether the store is closed, because it can't be opened or something is done with it. */
export const useIsClosed = (): boolean => {
  const { error } = useQuery(api.shop.now({}))
  return error instanceof AppError && error.code === 'store.closed'
}

/** Staff who work here now. */
export const useStaff = () => (useQuery(api.staff.list({})).data ?? []).filter(({ active }) => active)
