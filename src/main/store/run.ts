import { randomFillSync } from 'node:crypto'
import Database from 'better-sqlite3'
import { procedureNamed } from '../../shared/contract'
import { dayAt, moment } from '../../shared/domain/day'
import { newIdClock, uuidv7 } from '../../shared/domain/ids'
import { AppError, inputError } from '../../shared/errors'
import type { Id } from '../../shared/fields'
import type { Notice, Procedure } from '../../shared/ipc'
import { damagedStore } from './backups/make'
import type { Connection } from './connection'
import type { ReadContext, WriteContext } from './context'
import { openJobs } from './jobs'
import { rememberLists } from './lists'
import { SCHEMA } from './migrate'
import { scrubFile } from './scrub'
import { openFollower } from './search'
import { openDoor, type StepKind } from './write'

export type Handler = (ctx: WriteContext, input: unknown) => Promise<unknown>
export type FindHandler = (name: string) => Handler | undefined

export type RunOptions = {
  /** Null on the second thread, which only reads. */
  readonly writer: Connection | null
  readonly reader: Connection
  readonly workFolder: string
  readonly find: FindHandler
  /** Milliseconds since 1970. */
  readonly clock: () => number
  readonly announce: (notice: Notice) => void
  /** Parses what handlers answer too: in tests and development. */
  readonly checkOutputs: boolean
  /** False once the store's file was moved, deleted or replaced. */
  readonly stillStands?: () => boolean
}

export type Runner = {
  /** Runs one procedure of the contract. Rejects with an AppError for what a person can act on. */
  readonly run: (name: string, input: unknown) => Promise<unknown>
  readonly cancel: (job: string) => void
  readonly chooseFile: (id: Id, path: string) => void
  /** Resolves when all that was asked before is done. */
  readonly idle: () => Promise<void>
}

type Queue = <T>(work: () => Promise<T>) => Promise<T>

/** One after another: a connection has one transaction at a time. */
function openQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const next = last.then(work, work)
    last = next.catch(() => undefined)
    return next
  }
}

export function openRunner(options: RunOptions): Runner {
  const { writer, reader, announce } = options
  const onWriter = openQueue()
  const onReader = openQueue()
  const lists = rememberLists()
  const jobs = openJobs(announce)
  const paths = new Map<Id, string>()
  const ids = newIdClock()
  const newId = (): Id => uuidv7(options.clock(), randomFillSync, ids)

  const context = (connection: Connection, input: unknown): ReadContext => {
    const now = moment(options.clock())
    const zone = connection.raw.statement('select "timeZone" from shop').pluck().get() as string | undefined
    const actor = connection.raw.statement(`select value from kept where id = 'staff'`).pluck().get() as
      | string
      | undefined
    const today = dayAt(now, zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone)
    return {
      orm: connection.orm,
      raw: connection.raw,
      now,
      today,
      actor: actor === undefined ? null : (JSON.parse(actor) as Id | null),
      job: jobs.of(input),
      keysOf: lists.keysOf(today),
      workFolder: options.workFolder,
      pathOf: (file) => {
        const path = paths.get(file)
        if (path === undefined)
          throw new AppError('file.gone', 'This file is not at hand any more. Please choose it again.')
        return path
      },
    }
  }

  // Writes to a file that was deleted succeed, and are gone with the process.
  const mustStand = (): void => {
    if (options.stillStands?.() === false) throw goneStore()
  }

  const read = (handler: Handler, input: unknown) =>
    onReader(async () => {
      reader.raw.db.exec('begin')
      try {
        // A query gets no door: what it may not do, its type does not have.
        return await handler(context(reader, input) as WriteContext, input)
      } catch (error) {
        throw plainError(error)
      } finally {
        reader.raw.db.exec('commit')
      }
    })

  /** After the commit, and with our own reader still: it would keep the log. What fails here is due at the next start. */
  const scrub = (raw: Connection['raw']) => onReader(async () => scrubFile(raw)).catch(() => undefined)

  const write = (name: string, procedure: Procedure, handler: Handler, input: unknown) =>
    onWriter(async () => {
      if (!writer) throw new Error(`${name} writes, and this thread only reads`)
      const { raw } = writer
      mustStand()
      raw.db.exec('begin immediate')
      try {
        const ctx = context(writer, input)
        const follower = openFollower(raw)
        const of = { at: ctx.now, staffId: ctx.actor, command: name, kind: kindOf(name, procedure), schema: SCHEMA }
        const door = openDoor(raw, of, newId, follower.follow)
        const answer = await handler({ ...ctx, ...door, newId }, input)
        follower.finish()
        door.finish()
        mustStand()
        raw.db.exec('commit')
        lists.changed(door.touched)
        if (door.touched.size > 0) announce({ type: 'changed', tables: [...door.touched] })
        if (door.isScrubbed()) await scrub(raw)
        return answer
      } catch (error) {
        if (raw.db.inTransaction) raw.db.exec('rollback')
        throw plainError(error)
      }
    })

  const run = async (name: string, input: unknown): Promise<unknown> => {
    const procedure = procedureNamed(name)
    const handler = options.find(name)
    if (!procedure || !handler) throw new AppError('procedure.unknown', `There is no “${name.slice(0, 60)}”.`)
    const parsed = procedure.input.safeParse(input)
    if (!parsed.success) throw inputError(parsed.error)
    const answer =
      procedure.kind === 'command'
        ? await write(name, procedure, handler, parsed.data)
        : await read(handler, parsed.data)
    return options.checkOutputs ? procedure.output.parse(answer) : answer
  }

  const idle = async (): Promise<void> => {
    await onWriter(async () => undefined)
    await onReader(async () => undefined)
  }
  return { run, idle, cancel: jobs.cancel, chooseFile: (id, path) => void paths.set(id, path) }
}

function kindOf(name: string, { undoable }: Procedure): StepKind {
  if (name === 'journal.undo') return 'undo'
  if (name === 'journal.redo') return 'redo'
  if (name === 'customers.erase') return 'final'
  return undoable ? 'command' : 'lasting'
}

/** Said where the open store's file is not there any more, or another one is. */
export const goneStore = (): AppError =>
  new AppError(
    'store.gone',
    'The shop’s file was moved, deleted or replaced while Regulars was open. Nothing more is written.',
  )

const full = new Set(['SQLITE_FULL', 'SQLITE_IOERR_WRITE'])

/** What SQLite says, in words that help; other errors as they are. */
function plainError(error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error
  if (full.has(error.code)) {
    return new AppError(
      'store.full',
      'The disk is full, so this was not saved. Nothing else was changed. Free some space and try again.',
    )
  }
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(error.code)) return damagedStore()
  if (error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY') {
    return new AppError('row.used', 'This can’t be done: something else still hangs on it. Take that away first.')
  }
  if (error.code === 'SQLITE_CONSTRAINT_UNIQUE') {
    return new AppError('row.taken', 'This can’t be done: the same is there already.', { constraint: error.message })
  }
  return error
}
