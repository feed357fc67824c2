import { useQuery } from '@tanstack/react-query'
import { api } from './api'

/** The shop and its day; undefined until it is known. */
export const useShopNow = () => useQuery(api.shop.now({})).data

/** Staff who work here now. */
export const useStaff = () => (useQuery(api.staff.list({})).data ?? []).filter(({ active }) => active)
