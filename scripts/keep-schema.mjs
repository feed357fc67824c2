// Keeps a store of the schema as it stands, with the sample shop in it: every later schema is tested to take it over whole.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { _electron } from 'playwright'
import { runtime } from './runtime.mjs'

const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'regulars-schema-'))
try {
  const app = await _electron.launch({
    executablePath: runtime().executable,
    args: [root, '--sample', `--user-data-dir=${folder}`],
    env: { ...process.env, REGULARS_NOW: '2026-03-02T09:00:00.000Z', TZ: 'Europe/London' },
  })
  await (await app.firstWindow()).getByRole('heading', { level: 1 }).waitFor()
  await app.close()
  const store = join(folder, 'shop.regulars')
  const db = new Database(store)
  const version = db.pragma('user_version', { simple: true })
  db.exec('vacuum')
  db.pragma('journal_mode = delete')
  db.close()
  const kept = join(root, `tests/migrations/schema-${String(version)}.regulars.gz`)
  writeFileSync(kept, gzipSync(readFileSync(store), { level: 9 }))
  console.log(kept)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
