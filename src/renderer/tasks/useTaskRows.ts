import { useNavigate } from '@tanstack/react-router'
import type { TaskRow } from '../../shared/tasks'
import { api } from '../api'
import { sayError } from '../doing'
import { useRows } from '../rows'
import { filterOf, sortOf, type TasksSearch } from './search'

const MOST_AT_ONCE = 500

/** The list of tasks that a search asks for, as a DataTable wants it. */
export function useTaskRows(search: TasksSearch) {
  const filter = filterOf(search)
  const sort = sortOf(search)
  const rows = useRows<TaskRow>((from, size) => api.tasks.list({ filter, sort, from, size }))
  return {
    ...rows,
    rowId: (task: TaskRow) => task.id,
    idsBetween: async (first: number, last: number): Promise<readonly string[]> => {
      const ids: string[] = []
      try {
        for (let from = first; from <= last; from += MOST_AT_ONCE) {
          const size = Math.min(MOST_AT_ONCE, last - from + 1)
          const page = await api.tasks.list({ filter, sort, from, size }).queryFn()
          ids.push(...page.rows.map(({ id }) => id))
        }
      } catch (error) {
        sayError(error)
      }
      return ids
    },
  }
}

/** Opens a task, or the form for changing it, keeping the list's filter beside it. */
export function useOpenTask(search: TasksSearch = {}) {
  const navigate = useNavigate()
  return {
    open: ({ id }: { readonly id: string }) => void navigate({ to: '/tasks/$id', params: { id }, search }),
    edit: ({ id }: { readonly id: string }) => void navigate({ to: '/tasks/$id/edit', params: { id } }),
  }
}
