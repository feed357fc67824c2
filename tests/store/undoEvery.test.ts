import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { getTableName, is } from 'drizzle-orm'
import { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storePath } from '../../src/main/store/place'
import * as schema from '../../src/main/store/schema'
import { contract } from '../../src/shared/contract'
import { aFolder, openTestStore, type TestShop } from '../support/shop'
import { undoCases } from '../support/undoCases'

let template = ''
beforeAll(async () => {
  template = mkdtempSync(join(tmpdir(), 'regulars-sample-'))
  const shop = await openTestStore(template)
  await shop.ask('shop', 'beginWithSample', {
    timeZone: 'Europe/London',
    country: 'GB',
    currency: 'GBP',
    paper: 'A4',
  })
  shop.close()
})
afterAll(() => rmSync(template, { recursive: true, force: true }))

// The journal itself, what is derived from it, and what is kept outside it.
const aside = new Set(['steps', 'changes', 'step_customers', 'kept', 'reminders'])
const journaled = Object.values(schema)
  .filter((table) => is(table, SQLiteTable))
  .map(getTableName)
  .filter((table) => !aside.has(table))

/** Every row of every journaled table. An import that was taken back stays known, as taken back. */
function image(shop: TestShop, command: string) {
  const db = new Database(storePath(shop.folder), { readonly: true })
  const tables = journaled.filter((table) => !command.startsWith('imports.') || table !== 'imports')
  const rows = tables.map((table) => [table, db.prepare(`select * from "${table}" order by id`).all()] as const)
  db.close()
  return Object.fromEntries(rows)
}

const commands = Object.entries(contract).flatMap(([subject, procedures]) =>
  Object.entries(procedures)
    .filter(([, { kind, undoable }]) => kind === 'command' && undoable)
    .map(([name]) => `${subject}.${name}`),
)

describe('Undo', () => {
  it('is tried on every command of the contract', () => {
    expect(commands.filter((command) => undoCases[command] === undefined)).toEqual([])
    expect(Object.keys(undoCases).filter((command) => !commands.includes(command))).toEqual([])
  })

  it.each(Object.entries(undoCases))('takes %s back and does it again, over restarts', async (command, prepare) => {
    // What undoes is undone by the others.
    if (prepare === 'undoes') return
    const folder = aFolder()
    copyFileSync(storePath(template), storePath(folder))
    const shop = await openTestStore(folder)
    const input = await prepare(shop)
    const before = image(shop, command)
    await shop.run(command, input)
    const after = image(shop, command)
    expect(after).not.toEqual(before)
    await shop.restart()
    await shop.ask('journal', 'undo', {})
    expect(image(shop, command)).toEqual(before)
    await shop.restart()
    await shop.ask('journal', 'redo')
    expect(image(shop, command)).toEqual(after)
  })
})
