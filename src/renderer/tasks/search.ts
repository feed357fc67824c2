import { z } from 'zod'
import { DayField, Id, Line } from '../../shared/fields'
import { LONGEST_LINE } from '../../shared/quickAdd'
import { TaskFilter, type TaskSort, taskSorts } from '../../shared/tasks'
import { listSearch, statedFilter } from '../views/listSearch'

export const TasksSearch = listSearch(TaskFilter, taskSorts)
export type TasksSearch = z.output<typeof TasksSearch>

export const sortOf = ({ by = 'due', direction = 'ascending' }: TasksSearch): TaskSort => ({ by, direction })

export const filterOf: (search: TasksSearch) => TaskFilter = statedFilter

/** What a new task begins with: for whom, on which day, or a line of plain words that says it. */
export const TaskFormSearch = z.object({
  text: Line(LONGEST_LINE).optional().catch(undefined),
  customerId: Id.optional().catch(undefined),
  on: DayField.optional().catch(undefined),
})
export type TaskFormSearch = z.output<typeof TaskFormSearch>
