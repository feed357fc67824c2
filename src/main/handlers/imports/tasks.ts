import { eq, sql } from 'drizzle-orm'
import type { Day } from '../../../shared/domain/day'
import { taskImportFields } from '../../../shared/domain/imports/fields'
import {
  type Priority,
  priorities,
  type TaskKind,
  type TaskStatus,
  taskKinds,
  taskStatuses,
} from '../../../shared/domain/tasks'
import { fold } from '../../../shared/domain/text'
import { inputError } from '../../../shared/errors'
import { blankTask, TaskDraft } from '../../../shared/tasks'
import type { ReadContext } from '../../store/context'
import type { RowOf } from '../../store/rows'
import { customers, staff, tasks } from '../../store/schema'
import type { FileRow, Importer, ImporterField, OpenImporter } from './importer'
import { openTaskLookups, type TaskLookups } from './taskLookups'
import { choiceOf, withLabels } from './words'

type Task = RowOf<typeof tasks>
/** A task as it would stand, with the words of what it hangs on. */
type Draft = Omit<Task, 'key' | 'id' | 'importId' | 'addedAt'> & {
  readonly customer: string
  readonly assignee: string
}
type Said = Partial<Draft> & Pick<Draft, 'title' | 'reference'>

const fields: readonly ImporterField[] = withLabels(taskImportFields, {
  reference: 'Task number',
  title: { label: 'Title', required: true },
  customer: 'Customer',
  customerReference: 'Customer number',
  kind: 'Kind',
  dueOn: { label: 'Due day', isDay: true },
  dueTime: 'Time',
  minutes: 'Minutes',
  place: 'Place',
  assignee: 'Assignee',
  priority: 'Priority',
  status: 'Status',
  note: 'Note',
})

const kindWords: Readonly<Record<TaskKind, string>> = {
  'to-do': 'todo, task, errand, Aufgabe, Erledigung, tâche, tarea',
  call: 'phone, phone call, telephone, Anruf, Anrufen, Telefonat, appel, appeler, llamada, llamar',
  meeting: 'appointment, visit, Termin, Treffen, Besprechung, rendez-vous, réunion, cita, reunión',
  make: 'produce, production, craft, Herstellen, Fertigen, Produktion, fabriquer, fabricar',
  send: 'ship, post, mail, shipping, Versand, Versenden, Schicken, envoyer, envoi, enviar, envío',
  deliver: 'delivery, Lieferung, Liefern, Ausliefern, livrer, livraison, entregar, entrega',
  'thank-you': 'thanks, thank you, thank you note, Dank, Danken, Dankeschön, merci, remerciement, gracias, agradecer',
}
const priorityWords: Readonly<Record<Priority, string>> = {
  low: '3, c, niedrig, gering, basse, faible, baja',
  normal: '2, b, medium, mittel, moyenne, normale, media',
  high: '1, a, urgent, important, hoch, dringend, wichtig, haute, alta, urgente',
}
const statusWords: Readonly<Record<TaskStatus, string>> = {
  open: 'no, 0, false, not started, in progress, to do, offen, nein, ouvert, non, abierta, pendiente',
  done: 'yes, x, 1, true, ✓, completed, complete, finished, closed, erledigt, ja, fertig, fait, oui, terminé, hecho, sí',
  dropped: 'cancelled, canceled, abandoned, verworfen, abgebrochen, annulé, abandonné, cancelada, anulada',
}

export const tasksImporter: Importer<Said, Draft> = { subject: 'tasks', fields, open: openTasks }

