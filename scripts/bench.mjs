// Builds the bench with the production code in it, and runs it: npm run bench -- --sizes=S,M --only=today --json=rows.json
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, '..')
// Inside the project, so that the built script finds its modules.
const built = mkdtempSync(join(root, 'node_modules/.bench-'))
try {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: { ssr: 'tests/bench/bench.ts', outDir: built, emptyOutDir: false, target: 'node24' },
  })
  process.exitCode = spawnSync(process.execPath, ['--expose-gc', join(built, 'bench.js'), ...process.argv.slice(2)], {
    stdio: 'inherit',
    cwd: root,
  }).status
} finally {
  rmSync(built, { recursive: true, force: true })
}
