// Sets up what `npm start` and `npm test` need: one line a step, nothing where there is nothing to do, no questions.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { runtime } from './runtime.mjs'
import { at, isLinux, isWindows, node, pinnedNode, program, root, say, writtenAt } from './toolchain.mjs'

const DOWNLOAD_WITHIN_MS = 180_000
const ANSWER_WITHIN_MS = 4_000

/** Runs a step; what it prints is shown only when it fails. */
function run(command, args, { timeout, env } = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    timeout,
    shell: isWindows && command === 'npm',
  })
  return {
    ok: result.status === 0,
    words: `${result.stdout ?? ''}${result.stderr ?? ''}${result.error?.message ?? ''}`.trim(),
  }
}

function giveUp(what, words) {
  say(words === '' ? what : `${what}\n${words}`)
  process.exit(1)
}

function step(what, command, args, options) {
  say(`${what} …`)
  const { ok, words } = run(command, args, options)
  if (!ok) giveUp(`${what}: this failed.`, words)
}

function installPackages() {
  if (writtenAt(at('node_modules', '.package-lock.json')) >= writtenAt(at('package-lock.json'))) return
  step('Installing packages', 'npm', ['ci', '--no-progress'])
}

/** The packages' scripts stay off: better-sqlite3 would be compiled although it is there. Only the pinned Node needs its own. */
function installNode() {
  if (pinnedNode()) return
  step('Installing the Node that Electron has', 'npm', ['rebuild', 'node', '--ignore-scripts=false'])
}

/** Whether GitHub, where Electron's runtime comes from, answers; a proxy or a mirror is taken at its word. */
async function canReachElectron() {
  const { ELECTRON_MIRROR, npm_config_electron_mirror, HTTPS_PROXY, https_proxy } = process.env
  if (ELECTRON_MIRROR ?? npm_config_electron_mirror ?? HTTPS_PROXY ?? https_proxy) return true
  return await fetch('https://github.com', { method: 'HEAD', signal: AbortSignal.timeout(ANSWER_WITHIN_MS) }).then(
    () => true,
    () => false,
  )
}

/** Once for each installation of the packages: a machine without a network is not asked at every start. */
async function installElectron() {
  const tried = at('node_modules', '.cache', 'regulars', 'electron-tried')
  if (runtime().real || existsSync(tried)) return
  if (await canReachElectron()) {
    say('Downloading Electron …')
    const { ok, words } = run(node(), [at('node_modules', 'electron', 'install.js')], { timeout: DOWNLOAD_WITHIN_MS })
    if (!ok) say(`Electron could not be downloaded: ${words.split('\n')[0]}`)
  } else {
    say(
      `Electron’s runtime can’t be downloaded: GitHub is out of reach.${isLinux ? ' The stand-in takes its place.' : ''}`,
    )
  }
  if (!runtime().real && !isLinux)
    giveUp('Regulars needs Electron’s runtime. Connect this computer to the internet once and try again.', '')
  mkdirSync(dirname(tried), { recursive: true })
  writeFileSync(tried, '')
}

const fonts = '/usr/share/fonts/truetype/liberation'
const needs = [
  {
    name: 'chromium',
    isThere: () => program('chromium') ?? program('chromium-browser') ?? process.env.STAND_IN_CHROMIUM,
  },
  { name: 'xvfb', isThere: () => program('Xvfb') },
  { name: 'xauth', isThere: () => program('xauth') },
  { name: 'fonts-liberation', isThere: () => existsSync(fonts) && readdirSync(fonts).length > 0 },
  { name: 'poppler-utils', isThere: () => program('pdftoppm') },
]

/** The stand-in's browser and its company, which the tests of pages and of paper use too. */
function installBrowser() {
  if (!isLinux) return
  const missing = needs.filter(({ isThere }) => !isThere()).map(({ name }) => name)
  if (missing.length === 0) return
  const install = ['install', '-y', '--no-install-recommends', ...missing]
  if (process.getuid?.() !== 0 || !program('apt-get')) {
    say(
      `Missing on this machine: ${missing.join(', ')}. Install with: sudo apt-get update && sudo apt-get ${install.join(' ')}`,
    )
    if (missing.includes('chromium') && !runtime().real) process.exit(1)
    return
  }
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  step('Looking up the system’s packages', 'apt-get', ['update'], { env })
  step(`Installing ${missing.join(', ')}`, 'apt-get', install, { env })
}

installPackages()
installNode()
await installElectron()
installBrowser()
