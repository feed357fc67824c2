import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { runtime } from '../../scripts/runtime.mjs'
import { aFolder } from './app'

const root = join(import.meta.dirname, '../..')

type Ended = { readonly code: number | null; readonly said: string; readonly complained: string }

/** Starts the app as a scheduled job or a second click would, and waits for its end. */
export function start(args: readonly string[], folder = aFolder()): Promise<Ended> {
  const child = spawn(runtime().executable, [root, ...args], {
    cwd: folder,
    env: { ...process.env, REGULARS_NOW: '2026-03-02T09:00:00.000Z', TZ: 'Europe/London', INIT_CWD: folder },
  })
  let said = ''
  let complained = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (complained += chunk.toString()))
  return new Promise((resolve) =>
    child.on('close', (code) => resolve({ code, said: said.trim(), complained: complained.trim() })),
  )
}
