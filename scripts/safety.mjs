// The safety tests with a table of what they found: `npm run test:safety -- [--long] [--json=<file>]`.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const { values } = parseArgs({ options: { long: { type: 'boolean', default: false }, json: { type: 'string' } } })
const rowsFile = join(mkdtempSync(join(tmpdir(), 'regulars-safety-')), 'rows')
const { status } = spawnSync('vitest', ['run', '--project', 'safety'], {
  stdio: ['ignore', 'inherit', 'inherit'],
  env: { ...process.env, REGULARS_SAFETY_LONG: values.long ? '1' : '0', REGULARS_SAFETY_ROWS: rowsFile },
  shell: process.platform === 'win32',
})
const rows = existsSync(rowsFile)
  ? readFileSync(rowsFile, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line))
  : []
console.table(rows)
if (values.json) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`)
process.exitCode = status ?? 1
