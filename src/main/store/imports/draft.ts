import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { AppError } from '../../../shared/errors'
import type { Id } from '../../../shared/fields'
import type { CheckedRow, Counts, ImportSubject, Outcome, Reading } from '../../../shared/imports'
import type { StoredRow } from '../rows'
import { openWaitingLines, type WaitingLines } from './lines'

/** What is written for one row of a file: rows as stored; an update names the columns that change. */
export type Plan = readonly {
  readonly table: string
  readonly row: StoredRow & { readonly id: string }
  /** The row goes: the file has another line, or none, in its place. */
  readonly goes?: true
}[]

/** A row of the file, checked: what would become of it. */
export type Checked = Omit<CheckedRow, 'outcome'> & {
  readonly outcome: Outcome
  readonly plan: Plan
  /** The cells as they stand in the file, of a rejected row. */
  readonly cells: readonly string[]
}

/** What was asked and what came of it. */
export type DraftFacts = {
  readonly subject: ImportSubject
  readonly fileName: string
  readonly headers: readonly string[]
  readonly reading: Reading
  /** The journal's last step when the file was checked. */
  readonly asOf: number
  readonly counts: Counts
}
export type Reject = { readonly line: number; readonly reason: string; readonly cells: string[] }

/** A file that is being checked, in a database of its own: nothing of it is in the store yet. */
export type NewDraft = {
  /** The line on which this was said first, or null where it is new; it is remembered for the next. */
  readonly claim: (key: string, line: number) => number | null
  readonly isClaimed: (key: string) => boolean
  readonly add: (row: Checked) => void
  /** Where lines wait for the others of their group. */
  readonly waiting: () => WaitingLines
  readonly counts: () => Counts
  readonly finish: (facts: Omit<DraftFacts, 'counts'>) => void
  /** Leaves nothing. */
  readonly drop: () => void
}
export type Draft = {
  readonly facts: DraftFacts
  readonly window: (outcome: Outcome, from: number, size: number) => CheckedRow[]
  readonly rejects: (from: number, size: number) => Reject[]
  readonly plans: (outcome: Outcome, from: number, size: number) => Plan[]
  readonly close: () => void
}

const fileName = (draft: Id): string => `import-${draft}.sqlite`
const isDraftFile = (name: string): boolean => /^import-[0-9a-f-]{36}\.sqlite(-journal)?$/.test(name)

const none: Counts = { new: 0, updated: 0, unchanged: 0, rejected: 0 }

/** Makes the database for a file that is going to be checked. It is never synced: after a crash it is swept, not used. */
export function makeDraft(folder: string, draft: Id): NewDraft {
  const path = join(folder, fileName(draft))
  rmSync(path, { force: true })
  const db = new Database(path)
  db.pragma('journal_mode = memory')
  db.pragma('synchronous = off')
  db.pragma('cache_size = -16000')
  db.exec(`
    begin;
    create table facts (value text not null);
    create table claims (key text primary key, line integer not null) without rowid;
    create table rows (outcome text not null, at integer not null, line integer not null, title text not null,
      words text not null, plan text, cells text);
    create unique index rows_at on rows (outcome, at)`)
  const claimed = db.prepare('select line from claims where key = ?').pluck()
  const claim = db.prepare('insert into claims (key, line) values (?, ?)')
  const add = db.prepare('insert into rows (outcome, at, line, title, words, plan, cells) values (?, ?, ?, ?, ?, ?, ?)')
  const counts = { ...none }
  return {
    claim: (key, line) => {
      const first = claimed.get(key) as number | undefined
      if (first === undefined) claim.run(key, line)
      return first ?? null
    },
    isClaimed: (key) => claimed.get(key) !== undefined,
    add: ({ outcome, line, title, words, plan, cells }) => {
      const written = plan.length > 0 ? JSON.stringify(plan) : null
      add.run(
        outcome,
        counts[outcome],
        line,
        title,
        words,
        written,
        outcome === 'rejected' ? JSON.stringify(cells) : null,
      )
      counts[outcome] += 1
    },
    waiting: () => openWaitingLines(db),
    counts: () => ({ ...counts }),
    finish: (facts) => {
      db.prepare('insert into facts (value) values (?)').run(JSON.stringify({ ...facts, counts }))
      db.exec('commit')
      db.close()
    },
    drop: () => {
      db.close()
      rmSync(path, { force: true })
    },
  }
}

/** Opens a checked file again. Throws `import.gone` where it was let go or swept, or is still being checked. */
export function openDraft(folder: string, draft: Id): Draft {
  const path = join(folder, fileName(draft))
  const gone = () =>
    new AppError('import.gone', 'This file is not at hand any more. Please choose and check it again.', { draft })
  if (!existsSync(path)) throw gone()
  const db = new Database(path, { readonly: true })
  if (!isFinished(db)) {
    db.close()
    throw gone()
  }
  const facts = JSON.parse(db.prepare('select value from facts').pluck().get() as string) as DraftFacts
  const read = <T>(columns: string, outcome: Outcome, from: number, size: number): T[] =>
    db
      .prepare(`select ${columns} from rows where outcome = ? and at >= ? and at < ? order by at`)
      .all(outcome, from, from + size) as T[]
  return {
    facts,
    window: (outcome, from, size) => read('line, outcome, title, words', outcome, from, size),
    rejects: (from, size) =>
      read<{ line: number; words: string; cells: string }>('line, words, cells', 'rejected', from, size).map(
        ({ line, words, cells }) => ({ line, reason: words, cells: JSON.parse(cells) as string[] }),
      ),
    plans: (outcome, from, size) =>
      read<{ plan: string | null }>('plan', outcome, from, size).flatMap(({ plan }) =>
        plan === null ? [] : [JSON.parse(plan) as Plan],
      ),
    close: () => db.close(),
  }
}

// The facts are written last, with everything else, in the one transaction of the check.
const isFinished = (db: Database.Database): boolean =>
  db.prepare(`select 1 from sqlite_schema where name = 'facts'`).get() !== undefined &&
  db.prepare('select 1 from facts').get() !== undefined

export function dropDraft(folder: string, draft: Id): void {
  rmSync(join(folder, fileName(draft)), { force: true })
}

/** Takes away what a crash or a forgotten import left behind. */
export function sweepDrafts(folder: string): void {
  for (const name of readdirSync(folder)) if (isDraftFile(name)) rmSync(join(folder, name), { force: true })
}
