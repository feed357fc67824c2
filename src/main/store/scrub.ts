import type { Raw } from './connection'

/** What `kept` remembers while the file still holds what was erased. */
const DUE = 'scrub'

const searches = (raw: Raw): readonly string[] =>
  raw
    .statement(`select name from sqlite_schema where type = 'table' and sql like 'create virtual table%'`)
    .pluck()
    .all() as string[]

/** Remembers, with the erasing itself, that the file is to be scrubbed: a crash in between is made good at the next start. */
export function askForScrub(raw: Raw): void {
  raw.statement(`insert into kept (id, value) values ('${DUE}', 'true') on conflict (id) do nothing`).run()
}

export const isScrubDue = (raw: Raw): boolean =>
  raw.statement(`select 1 from kept where id = '${DUE}'`).get() !== undefined

/**
 * Makes what was deleted unreadable in the file itself. SQLite only marks deleted rows as free, and the search index
 * keeps deleted words until its parts are merged: so those are merged, the file is written anew without its free places
 * (VACUUM), and the log of writes (-wal) is emptied. Outside a transaction, with no reader at work; costs what copying
 * the file costs. Where another reader keeps the log, it is asked for again at the next start.
 */
export function scrubFile({ db, ...raw }: Raw): void {
  const all: Raw = { db, ...raw }
  for (const search of searches(all)) db.exec(`insert into "${search}"("${search}") values ('optimize')`)
  // What VACUUM works with would else lie in memory, as large as the shop.
  db.pragma('temp_store = file')
  try {
    db.exec('vacuum')
  } finally {
    db.pragma('temp_store = memory')
  }
  db.exec(`delete from kept where id = '${DUE}'`)
  const [done] = db.pragma('wal_checkpoint(truncate)') as readonly { readonly busy: number }[]
  if (done?.busy !== 0) askForScrub(all)
}
