import type { ThankRow } from '../../shared/thanks'
import { api } from '../api'
import { sayError } from '../doing'
import { useRows } from '../rows'
import { filterOf, sortOf, type ThanksSearch } from './search'

const MOST_AT_ONCE = 500

/** The debts that a search asks for, as a DataTable wants them. */
export function useThankRows(search: ThanksSearch) {
  const filter = filterOf(search)
  const sort = sortOf(search)
  const rows = useRows<ThankRow>((from, size) => api.thanks.list({ filter, sort, from, size }))
  return {
    ...rows,
    rowId: (thank: ThankRow) => thank.id,
    idsBetween: async (first: number, last: number): Promise<readonly string[]> => {
      const ids: string[] = []
      try {
        for (let from = first; from <= last; from += MOST_AT_ONCE) {
          const size = Math.min(MOST_AT_ONCE, last - from + 1)
          const page = await api.thanks.list({ filter, sort, from, size }).queryFn()
          ids.push(...page.rows.map(({ id }) => id))
        }
      } catch (error) {
        sayError(error)
      }
      return ids
    },
  }
}
