import { useQuery } from '@tanstack/react-query'
import { useParams, useRouter, useSearch } from '@tanstack/react-router'
import { ListX } from 'lucide-react'
import { useState } from 'react'
import { ruleOn } from '../../shared/domain/recurrence'
import { ruleWords } from '../../shared/domain/recurrenceWords'
import { blankTask, type TaskDetail, type TaskDraft } from '../../shared/tasks'
import { api } from '../api'
import { useSayDone } from '../doing'
import { Button } from '../ui/Button'
import { Empty } from '../ui/Empty'
import { Loading } from '../ui/Loading'
import { Page } from '../ui/Page'
import { t } from '../words'
import { quickDraft } from './quickDraft'
import { TaskForm, type TaskTyped } from './TaskForm'
import { useAskWhich } from './useAskWhich'

/** A new task, or one to change: the same form. */
export function TaskFormPage() {
  const { id } = useParams({ strict: false })
  const { text } = useSearch({ strict: false })
  return id === undefined ? <NewTask key={text} /> : <ChangeTask key={id} id={id} />
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
  const { customerId = null, on = null, text = '' } = useSearch({ from: '/tasks/new' })
  const current = useQuery(api.staff.current({}))
  const said = useQuery({ ...api.quickAdd.understand({ text }), enabled: text !== '' })
  const [next, setNext] = useState<{ readonly round: number; readonly start: Partial<TaskTyped> }>({
    round: 0,
    start: {},
  })
  const leave = useLeave()
  const sayDone = useSayDone()
  if (current.isPending || (text !== '' && said.isPending)) return <Loading />
  // What nobody is named for stands on nobody's own sheet: whoever plans it is the first guess.
  const planner = current.data?.id ?? null
  const first = said.data
    ? quickDraft(said.data, customerId, planner)
    : { ...blankTask, customerId, dueOn: on, assigneeId: planner }
  const start = { ...(next.round === 0 ? first : blankTask), ...next.start }
  return (
    <Page title={t('New task')}>
      <TaskForm
        key={next.round}
        label={t('New task')}
        submit={t('Save the task')}
        start={start}
        id={null}
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
  const { data, error, isFetching } = useQuery(api.tasks.detail({ id }))
  // Read once, as it stands when the form opens: what changes around the form never changes what is typed.
  const [stood, setStood] = useState<TaskDetail>()
  if (stood === undefined && data !== undefined && !isFetching) setStood(data)
  const leave = useLeave()
  if (error) {
    return <Empty icon={ListX} title={error.message} action={<Button onPress={leave}>{t('Back')}</Button>} />
  }
  return stood ? <TaskEntry stood={stood} onLeave={leave} /> : <Loading />
}

/** What a person may change of a task, as it stands. */
function typedOf(task: TaskDetail): TaskTyped {
  const { customerId, kind, title, note, dueOn, dueTime, minutes, place, assigneeId, priority, checklist } = task
  const { repeats, remindMinutes } = task
  const when = { dueOn, dueTime, minutes, place, repeats, remindMinutes }
  return { customerId, kind, title, note, assigneeId, priority, checklist, ...when }
}

/** A task that comes again is changed alone, or with those to come; where only its rule was changed, that is said by it. */
function TaskEntry({ stood, onLeave }: { readonly stood: TaskDetail; readonly onLeave: () => void }) {
  const sayDone = useSayDone()
  const asking = useAskWhich()
  async function save(draft: TaskDraft) {
    const isSame = repeatsAsItStood(stood, draft)
    const which = !isSame ? 'the rest' : stood.status === 'open' ? await asking.ask() : 'this one'
    if (which === null) return
    const repeats = which === 'this one' ? stood.repeats : draft.repeats
    await api.tasks.edit.mutationFn({ id: stood.id, task: { ...draft, repeats }, which })
    onLeave()
    await sayDone(t('Changed: {{title}}', { title: draft.title }))
  }
  return (
    <Page title={t('Edit the task')}>
      <TaskForm
        label={t('Edit the task')}
        submit={t('Save the task')}
        start={typedOf(stood)}
        id={stood.id}
        onCancel={onLeave}
        onSave={save}
      />
      {asking.dialog}
    </Page>
  )
}

/** Whether a task still comes again as it did, or as it follows from its new day. */
function repeatsAsItStood({ repeats: before, dueOn }: TaskDetail, { repeats: after, dueOn: to }: TaskDraft): boolean {
  if (before === null || after === null || before.until !== after.until || before.ifClosed !== after.ifClosed) {
    return false
  }
  const followed = dueOn === null || to === null ? before.rule : ruleOn(before.rule, dueOn, to)
  return [before.rule, followed].some((rule) => ruleWords(rule) === ruleWords(after.rule))
}
