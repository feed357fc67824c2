import { words as wordsOf } from '../../shared/domain/text'
import { inPlainWords, type Words } from '../../shared/journal'
import type { Raw } from './connection'
import { ownersOf } from './owners'
import type { StoredRow } from './rows'

type Change = {
  readonly id: number
  readonly table: string
  readonly rowId: string
  readonly before: string | null
  readonly after: string | null
}

/**
 * What the journal is found by: whom each step was about, and its words. Derived, as the search index is; it follows
 * every step, and is built anew after a migration.
 */
export function openStepFollower(raw: Raw): {
  follow: (table: string, row: StoredRow) => void
  /** `isBulk` for a step whose changes did not all come through the door. */
  finish: (step: number, words: Words, isBulk: boolean) => void
} {
  const owners = new Set<string>()
  return {
    follow: (table, row) => {
      for (const owner of ownersOf(raw, table, row)) owners.add(owner)
    },
    finish: (step, words, isBulk) => {
      if (isBulk) noteOwners(raw, step)
      else for (const owner of owners) note(raw, owner, step)
      indexStep(raw, step, words)
    },
  }
}

function note(raw: Raw, customerId: string, step: number): void {
  raw.statement('insert or ignore into step_customers ("customerId", step) values (?, ?)').run(customerId, step)
}

/** Finds whom a step was about from its changes. */
function noteOwners(raw: Raw, step: number): void {
  for (const { table, before, after } of changesOf(raw, step)) {
    for (const row of [before, after]) {
      if (row === null) continue
      for (const owner of ownersOf(raw, table, JSON.parse(row) as StoredRow)) note(raw, owner, step)
    }
  }
}

const PAGE = 500

/** A step's changes in their order, some at a time: a big import's are many. */
export function* changesOf(raw: Raw, step: number): Generator<Change> {
  const page = raw.statement(
    `select id, "table", "rowId", "before", "after" from changes where step = ? and id > ? order by id limit ${PAGE}`,
  )
  let last = 0
  for (;;) {
    const changes = page.all(step, last) as Change[]
    yield* changes
    if (changes.length < PAGE) return
    last = changes.at(-1)?.id ?? 0
  }
}

/** Brings the words that find a step up to date. */
export function indexStep(raw: Raw, step: number, words: Words): void {
  raw.statement('delete from step_search where rowid = ?').run(step)
  raw
    .statement('insert into step_search (rowid, words) values (?, ?)')
    .run(step, wordsOf(inPlainWords(words)).join(' '))
}

/** Builds anew what the journal is found by. */
export function buildSteps(raw: Raw): void {
  raw.db.exec(`drop table if exists step_search;
    create virtual table step_search using fts5(words, content='', contentless_delete=1,
      tokenize="unicode61 remove_diacritics 0", prefix='1 2 3 4 5 6');
    delete from step_customers`)
  const page = raw.statement(`select seq, summary as key, "values" from steps where seq > ? order by seq limit ${PAGE}`)
  let last = 0
  for (;;) {
    const steps = page.all(last) as { seq: number; key: string; values: string }[]
    for (const { seq, key, values } of steps) {
      noteOwners(raw, seq)
      indexStep(raw, seq, { key, values: JSON.parse(values) as Words['values'] })
    }
    if (steps.length < PAGE) return
    last = steps.at(-1)?.seq ?? 0
  }
}
