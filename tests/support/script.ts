import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll } from 'vitest'

const root = join(import.meta.dirname, '../..')

export type Ended = { readonly said: readonly string[]; readonly code: number | null }

type Running = {
  /** Kills it without a word, so many milliseconds after its first line. */
  readonly killAfter?: number
  /** At most so many blocks of 512 bytes in any file that it writes: a disk that is full. */
  readonly fileBlocks?: number
}

/** A script of tests/safety, built once and run as a process of its own; answers the whole lines that it said. */
export function aScript(name: string): (args: readonly string[], running?: Running) => Promise<Ended> {
  let built = ''
  beforeAll(async () => {
    // Inside the project, so that the built script finds its modules.
    built = mkdtempSync(join(root, 'node_modules/.safety-'))
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      build: { ssr: `tests/safety/${name}.ts`, outDir: built, emptyOutDir: false, target: 'node24' },
    })
  })
  afterAll(() => rmSync(built, { recursive: true, force: true }))

  return (args, { killAfter, fileBlocks } = {}) => {
    const command = [process.execPath, join(built, `${name}.js`), ...args]
    const stdio = ['ignore', 'pipe', 'inherit'] as const
    const [program = '', ...rest] =
      fileBlocks === undefined ? command : ['sh', '-c', `ulimit -f ${fileBlocks}; exec "$@"`, 'sh', ...command]
    const child = spawn(program, rest, { stdio: [...stdio] })
    let said = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      if (said === '' && killAfter !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfter)
      said += chunk.toString()
    })
    return new Promise((resolve) => {
      // A last line without its end was cut off by the kill: nobody was told.
      child.on('close', (code) => resolve({ code, said: said.split('\n').slice(0, -1) }))
    })
  }
}
