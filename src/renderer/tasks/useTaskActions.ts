import { useCallback } from 'react'
import type { Day } from '../../shared/domain/day'
import { sayDay } from '../../shared/domain/dayWords'
import type { TaskStatus } from '../../shared/domain/tasks'
import { api } from '../api'
import { useDoing } from '../doing'
import { useStaff } from '../shop'
import { useShop } from '../ui/ShopContext'
import { t } from '../words'

/** The tasks that something is done to; of one, its title, for the words that say it. */
export type About = { readonly ids: readonly string[]; readonly title?: string }

export const aboutOne = ({ id, title }: { readonly id: string; readonly title: string }): About => ({
  ids: [id],
  title,
})

const settledWords: Readonly<Record<TaskStatus, { readonly one: string; readonly many: string }>> = {
  done: { one: 'Done: {{title}}', many: '{{count}} tasks done' },
  dropped: { one: 'Dropped: {{title}}', many: '{{count}} tasks dropped' },
  open: { one: 'Open again: {{title}}', many: '{{count}} tasks open again' },
}

/** Words for one task by its title, or for several by their number. */
const sayAbout = ({ ids, title }: About, one: string, many: string, values: Record<string, string> = {}): string =>
  title !== undefined && ids.length === 1 ? t(one, { title, ...values }) : t(many, { count: ids.length, ...values })

/** What is done to tasks from a list, a page or Today: at once, said, with Undo. */
export function useTaskActions() {
  const { today, locale } = useShop()
  const staff = useStaff()
  const settling = useDoing(
    {
      mutationFn: ({ ids, status }: About & { status: TaskStatus }) =>
        api.tasks.settle.mutationFn({ ids: [...ids], status }),
    },
    (_, input) => sayAbout(input, settledWords[input.status].one, settledWords[input.status].many),
  ).mutate
  const moving = useDoing(
    {
      mutationFn: ({ ids, dueOn }: About & { dueOn: Day | null }) =>
        api.tasks.move.mutationFn({ ids: [...ids], dueOn }),
    },
    (_, input) => {
      const day = input.dueOn === null ? t('any day') : sayDay(input.dueOn, today, locale)
      return sayAbout(input, 'Moved to {{day}}: {{title}}', 'Moved {{count}} tasks to {{day}}', { day })
    },
  ).mutate
  const assigning = useDoing(
    {
      mutationFn: ({ ids, assigneeId }: About & { assigneeId: string | null }) =>
        api.tasks.assign.mutationFn({ ids: [...ids], assigneeId }),
    },
    (_, input) => {
      const who = staff.find(({ id }) => id === input.assigneeId)?.initials ?? t('anyone')
      return sayAbout(input, 'For {{who}} now: {{title}}', '{{count}} tasks are for {{who}} now', { who })
    },
  ).mutate
  const removing = useDoing(
    { mutationFn: ({ ids }: About) => api.tasks.remove.mutationFn({ ids: [...ids] }) },
    (_, input) => sayAbout(input, 'Removed: {{title}}', 'Removed {{count}} tasks'),
  ).mutate
  return {
    settle: useCallback((about: About, status: TaskStatus) => settling({ ...about, status }), [settling]),
    move: useCallback((about: About, dueOn: Day | null) => moving({ ...about, dueOn }), [moving]),
    assign: useCallback((about: About, assigneeId: string | null) => assigning({ ...about, assigneeId }), [assigning]),
    remove: useCallback((about: About) => removing(about), [removing]),
  }
}
export type TaskActions = ReturnType<typeof useTaskActions>
