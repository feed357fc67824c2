import type { QuickTask } from '../../shared/quickAdd'
import { blankTask, type TaskDraft } from '../../shared/tasks'

/** The task that a line of plain words was understood as, for a customer; whom it names does it, or else the planner. */
export function quickDraft(
  { title, kind, dueOn, dueTime, minutes, priority, assignee, repeats }: QuickTask,
  customerId: string | null,
  planner: string | null,
): TaskDraft {
  const when = { dueOn, dueTime: dueOn === null ? null : dueTime, minutes, repeats }
  return { ...blankTask, title, kind, customerId, priority, assigneeId: assignee?.id ?? planner, ...when }
}

/** The chosen one of those who may be meant. */
export type Chosen = {
  /** Among whom it was chosen: among others it counts no more. */
  readonly among: string
  /** Null for none of them: the shop's own task. */
  readonly id: string | null
}

export const amongOf = ({ customers }: QuickTask): string => customers.map(({ id }) => id).join(' ')

/** Whose task it is: null for the shop's own, undefined where a person has to say. The only one who may be meant is. */
export function customerMeant(task: QuickTask, chosen: Chosen | null): string | null | undefined {
  if (chosen !== null && chosen.among === amongOf(task)) return chosen.id
  const [only, ...others] = task.customers
  if (only === undefined) return null
  return others.length > 0 ? undefined : only.id
}
