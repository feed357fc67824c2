import Database from 'better-sqlite3'
import { storePath } from '../../src/main/store/place'

export type Found = { readonly lost: readonly string[]; readonly halves: unknown; readonly corrupt: number }

/** What a store holds of the tasks and orders that a writer was told were saved. */
export function findWritten(folder: string, told: readonly string[]): Found {
  const db = new Database(storePath(folder))
  const kept = new Set(db.prepare('select id from tasks union all select id from orders').pluck().all())
  const halves = db
    .prepare(
      `select (select count(*) from tasks t where step is null
                 and (select count(*) from checklist_items where "taskId" = t.id) <> 2)
            + (select count(*) from orders o where (select count(*) from order_lines where "orderId" = o.id) <> 2)`,
    )
    .pluck()
    .get()
  const sound = isSound(db)
  db.close()
  return { lost: told.filter((id) => !kept.has(id)), halves, corrupt: sound ? 0 : 1 }
}

/** Whether a database is whole, and each row of it has what it hangs on. */
export const isSound = (db: Database.Database): boolean =>
  db.pragma('integrity_check', { simple: true }) === 'ok' && (db.pragma('foreign_key_check') as unknown[]).length === 0
