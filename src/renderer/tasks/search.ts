import { z } from 'zod'
import { DayField, Direction, Id } from '../../shared/fields'
import { TaskFilter, type TaskSort, taskSorts } from '../../shared/tasks'

const { shape } = TaskFilter

/**
 * What a list of tasks is asked for, as it stands in the address and in a saved view. Junk, from an old view or a
 * hand-written address, falls away.
 */
export const TasksSearch = z.object({
  text: shape.text.catch(undefined),
  status: shape.status.catch(undefined),
  kind: shape.kind.catch(undefined),
  assigneeId: shape.assigneeId.catch(undefined),
  unassigned: shape.unassigned.catch(undefined),
  customerId: shape.customerId.catch(undefined),
  priority: shape.priority.catch(undefined),
  dueFrom: shape.dueFrom.catch(undefined),
  dueTo: shape.dueTo.catch(undefined),
  by: z.enum(taskSorts).optional().catch(undefined),
  direction: Direction.optional().catch(undefined),
})
export type TasksSearch = z.output<typeof TasksSearch>

export const sortOf = ({ by = 'due', direction = 'ascending' }: TasksSearch): TaskSort => ({ by, direction })

/** The filter alone, without what is not asked. */
export function filterOf({ by: _by, direction: _direction, ...filter }: TasksSearch): TaskFilter {
  return stated(filter)
}

/** Whether anything but the sort is asked for. */
export const isFiltered = (search: TasksSearch): boolean => Object.keys(filterOf(search)).length > 0

/** The entries that say something: what is undefined or empty would only lengthen an address. */
export function stated<T extends object>(search: T): T {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined && value !== '')) as T
}

/** What a new task begins with: for whom, and on which day. */
export const TaskFormSearch = z.object({
  customerId: Id.optional().catch(undefined),
  on: DayField.optional().catch(undefined),
})
export type TaskFormSearch = z.output<typeof TaskFormSearch>
