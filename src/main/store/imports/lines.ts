import type Database from 'better-sqlite3'

/** A line of the file that waits for the others of its group; `read` is null where it is wrong, as `words` say. */
export type WaitingLine = {
  readonly line: number
  readonly read: unknown
  readonly words: string
  readonly cells: readonly string[]
}

/** Lines of a file by what they share. They are kept in the draft, so that they may stand anywhere in the file. */
export type WaitingLines = {
  readonly isKnown: (key: string) => boolean
  /** Lines without a key stand alone. */
  readonly add: (key: string | null, line: WaitingLine) => void
  /** How many groups there are, numbered from 1 in the order of their first lines. */
  readonly groups: () => number
  readonly size: (group: number) => number
  /** Lines of a group that come after a line of the file, in their order. */
  readonly after: (group: number, line: number, size: number) => WaitingLine[]
}

export function openWaitingLines(db: Database.Database): WaitingLines {
  db.exec(`
    create table groups (id integer primary key, key text unique, size integer not null);
    create table lines ("group" integer not null, line integer not null, read text, words text not null,
      cells text not null, primary key ("group", line)) without rowid`)
  const known = db.prepare('select id from groups where key = ?').pluck()
  const begin = db.prepare('insert into groups (key, size) values (?, 0)')
  const grow = db.prepare('update groups set size = size + 1 where id = ?')
  const put = db.prepare('insert into lines ("group", line, read, words, cells) values (?, ?, ?, ?, ?)')
  const size = db.prepare('select size from groups where id = ?').pluck()
  const after = db.prepare(
    'select line, read, words, cells from lines where "group" = ? and line > ? order by line limit ?',
  )
  // Lines of one group mostly follow each other.
  let last: { readonly key: string; readonly id: number } | null = null
  const groupOf = (key: string): number | undefined =>
    last?.key === key ? last.id : (known.get(key) as number | undefined)
  return {
    isKnown: (key) => groupOf(key) !== undefined,
    add: (key, { line, read, words, cells }) => {
      const group = (key === null ? undefined : groupOf(key)) ?? Number(begin.run(key).lastInsertRowid)
      if (key !== null) last = { key, id: group }
      grow.run(group)
      put.run(group, line, read === null ? null : JSON.stringify(read), words, JSON.stringify(cells))
    },
    groups: () => Number(db.prepare('select count(*) from groups').pluck().get()),
    size: (group) => Number(size.get(group)),
    after: (group, line, limit) =>
      (after.all(group, line, limit) as { line: number; read: string | null; words: string; cells: string }[]).map(
        (row) => ({
          ...row,
          read: row.read === null ? null : JSON.parse(row.read),
          cells: JSON.parse(row.cells) as string[],
        }),
      ),
  }
}
