import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication } from 'playwright'
import { afterAll, expect } from 'vitest'

export const executable = join(import.meta.dirname, 'electron')
export const fixture = join(import.meta.dirname, 'fixture')

type FixtureBridge = {
  invoke: (channel: string, ...args: unknown[]) => Promise<unknown>
  onNews: (listener: (...args: unknown[]) => void) => () => void
  sum: (a: number, b: number) => number
  fail: () => void
  unknown: () => void
  argv: string[]
}

// What the fixture's preload shows its page, and what its main process leaves for the tests.
declare global {
  var fixtureBridge: FixtureBridge
  var fixtureHeard: unknown[][]
  var fixtureChosen: string[]
  var fixtureNavigations: string[]
  var fixtureOpened: string[]
  var fixtureSeconds: { argv: string[]; additionalData: unknown }[]
  var fixtureOpenWindow: (options?: object) => { window: { id: number }; loaded: Promise<void> }
}

const folders: string[] = []

afterAll(() => {
  for (const made of folders) rmSync(made, { recursive: true, force: true, maxRetries: 5 })
})

/** A new folder that is gone after the tests of this file. */
export function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'stand-in-test-'))
  folders.push(made)
  return made
}

/** Asks again until the answer is the expected one; a busy machine takes its time. */
export function eventually<Answer>(ask: () => Answer | Promise<Answer>) {
  return expect.poll(ask, { timeout: 10_000 })
}

/** The fixture app, driven by Playwright. */
export function launch(userData = folder()): Promise<ElectronApplication> {
  return _electron.launch({
    executablePath: executable,
    args: [fixture, `--user-data-dir=${userData}`],
    env: { ...process.env, TZ: 'Pacific/Auckland', GREETING: 'from launch' },
  })
}

/** The fixture app, or another, run to its end without Playwright. */
export function run(app: string, userData: string, ...args: string[]) {
  return spawnSync(executable, [app, `--user-data-dir=${userData}`, ...args], { encoding: 'utf8', timeout: 20_000 })
}

/** A main process of a few lines, run to its end. */
export function runMain(source: string) {
  const main = join(folder(), 'main.mjs')
  writeFileSync(main, source)
  return run(main, folder())
}
