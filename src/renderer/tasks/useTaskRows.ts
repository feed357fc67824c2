import { useNavigate } from '@tanstack/react-router'
import type { TaskRow } from '../../shared/tasks'
import { api } from '../api'
import { useListRows } from '../rows'
import { filterOf, sortOf, type TasksSearch } from './search'

/** The list of tasks that a search asks for, as a DataTable wants it. */
export function useTaskRows(search: TasksSearch) {
  const filter = filterOf(search)
  const sort = sortOf(search)
  return useListRows<TaskRow>((from, size) => api.tasks.list({ filter, sort, from, size }))
}

/** Opens a task, or the form for changing it, keeping the list's filter beside it. */
export function useOpenTask(search: TasksSearch = {}) {
  const navigate = useNavigate()
  return {
    open: ({ id }: { readonly id: string }) => void navigate({ to: '/tasks/$id', params: { id }, search }),
    edit: ({ id }: { readonly id: string }) => void navigate({ to: '/tasks/$id/edit', params: { id } }),
  }
}
