import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, '../..')

export type Script = { readonly path: string; readonly remove: () => void }

/** Builds a script of this folder with the production code in it, so that a process of its own can run it. */
export async function buildScript(name: string): Promise<Script> {
  // Inside the project, so that the built script finds its modules.
  const folder = mkdtempSync(join(root, 'node_modules/.safety-'))
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: { ssr: `tests/safety/${name}.ts`, outDir: folder, emptyOutDir: false, target: 'node24' },
  })
  return { path: join(folder, `${name}.js`), remove: () => rmSync(folder, { recursive: true, force: true }) }
}

export type Running = {
  readonly child: ChildProcess
  /** Its whole lines so far: a last line without its end was cut off, and nobody was told. */
  readonly lines: () => readonly string[]
  readonly ended: Promise<number | null>
}

/** Starts a built script on the shop in a folder; with `most`, no file that it writes may grow over so many KiB. */
export function start({ path }: Script, folder: string, most?: number): Running {
  const child =
    most === undefined
      ? spawn(process.execPath, [path, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
      : spawn('bash', ['-c', `trap '' XFSZ; ulimit -f ${most}; exec "$0" "$@"`, process.execPath, path, folder], {
          stdio: ['ignore', 'pipe', 'inherit'],
        })
  let said = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  return {
    child,
    lines: () => said.split('\n').slice(0, -1),
    ended: new Promise((resolve) => {
      child.on('close', (code) => resolve(code))
    }),
  }
}
