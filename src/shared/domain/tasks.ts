import { type Day, daysBetween } from './day'
import { sayDay, sayLate } from './dayWords'

export const taskKinds = ['to-do', 'call', 'meeting', 'make', 'send', 'deliver', 'thank-you'] as const
export type TaskKind = (typeof taskKinds)[number]

export const taskStatuses = ['open', 'done', 'dropped'] as const
export type TaskStatus = (typeof taskStatuses)[number]

export const priorities = ['low', 'normal', 'high'] as const
export type Priority = (typeof priorities)[number]

type Due = { readonly status: TaskStatus; readonly dueOn: Day | null }

/** Whether a task may go from one status to another: an open one is finished or dropped, a settled one only reopened. */
export function canBecome(from: TaskStatus, to: TaskStatus): boolean {
  return from === 'open' ? to !== 'open' : to === 'open'
}

/** Days that an open task is past its due day; 0 when it is not late, has no due day, or is done or dropped. */
export function lateBy(task: Due, today: Day): number {
  if (task.status !== 'open' || task.dueOn === null) return 0
  return Math.max(0, daysBetween(task.dueOn, today))
}

/** When a task is due, as people say it: "3 days late", "today", "Fri 13 March"; "any day" when it has no due day. */
export function dayWords(task: Due, today: Day, locale?: string): string {
  if (task.dueOn === null) return 'any day'
  return sayLate(lateBy(task, today)) || sayDay(task.dueOn, today, locale)
}

export type ChecklistProgress = { readonly done: number; readonly total: number; readonly words: string }

/** How far a checklist is: "2 of 5"; empty words for an empty checklist. */
export function checklistProgress(checklist: readonly { readonly done: boolean }[]): ChecklistProgress {
  const total = checklist.length
  const done = checklist.filter((step) => step.done).length
  return { done, total, words: total === 0 ? '' : `${done} of ${total}` }
}
