// What the scripts here know of this machine. Plain JavaScript: it runs on the Node that the machine has, 18 and up.
import { existsSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
export const at = (...parts) => join(root, ...parts)
export const isWindows = process.platform === 'win32'
export const isLinux = process.platform === 'linux'

/** Says one line. On the error stream: what a script prints itself is its answer alone, like a sheet's path. */
export const say = (line) => process.stderr.write(`${line}\n`)

/** When a file was last written, in milliseconds; 0 where there is none. */
export const writtenAt = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0

/** The Node that Electron embeds, out of the npm package `node`; the running one until that is installed. */
export const pinnedNode = () => {
  const pinned = at('node_modules', 'node', 'bin', isWindows ? 'node.exe' : 'node')
  return existsSync(pinned) ? pinned : undefined
}
export const node = () => pinnedNode() ?? process.execPath

/** The path of a program of the system, or undefined. */
export const program = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '' && !folder.includes('node_modules'))
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path))
