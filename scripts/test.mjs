// Runs everything that must hold, and ends with one line that counts it.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runtime } from './runtime.mjs'

const results = mkdtempSync(join(tmpdir(), 'regulars-results-'))
const counts = { passed: 0, failed: 0, skipped: 0 }

/** Runs one command on the screen; true where it ended well. */
const ran = (command, args, env = {}) =>
  spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    // npm's commands are scripts on Windows, which only a shell starts.
    shell: process.platform === 'win32',
  }).status === 0

/** A check counts as one. */
function check(name, command, args) {
  const well = ran(command, args)
  console.log(`${well ? 'ok  ' : 'FAIL'} ${name}`)
  counts[well ? 'passed' : 'failed'] += 1
  return well
}

/** A suite that fails without having counted a failure (it could not even start) counts as one. */
function add(name, well, read) {
  let found = { passed: 0, failed: 0, skipped: 0 }
  try {
    found = read()
  } catch {
    console.log(`FAIL ${name} left no results`)
  }
  counts.passed += found.passed
  counts.failed += well ? found.failed : Math.max(1, found.failed)
  counts.skipped += found.skipped
}

function vitest(name, projects) {
  const file = join(results, `${name}.json`)
  const well = ran(
    'vitest',
    [
      'run',
      ...projects.flatMap((project) => ['--project', project]),
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    { NO_COLOR: '1' },
  )
  add(name, well, () => {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(file, 'utf8'))
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests }
  })
}

function playwright() {
  const file = join(results, 'e2e.json')
  const well = ran('playwright', ['test'], { RESULTS: file })
  add('e2e', well, () => {
    const { expected, unexpected, flaky, skipped } = JSON.parse(readFileSync(file, 'utf8')).stats
    return { passed: expected, failed: unexpected + flaky, skipped }
  })
}

const { words } = runtime()
console.log(words)
check('types', 'tsc', ['-b'])
check('lint', 'oxlint', ['--type-aware', '--deny-warnings'])
check('format', 'biome', ['check', '.'])
vitest('node', ['architecture', 'domain UTC−5', 'domain UTC+13', 'store', 'migrations'])
vitest('ui', ['ui'])
if (check('build', 'electron-vite', ['build', '--logLevel', 'warn'])) {
  vitest('processes', ['safety', 'stand-in'])
  playwright()
}
const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''
console.log(`\n${counts.passed} passed, ${counts.failed} failed${skipped}`)
process.exitCode = counts.failed === 0 ? 0 : 1
