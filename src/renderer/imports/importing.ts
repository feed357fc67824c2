import { useSyncExternalStore } from 'react'
import type { FileHandle } from '../../shared/files'
import type { Counts, ImportSubject, Reading, Recognised } from '../../shared/imports'
import { api } from '../api'
import { t } from '../words'
import { wordsOf } from './subjectWords'

type Work = 'looking' | 'checking' | 'bringing in'

/** How far the import is: it goes on while the person answers the phone on another page. */
export type Importing = {
  readonly stage: 'choose' | 'reading' | 'preview' | 'done'
  readonly subject: ImportSubject
  readonly file: FileHandle | null
  readonly recognised: Recognised | null
  /** What the person said of numbers and of what the file leaves open; the rest is recognised from the columns used. */
  readonly said: Partial<Pick<Reading, 'numberFormat' | 'choices'>>
  /** False until dates that could be either way round are settled. */
  readonly areDatesClear: boolean
  readonly draft: string | null
  readonly counts: Counts | null
  /** The step to undo, once it is brought in. */
  readonly seq: number | null
  readonly work: Work | null
  readonly job: string | null
  readonly isCancelling: boolean
  readonly problem: string | null
  /** Something to know that is no problem. */
  readonly note: string | null
}

const start: Importing = {
  stage: 'choose',
  subject: 'customers',
  file: null,
  recognised: null,
  said: {},
  areDatesClear: true,
  draft: null,
  counts: null,
  seq: null,
  work: null,
  job: null,
  isCancelling: false,
  problem: null,
  note: null,
}

let state = start
const listeners = new Set<() => void>()

function become(change: Partial<Importing>): void {
  state = { ...state, ...change }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useImporting = (): Importing => useSyncExternalStore(subscribe, () => state)

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unexpected'

/** One piece of work at a time; what goes wrong is said on the page, and all stands as it was before. */
async function doing(work: Work, task: (job: string) => Promise<Partial<Importing>>): Promise<void> {
  if (state.work !== null) return
  const job = crypto.randomUUID()
  become({ work, job, isCancelling: false, problem: null, note: null })
  try {
    become(await task(job))
  } catch (error) {
    if (codeOf(error) === 'job.cancelled') become({ note: t('Cancelled. Nothing was changed.') })
    else become({ problem: error instanceof Error ? error.message : t('Something went wrong. Nothing was changed.') })
    if (codeOf(error) === 'import.stale' || codeOf(error) === 'import.gone') become({ stage: 'reading' })
  } finally {
    become({ work: null, job: null, isCancelling: false })
  }
}

function letGo(): void {
  const { draft } = state
  if (draft !== null)
    void api.imports
      .discard({ draft })
      .queryFn()
      .catch(() => undefined)
}

export const chooseSubject = (subject: ImportSubject): void => become({ subject, problem: null })

/** Asks for a file and looks at it. */
export const chooseFile = (): Promise<void> =>
  doing('looking', async () => {
    const file = await api.files.choose.mutationFn({ title: wordsOf(state.subject).choose })
    if (file === null) return {}
    const recognised = await look(file, undefined)
    letGo()
    return { stage: 'reading', file, draft: null, counts: null, said: {}, ...recognised }
  })

async function look(file: FileHandle, reading: Partial<Reading> | undefined): Promise<Partial<Importing>> {
  const recognised = await api.imports.recognise({ file: file.id, subject: state.subject, reading }).queryFn()
  return { recognised, areDatesClear: !recognised.datesUnclear }
}

/** Reads the file as the person says; another delimiter or encoding makes other columns, so the mapping is guessed anew. */
export const readAs = (change: Partial<Reading>): Promise<void> =>
  doing('looking', async () => {
    const { file, recognised } = state
    if (file === null || recognised === null) return {}
    const { mapping, dateFormat, numberFormat: _numbers, choices: _choices, ...table } = recognised.reading
    const { numberFormat = state.said.numberFormat, choices } = change
    const said = {
      ...(numberFormat && { numberFormat }),
      choices: { ...state.said.choices, ...choices },
    }
    const isOther = change.encoding !== undefined || change.delimiter !== undefined
    const dates = change.dateFormat !== undefined || (state.areDatesClear && !isOther)
    const reading = { ...table, ...(isOther ? {} : { mapping }), ...(dates && { dateFormat }), ...change, ...said }
    return { said, ...(await look(file, reading)) }
  })

/** Says how to take what the file leaves open. */
export const choose = (key: string, option: string): Promise<void> => readAs({ choices: { [key]: option } })

/** Says which column a field is in; null for none. */
export function mapField(field: string, column: number | null): Promise<void> {
  const { mapping = {} } = state.recognised?.reading ?? {}
  const others = Object.entries(mapping).filter(([key]) => key !== field)
  return readAs({ mapping: Object.fromEntries(column === null ? others : [...others, [field, column]]) })
}

export const checkFile = (): Promise<void> =>
  doing('checking', async (job) => {
    const { file, recognised, subject } = state
    if (file === null || recognised === null) return {}
    letGo()
    const draft = crypto.randomUUID()
    const counts = await api.imports
      .check({ draft, file: file.id, subject, reading: recognised.reading, job })
      .queryFn()
    return { stage: 'preview', draft, counts }
  })

export const bringIn = (): Promise<void> =>
  doing('bringing in', async (job) => {
    const { draft } = state
    if (draft === null) return {}
    const { counts } = await api.imports.commit.mutationFn({ draft, job })
    const { undo } = await api.journal.offers({}).queryFn()
    return { stage: 'done', counts, seq: undo?.seq ?? null }
  })

/** Undoes what was just brought in, and goes back to the preview's file. */
export const undoImport = (): Promise<void> =>
  doing('bringing in', async () => {
    await api.journal.undo.mutationFn(state.seq === null ? {} : { seq: state.seq })
    letGo()
    return {
      stage: 'reading',
      draft: null,
      counts: null,
      seq: null,
      note: t('Undone. The shop is as it was before the import.'),
    }
  })

export function cancel(): void {
  const { job } = state
  if (job === null) return
  become({ isCancelling: true })
  void api.files.cancel.mutationFn({ job })
}

export const backToReading = (): void => become({ stage: 'reading', problem: null, note: null })

/** Lets the file go, for another one. */
export function startOver(): void {
  letGo()
  become({ ...start, subject: state.subject })
}
