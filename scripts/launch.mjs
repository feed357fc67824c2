// Builds the app where its sources are newer than the build, and opens it: on the real Electron, or on the stand-in.
// Arguments go through to the app, and its exit code comes back. Only the app writes on the standard stream.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { runtime } from './runtime.mjs'
import { at, isLinux, node, program, root, say, writtenAt } from './toolchain.mjs'

const given = process.argv.slice(2)
const isSheet = given.some((argument) => argument.startsWith('--day-sheet'))
const sources = ['src', 'resources', 'electron.vite.config.ts', 'package.json', 'package-lock.json']
const builtStamp = at('out', '.built')

/** When anything in a folder was last written. A folder's own time tells of files that are gone. */
function newest(path) {
  const isFolder = existsSync(path) && !/\.[a-z]+$/.test(path)
  const inside = isFolder ? readdirSync(path, { withFileTypes: true }) : []
  return inside.reduce((latest, entry) => {
    const inner = join(path, entry.name)
    return Math.max(latest, entry.isDirectory() ? newest(inner) : writtenAt(inner))
  }, writtenAt(path))
}

function build() {
  const isFresh = sources.every((source) => newest(at(source)) < writtenAt(builtStamp))
  if (isFresh) return
  say('Building the app …')
  const started = new Date()
  const result = spawnSync(node(), [at('node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build'], {
    cwd: root,
    encoding: 'utf8',
  })
  if (result.status !== 0) {
    say(`The app could not be built.\n${result.stdout}${result.stderr}`)
    process.exit(1)
  }
  writeFileSync(builtStamp, `${started.toISOString()}\n`)
}

/** A screen for a machine that has none; null where one is there or none is needed. */
async function openScreen(needsOne) {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  if (!isLinux || DISPLAY || WAYLAND_DISPLAY || !needsOne) return null
  if (!program('Xvfb')) {
    say('There is no screen here, and no Xvfb to make one: the window is not shown anywhere.')
    return null
  }
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const number = await new Promise((resolve) => {
    server.stdio[3].once('data', (data) => resolve(String(data).trim()))
    server.once('exit', () => resolve(''))
  })
  if (number === '') return null
  say('There is no screen here: the window opens on a virtual one (Xvfb).')
  return { display: `:${number}`, close: () => server.kill() }
}

async function open() {
  const { executable, real, words } = runtime()
  if (!isSheet) say(words)
  // The stand-in draws without a screen where only paper is wanted; the real Electron needs one for anything.
  const screen = await openScreen(!isSheet || real)
  const isRoot = isLinux && real && process.getuid() === 0
  const { ELECTRON_RUN_AS_NODE: _asNode, ...env } = process.env
  const child = spawn(executable, [...(isRoot ? ['--no-sandbox'] : []), root, ...given], {
    stdio: 'inherit',
    env: screen ? { ...env, DISPLAY: screen.display } : env,
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.once('error', (error) => {
    say(`Regulars could not be started: ${error.message}`)
    screen?.close()
    process.exit(1)
  })
  child.once('exit', (code, signal) => {
    screen?.close()
    process.exit(code ?? 128 + (constants.signals[signal] ?? 0))
  })
}

build()
await open()
