import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './toolchain.mjs'

/**
 * What runs the app here: the real Electron where its runtime is installed, else the stand-in.
 * @returns {{ executable: string, real: boolean, words: string }}
 */
export function runtime() {
  const electron = join(root, 'node_modules/electron')
  const named = join(electron, 'path.txt')
  const executable = existsSync(named) ? join(electron, 'dist', readFileSync(named, 'utf8').trim()) : ''
  if (executable !== '' && existsSync(executable))
    return { executable, real: true, words: 'Runs on the real Electron.' }
  return {
    executable: join(root, 'tests/stand-in/electron'),
    real: false,
    words: 'Runs on the Electron stand-in: the real runtime is not installed here.',
  }
}
