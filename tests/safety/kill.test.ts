import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storePath } from '../../src/main/store/place'
import { aFolder } from '../support/shop'

const KILLS = Number(process.env.KILLS ?? 30)
const root = join(import.meta.dirname, '../..')
let built = ''

beforeAll(async () => {
  // Inside the project, so that the built script finds its modules.
  built = mkdtempSync(join(root, 'node_modules/.safety-'))
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: { ssr: 'tests/safety/writer.ts', outDir: built, emptyOutDir: false, target: 'node24' },
  })
})
afterAll(() => rmSync(built, { recursive: true, force: true }))

/** Lets a process write for a while, kills it without a word, and answers the ids that it was told were saved. */
function killWhileWriting(folder: string, afterMs: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [join(built, 'writer.js'), folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => {
    if (said === '') setTimeout(() => child.kill('SIGKILL'), afterMs)
    said += chunk.toString()
  })
  return new Promise((resolve) => {
    // A last line without its end was cut off by the kill: nobody was told.
    child.on('close', () => resolve(said.split('\n').slice(1, -1)))
  })
}

describe('A process killed while it writes', () => {
  it(`has kept every task and order that it was told was saved, and none by halves (${KILLS} kills)`, async () => {
    const folder = aFolder()
    const told: string[] = []
    for (let kill = 0; kill < KILLS; kill += 1) told.push(...(await killWhileWriting(folder, 3 + ((kill * 37) % 60))))
    expect(told.length).toBeGreaterThan(KILLS)

    const db = new Database(storePath(folder))
    const kept = new Set(db.prepare('select id from tasks union all select id from orders').pluck().all())
    expect(told.filter((id) => !kept.has(id))).toEqual([])
    const halves = db
      .prepare(
        `select (select count(*) from tasks t where step is null
                   and (select count(*) from checklist_items where "taskId" = t.id) <> 2)
              + (select count(*) from orders o where (select count(*) from order_lines where "orderId" = o.id) <> 2)`,
      )
      .pluck()
      .get()
    expect(halves).toBe(0)
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(db.pragma('foreign_key_check')).toEqual([])
    db.close()
  }, 120_000)
})
