import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { Channel } from './cdp.ts'

const prefix = 'electron-stand-in-'

const switches = [
  '--remote-debugging-pipe',
  '--no-startup-window',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-service-autorun',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-gpu',
  '--disable-extensions',
  '--disable-default-apps',
  '--disable-breakpad',
  '--disable-dev-shm-usage',
  '--disable-field-trial-config',
  '--disable-search-engine-choice-screen',
  // As in Electron: a page that was left is gone, and windows behind others keep running.
  '--disable-back-forward-cache',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-features=Translate,MediaRouter,OptimizationHints,AutofillServerCommunication,HttpsUpgrades,PaintHolding',
  '--force-color-profile=srgb',
  '--password-store=basic',
  '--use-mock-keychain',
  // Nothing is looked up on a network, whatever a page tries; the development server is local.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1, EXCLUDE [::1]',
]

export const headless = !process.env.DISPLAY

/** The browser's path, or undefined on a machine without one. A path in STAND_IN_CHROMIUM goes before the usual ones. */
export function findChromium(): string | undefined {
  const chosen = process.env.STAND_IN_CHROMIUM
  const places = chosen ? [chosen] : ['/usr/bin/chromium', '/usr/bin/chromium-browser']
  return places.find((path) => existsSync(path))
}

export type Browser = { channel: Channel; process: ChildProcess; end: () => void }

type Start = { path: string; debuggingPort: string | undefined; language: string | undefined }

/** Starts Chromium without a window. It exits by itself when this process is gone, because its pipe then closes. */
export function startChromium({ path, debuggingPort, language }: Start): Browser {
  const profile = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`))
  const child = spawn(
    path,
    [
      ...switches,
      `--user-data-dir=${profile}`,
      ...(headless ? ['--headless=new'] : []),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(debuggingPort === undefined ? [] : [`--remote-debugging-port=${debuggingPort}`]),
      ...(language ? [`--lang=${language}`, `--accept-lang=${language}`] : []),
    ],
    {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      // Ctrl+C in a terminal is for the app, which then closes its windows.
      detached: true,
      env: language ? { ...process.env, LANGUAGE: language } : process.env,
    },
  )
  repeatDevToolsLine(child.stderr as Readable)
  const channel = new Channel(child.stdio[3] as Writable, child.stdio[4] as Readable)
  const end = () => {
    child.kill('SIGKILL')
    // Its helper processes may still write for a moment: what is left is swept by a later start.
    rmSync(profile, { recursive: true, force: true, maxRetries: 3, retryDelay: 20 })
  }
  setImmediate(sweepProfiles)
  return { channel, process: child, end }
}

/** Playwright waits on our stderr for the line that says where Chromium listens. The rest is Chromium's own noise. */
function repeatDevToolsLine(stderr: Readable): void {
  let text = ''
  let told = false
  stderr.on('data', (chunk: Buffer) => {
    if (process.env.STAND_IN_LOG) process.stderr.write(chunk)
    if (told) return
    text += chunk.toString()
    const line = /^DevTools listening on ws:\/\/.*$/m.exec(text)?.[0]
    if (!line || !text.includes(`${line}\n`)) return
    told = true
    process.stderr.write(`${line}\n`)
  })
}

/** Profiles are named after the process that made them: those of processes that are gone go too. */
function sweepProfiles(): void {
  for (const name of readdirSync(tmpdir())) {
    const owner = Number(/^electron-stand-in-(\d+)-/.exec(name)?.[1] ?? 0)
    if (owner === 0 || isRunning(owner)) continue
    try {
      rmSync(join(tmpdir(), name), { recursive: true, force: true })
    } catch {
      // Another start may be sweeping the same folder.
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
