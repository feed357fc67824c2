import { randomUUID } from 'node:crypto'
import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { storePath } from '../../src/main/store/place'
import * as schema from '../../src/main/store/schema'
import { day, moment } from '../../src/shared/domain/day'

const at = moment(Date.parse('2026-03-01T09:00:00.000Z'))

type Shop = { readonly folder: string }
type Drizzle = ReturnType<typeof drizzle<typeof schema>>

/** Writes straight into a shop's file, beside the app: for what a test finds there, not for what it does. */
function inFile(shop: Shop, write: (orm: Drizzle) => void): void {
  const db = new Database(storePath(shop.folder), { timeout: 5000 })
  try {
    write(drizzle(db, { schema }))
  } finally {
    db.close()
  }
}

type Thank = typeof schema.thanks.$inferInsert
type Occasion = typeof schema.occasions.$inferInsert
type Gift = typeof schema.gifts.$inferInsert
type Note = typeof schema.occasionNotes.$inferInsert
type Own<T, K extends keyof T> = Partial<T> & Pick<T, K>

/** A thank-you by card, owed since Sunday 1 March 2026 and due on Monday; each test names what matters to it. */
export function aThank(shop: Shop, own: Own<Thank, 'customerId'>): string {
  const id = randomUUID()
  const usual = { id, cause: 'other', title: 'sending us Ben', channel: 'card', accessory: '', note: '' } as const
  const days = { owedSince: day('2026-03-01'), dueOn: day('2026-03-02'), addedAt: at }
  inFile(shop, (orm) =>
    orm
      .insert(schema.thanks)
      .values({ ...usual, ...days, status: 'owed', ...own })
      .run(),
  )
  return id
}

/** A birthday on 14 March whose gift takes ten days; its year is not known. */
export function anOccasion(shop: Shop, own: Own<Occasion, 'customerId'>): string {
  const id = randomUUID()
  const usual = { id, kind: 'birthday', title: '', month: 3, dayOfMonth: 14, year: null, leadDays: 10 } as const
  inFile(shop, (orm) =>
    orm
      .insert(schema.occasions)
      .values({ ...usual, note: '', addedAt: at, ...own })
      .run(),
  )
  return id
}

/** A trowel, given on 14 March 2025. */
export function aGift(shop: Shop, own: Own<Gift, 'customerId'>): void {
  const usual = { id: randomUUID(), what: 'a trowel', whatKey: 'trowel', status: 'given', why: '' } as const
  const rest = { on: day('2025-03-14'), reaction: '', said: '', note: '', addedAt: at } as const
  inFile(shop, (orm) =>
    orm
      .insert(schema.gifts)
      .values({ ...usual, ...rest, ...own })
      .run(),
  )
}

/** A rule that opened a thank-you. */
export function aThankRule(shop: Shop, name: string): string {
  const id = randomUUID()
  const usual = { on: 'first order', threshold: null, channel: 'card', days: 3, accessory: '' } as const
  inFile(shop, (orm) =>
    orm
      .insert(schema.thankRules)
      .values({ id, name, ...usual, active: true, position: 0 })
      .run(),
  )
  return id
}

/** An occasion that was thought of in a year. */
export function aNote(shop: Shop, own: Pick<Note, 'occasionId' | 'year'>): void {
  inFile(shop, (orm) =>
    orm
      .insert(schema.occasionNotes)
      .values({ id: randomUUID(), notedOn: day('2026-03-01'), ...own })
      .run(),
  )
}

/** How a thank-you stands in the file. */
export function thankIn(shop: Shop, id: string): typeof schema.thanks.$inferSelect | undefined {
  let found: typeof schema.thanks.$inferSelect | undefined
  inFile(shop, (orm) => {
    found = orm.query.thanks.findFirst({ where: (thanks, { eq }) => eq(thanks.id, id) }).sync()
  })
  return found
}

/** The years for which occasions are noted, with the day it was done. */
export function notesIn(shop: Shop): readonly (readonly [number, string])[] {
  let notes: (readonly [number, string])[] = []
  inFile(shop, (orm) => {
    notes = orm
      .select()
      .from(schema.occasionNotes)
      .all()
      .map(({ year, notedOn }) => [year, notedOn] as const)
  })
  return notes
}
