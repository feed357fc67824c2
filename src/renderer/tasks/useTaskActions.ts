import { useCallback } from 'react'
import type { Day } from '../../shared/domain/day'
import { sayDay } from '../../shared/domain/dayWords'
import type { Priority, TaskKind, TaskStatus } from '../../shared/domain/tasks'
import type { CountedIn } from '../../shared/domain/workingDays'
import { api } from '../api'
import { useDoing } from '../doing'
import { useStaff } from '../shop'
import { useShop } from '../ui/ShopContext'
import { t } from '../words'
import { kindWords, priorityWords } from './words'

/** The tasks that something is done to; of one, its title, for the words that say it. */
export type About = { readonly ids: readonly string[]; readonly title?: string }

/** By how many days, as the calendar or as the shop counts them. */
export type Shift = { readonly count: number; readonly countedIn: CountedIn }

export const aboutOne = ({ id, title }: { readonly id: string; readonly title: string }): About => ({
  ids: [id],
  title,
})

const settledWords: Readonly<Record<TaskStatus, { readonly one: string; readonly many: string }>> = {
  done: { one: 'Done: {{title}}', many: '{{count}} tasks done' },
  dropped: { one: 'Dropped: {{title}}', many: '{{count}} tasks dropped' },
  open: { one: 'Open again: {{title}}', many: '{{count}} tasks open again' },
}

type Count = { readonly count: number }

/** Words for one task by its title, or for several by how many were changed. */
const sayAbout = (
  { count }: Count,
  { ids, title }: About,
  one: string,
  many: string,
  values: Record<string, string> = {},
): string => (title !== undefined && ids.length === 1 ? t(one, { title, ...values }) : t(many, { count, ...values }))

const idsOf = ({ ids }: About) => ({ ids: [...ids] })

/** What is done to tasks from a list, a page or Today: at once, said, with Undo. */
export function useTaskActions() {
  const { today, locale } = useShop()
  const dayIn = (day: Day | null) => (day === null ? t('any day') : sayDay(day, today, locale))
  const settle = useDoing(
    {
      mutationFn: ({ status, ...about }: About & { status: TaskStatus }) =>
        api.tasks.settle.mutationFn({ ...idsOf(about), status }),
    },
    (changed, input) => {
      const said = sayAbout(changed, input, settledWords[input.status].one, settledWords[input.status].many)
      return changed.next === null ? said : t('{{said}}. Next: {{day}}', { said, day: dayIn(changed.next) })
    },
  ).mutate
  const move = useDoing(
    {
      mutationFn: ({ dueOn, ...about }: About & { dueOn: Day | null }) =>
        api.tasks.move.mutationFn({ ...idsOf(about), dueOn }),
    },
    (changed, input) =>
      sayAbout(changed, input, 'Moved to {{day}}: {{title}}', 'Moved {{count}} tasks to {{day}}', {
        day: dayIn(input.dueOn),
      }),
  ).mutate
  const shift = useDoing(
    {
      mutationFn: ({ count, countedIn, ...about }: About & Shift) =>
        api.tasks.shift.mutationFn({ ...idsOf(about), count, countedIn }),
    },
    (changed, input) => sayAbout(changed, input, 'Moved: {{title}}', 'Moved {{count}} tasks'),
  ).mutate
  const stopRepeating = useDoing(
    { mutationFn: (about: About) => api.tasks.stopRepeating.mutationFn(idsOf(about)) },
    (changed, about) => sayAbout(changed, about, 'Comes no more: {{title}}', '{{count}} tasks come no more'),
  ).mutate
  return {
    settle: useCallback((about: About, status: TaskStatus) => settle({ ...about, status }), [settle]),
    move: useCallback((about: About, dueOn: Day | null) => move({ ...about, dueOn }), [move]),
    shift: useCallback((about: About, by: Shift) => shift({ ...about, ...by }), [shift]),
    stopRepeating: useCallback((about: About) => stopRepeating(about), [stopRepeating]),
    ...useTaskMarks(),
  }
}

/** Who does tasks, how pressing they are and of which kind. */
function useTaskMarks() {
  const staff = useStaff()
  const assign = useDoing(
    {
      mutationFn: ({ assigneeId, ...about }: About & { assigneeId: string | null }) =>
        api.tasks.assign.mutationFn({ ...idsOf(about), assigneeId }),
    },
    (changed, input) => {
      const who = staff.find(({ id }) => id === input.assigneeId)?.initials ?? t('anyone')
      return sayAbout(changed, input, 'For {{who}} now: {{title}}', '{{count}} tasks are for {{who}} now', { who })
    },
  ).mutate
  const setPriority = useDoing(
    {
      mutationFn: ({ priority, ...about }: About & { priority: Priority }) =>
        api.tasks.setPriority.mutationFn({ ...idsOf(about), priority }),
    },
    (changed, input) =>
      sayAbout(changed, input, 'Priority {{priority}}: {{title}}', 'Priority {{priority}}: {{count}} tasks', {
        priority: priorityWords(input.priority),
      }),
  ).mutate
  const setKind = useDoing(
    {
      mutationFn: ({ kind, ...about }: About & { kind: TaskKind }) =>
        api.tasks.setKind.mutationFn({ ...idsOf(about), kind }),
    },
    (changed, input) =>
      sayAbout(changed, input, '{{kind}} now: {{title}}', '{{kind}} now: {{count}} tasks', {
        kind: kindWords(input.kind),
      }),
  ).mutate
  return {
    assign: useCallback((about: About, assigneeId: string | null) => assign({ ...about, assigneeId }), [assign]),
    setPriority: useCallback((about: About, priority: Priority) => setPriority({ ...about, priority }), [setPriority]),
    setKind: useCallback((about: About, kind: TaskKind) => setKind({ ...about, kind }), [setKind]),
  }
}
export type TaskActions = ReturnType<typeof useTaskActions>
