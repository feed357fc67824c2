import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll } from 'vitest'

const root = join(import.meta.dirname, '../..')

export type Ended = { readonly said: readonly string[]; readonly code: number | null }
export type Running = {
  readonly child: ChildProcess
  /** Its whole lines so far: a last line without its end was cut off, and nobody was told. */
  readonly said: () => readonly string[]
  readonly ended: Promise<Ended>
}

type Limits = {
  /** At most so many blocks of 512 bytes in any file that it writes: a disk that is full. */
  readonly fileBlocks?: number
}
type Start = (args: readonly string[], limits?: Limits) => Running

/** A script of tests/safety with the production code in it, built once and started as a process of its own. */
export function aScript(name: string): Start {
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

  return (args, { fileBlocks } = {}) => {
    const command = [process.execPath, join(built, `${name}.js`), ...args]
    const limited = `trap '' XFSZ; ulimit -f ${fileBlocks}; exec "$@"`
    const [program = '', ...rest] = fileBlocks === undefined ? command : ['sh', '-c', limited, 'sh', ...command]
    const child = spawn(program, rest, { stdio: ['ignore', 'pipe', 'inherit'] })
    let text = ''
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString()
    })
    const said = () => text.split('\n').slice(0, -1)
    const ended = new Promise<Ended>((resolve) => {
      child.on('close', (code) => resolve({ code, said: said() }))
    })
    return { child, said, ended }
  }
}

/** Kills a process without a word, so many milliseconds after the first thing it says. */
export function killAfter({ child, ended }: Running, ms: number): Promise<Ended> {
  child.stdout?.once('data', () => setTimeout(() => child.kill('SIGKILL'), ms))
  return ended
}
