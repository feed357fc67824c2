import { AppError } from '../../shared/errors'
import type { Words } from '../../shared/journal'
import type { Raw } from './connection'
import type { ReadContext, WriteContext } from './context'
import {
  fromStored,
  nameOf,
  type RowTable,
  readStored,
  removeStored,
  type StoredRow,
  toStored,
  writeStored,
} from './rows'
import { askForScrub } from './scrub'
import { openStepFollower } from './stepsFollow'

export type StepKind = 'command' | 'undo' | 'redo' | 'lasting' | 'final'
export type StepOf = {
  readonly at: string
  readonly staffId: string | null
  readonly command: string
  readonly kind: StepKind
  readonly schema: number
}

/** What one command writes, and what the journal and the change event will say of it. */
export type Door = Omit<WriteContext, keyof ReadContext | 'newId'> & {
  readonly touched: ReadonlySet<string>
  /** Writes the step's words, before the commit. */
  readonly finish: () => void
  /** Whether the file is to be scrubbed after the commit. */
  readonly isScrubbed: () => boolean
}

/**
 * Opens the door for one command inside its transaction. The step's row is written with the first change, so that a
 * command that changes nothing leaves no step.
 */
export function openDoor(
  raw: Raw,
  of: StepOf,
  newId: () => string,
  follow: (table: string, row: StoredRow) => void,
): Door {
  const touched = new Set<string>()
  let seq: number | undefined
  let words: Words = { key: of.command, values: {} }
  let importId: string | null = null
  let target: number | null = null
  let isBulk = false
  let isScrubbed = false
  const steps = openStepFollower(raw)

  const step = (): number => {
    seq ??= Number(
      raw
        .statement(
          `insert into steps (at, "staffId", command, summary, "values", kind, schema) values (?, ?, ?, '', '{}', ?, ?)`,
        )
        .run(of.at, of.staffId, of.command, of.kind, of.schema).lastInsertRowid,
    )
    touched.add('steps')
    return seq
  }

  const record = (table: string, id: string, before: StoredRow | undefined, after: StoredRow | undefined): void => {
    raw
      .statement('insert into changes (step, "table", "rowId", "before", "after") values (?, ?, ?, ?, ?)')
      .run(step(), table, id, before ? JSON.stringify(before) : null, after ? JSON.stringify(after) : null)
    touched.add(table)
    for (const row of [before, after]) {
      if (!row) continue
      follow(table, row)
      steps.follow(table, row)
    }
  }

  const put = (table: string, id: string, row: StoredRow | null): void => {
    const before = readStored(raw, table, id)
    if (row) writeStored(raw, table, row)
    else removeStored(raw, table, id)
    record(table, id, before, readStored(raw, table, id))
  }

  const known = (table: RowTable, id: string): StoredRow => {
    const row = readStored(raw, nameOf(table), id)
    if (!row) throw new AppError('row.gone', 'This is not there any more. Someone may have removed it.', { id })
    return row
  }

  return {
    touched,
    step,
    put,
    targets: (step) => {
      target = step
    },
    insert: async (table, row) => {
      const id = row.id ?? newId()
      const name = nameOf(table)
      writeStored(raw, name, toStored(table, { ...row, id }))
      const after = known(table, id)
      record(name, id, undefined, after)
      return fromStored(table, after)
    },
    update: async (table, id, patch) => {
      const before = known(table, id)
      const changed = Object.entries(toStored(table, patch)).filter(([column, value]) => before[column] !== value)
      if (changed.length === 0) return fromStored(table, before)
      const after = { ...before, ...Object.fromEntries(changed) }
      writeStored(raw, nameOf(table), after)
      record(nameOf(table), id, before, after)
      return fromStored(table, after)
    },
    remove: async (table, id) => {
      const before = known(table, id)
      removeStored(raw, nameOf(table), id)
      record(nameOf(table), id, before, undefined)
    },
    says: (key, values = {}) => {
      words = { key, values }
    },
    keep: (name, value) => {
      raw
        .statement('insert into kept (id, value) values (?, ?) on conflict (id) do update set value = excluded.value')
        .run(name, JSON.stringify(value))
      touched.add('kept')
    },
    wrote: (...tables) => {
      isBulk = true
      for (const table of tables) touched.add(nameOf(table))
    },
    scrub: () => {
      isScrubbed = true
      askForScrub(raw)
    },
    isScrubbed: () => isScrubbed,
    ofImport: (id) => {
      importId = id
    },
    finish: () => {
      if (seq === undefined) return
      raw
        .statement(
          // What takes a step back is about what that step was about.
          `update steps set summary = ?, "values" = ?, "importId" = ?, target = ?,
             command = coalesce((select command from steps where seq = ?), command) where seq = ?`,
        )
        .run(words.key, JSON.stringify(words.values), importId, target, target, seq)
      steps.finish(seq, words, isBulk)
    },
  }
}
