import { useQuery } from '@tanstack/react-query'
import { useParams, useRouter, useSearch } from '@tanstack/react-router'
import { ListX } from 'lucide-react'
import { useState } from 'react'
import { blankTask } from '../../shared/tasks'
import { api } from '../api'
import { useSayDone } from '../doing'
import { Button } from '../ui/Button'
import { Empty } from '../ui/Empty'
import { Loading } from '../ui/Loading'
import { Page } from '../ui/Page'
import { t } from '../words'
import { TaskForm, type TaskTyped } from './TaskForm'

/** A new task, or one to change: the same form. */
export function TaskFormPage() {
  const { id } = useParams({ strict: false })
  return id === undefined ? <NewTask /> : <ChangeTask key={id} id={id} />
}

/** Back to where the form was opened from. */
function useLeave(): () => void {
  const router = useRouter()
  return () => {
    if (router.history.canGoBack()) router.history.back()
    else router.history.push('/tasks')
  }
}

function NewTask() {
  const { customerId = null, on = null } = useSearch({ from: '/tasks/new' })
  const current = useQuery(api.staff.current({}))
  const [next, setNext] = useState<{ readonly round: number; readonly start: Partial<TaskTyped> }>({
    round: 0,
    start: {},
  })
  const leave = useLeave()
  const sayDone = useSayDone()
  if (current.isPending) return <Loading />
  // What nobody is named for stands on nobody's own sheet: whoever plans it is the first guess.
  const start = { ...blankTask, customerId, dueOn: on, assigneeId: current.data?.id ?? null, ...next.start }
  return (
    <Page title={t('New task')}>
      <TaskForm
        key={next.round}
        label={t('New task')}
        submit={t('Save the task')}
        start={start}
        canAddAnother
        onCancel={leave}
        onSave={async (task, isAnother) => {
          await api.tasks.add.mutationFn(task)
          if (isAnother) {
            const { customerId, dueOn, assigneeId, kind } = task
            setNext(({ round }) => ({ round: round + 1, start: { customerId, dueOn, assigneeId, kind } }))
          } else leave()
          await sayDone(t('Added: {{title}}', { title: task.title }))
        }}
      />
    </Page>
  )
}

function ChangeTask({ id }: { readonly id: string }) {
  const { data, error } = useQuery(api.tasks.detail({ id }))
  const leave = useLeave()
  const sayDone = useSayDone()
  if (error) {
    return <Empty icon={ListX} title={error.message} action={<Button onPress={leave}>{t('Back')}</Button>} />
  }
  if (!data) return <Loading />
  const { customerId, kind, title, note, dueOn, dueTime, minutes, place, assigneeId, priority, remindMinutes } = data
  const start = { customerId, kind, title, note, dueOn, dueTime, minutes, place, assigneeId, priority, remindMinutes }
  return (
    <Page title={t('Edit the task')}>
      <TaskForm
        label={t('Edit the task')}
        submit={t('Save the task')}
        start={{ ...start, checklist: data.checklist }}
        onCancel={leave}
        onSave={async (task) => {
          await api.tasks.edit.mutationFn({ id, task })
          leave()
          await sayDone(t('Changed: {{title}}', { title: task.title }))
        }}
      />
    </Page>
  )
}