function openTasks(ctx: ReadContext): OpenImporter<Said, Draft> {
  const lookups = openTaskLookups(ctx)
  const whole = ctx.orm
    .select({ task: tasks, customer: customers.name, assignee: staff.initials })
    .from(tasks)
    .leftJoin(customers, eq(customers.id, tasks.customerId))
    .leftJoin(staff, eq(staff.id, tasks.assigneeId))
    .where(eq(tasks.id, sql.placeholder('id')))
    .prepare()
  return {
    read: (row) => readTask(lookups, row),
    identity: (said) =>
      said.reference ? [`r:${said.reference}`] : [`t:${fold(said.title)}|${said.customerId ?? ''}|${said.dueOn ?? ''}`],
    match: (said, isTaken) => {
      if (said.reference) return lookups.byReference(said.reference)
      const rows = lookups.onDay(said.customerId ?? null, said.dueOn ?? null)
      return rows.find(({ id, title }) => fold(title) === fold(said.title) && !isTaken(id))?.id ?? null
    },
    load: (id) => {
      const found = whole.get({ id })
      if (!found) throw new Error(`No task has the id ${id}`)
      const { key: _key, id: _id, importId: _importId, addedAt: _addedAt, ...task } = found.task
      return { ...task, customer: found.customer ?? '', assignee: found.assignee ?? '' }
    },
    blank: () => blankDraft,
    merge: (draft, said) => merge(draft, said, ctx.today),
    parse,
    fieldOf: (path) => path,
    shown,
    title: ({ title }) => title,
    rows: (id, { customer: _customer, assignee: _assignee, ...task }) => [{ table: tasks, row: { ...task, id } }],
  }
}

function merge(draft: Draft, said: Said, today: Day): Draft {
  const merged = { ...draft, ...said, reference: said.reference ?? draft.reference }
  if (merged.status === draft.status) return merged
  // A task that the file calls done keeps the day on which it was first called so.
  if (merged.status !== 'open') return { ...merged, settledOn: today }
  // A file asks nobody: what it opens beside the copy that stands is a task of one time.
  return { ...merged, settledOn: null, recurrenceId: null, slot: null }
}

function parse(draft: Draft): Draft {
  const {
    status: _status,
    settledOn: _settledOn,
    reference: _reference,
    customer: _customer,
    assignee: _assignee,
    orderId: _orderId,
    step: _step,
    recurrenceId: _recurrence,
    slot: _slot,
    ...task
  } = draft
  // How it repeats is none of a file's columns.
  const found = TaskDraft.safeParse({ ...task, checklist: [], repeats: null })
  if (!found.success) throw inputError(found.error)
  return draft
}

const { checklist: _checklist, ...blankOwn } = blankTask
const blankDraft: Draft = {
  ...blankOwn,
  customer: '',
  assignee: '',
  status: 'open',
  settledOn: null,
  reference: null,
  orderId: null,
  step: null,
  remindMinutes: null,
  recurrenceId: null,
  slot: null,
}

const shown = (task: Draft): Readonly<Record<string, string>> => ({
  reference: task.reference ?? '',
  title: task.title,
  customer: task.customer,
  kind: task.kind,
  dueOn: task.dueOn ?? '',
  dueTime: task.dueTime ?? '',
  minutes: String(task.minutes ?? ''),
  place: task.place,
  assignee: task.assignee,
  priority: task.priority,
  status: task.status,
  note: task.note,
})

/** What a row says of a task; a cell that is empty says nothing. */
function readTask(lookups: TaskLookups, row: FileRow): Said {
  const title = row.text('title')
  if (title === '') throw row.wrong('title', 'Every task needs one: say what is to be done.')
  const [dueOn, dueTime] = [row.day('dueOn'), row.time('dueTime')]
  const [place, note] = [row.text('place'), row.prose('note')]
  const kind = choiceOf(row, 'kind', taskKinds, kindWords)
  const priority = choiceOf(row, 'priority', priorities, priorityWords)
  const status = choiceOf(row, 'status', taskStatuses, statusWords)
  return {
    title,
    reference: row.text('reference') || null,
    ...lookups.customer(row),
    ...lookups.assignee(row),
    ...(kind && { kind }),
    ...(dueOn && { dueOn }),
    ...(dueTime && { dueTime }),
    ...minutesOf(row),
    ...(place && { place }),
    ...(priority && { priority }),
    ...(status && { status }),
    ...(note && { note }),
  }
}

function minutesOf(row: FileRow): { minutes?: number } {
  const written = row.text('minutes')
  if (written === '') return {}
  const [, hours, rest] = /^(\d{1,2}):(\d{2})(?::00)?$/.exec(written) ?? []
  const minutes =
    hours === undefined
      ? Number(written.replace(/\s*(min|minutes|Minuten|')\.?$/i, ''))
      : Number(hours) * 60 + Number(rest)
  if (!Number.isInteger(minutes))
    throw row.wrong('minutes', 'Write whole minutes, like 45, or 1:30 for an hour and a half.')
  return { minutes }
}
