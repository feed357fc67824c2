import { setImmediate as nextTurn } from 'node:timers/promises'
import { getPath, identity, languages, setPath } from './app-paths.ts'
import { browserSession } from './browser.ts'
import type { Browser } from './chromium.ts'
import { holdsInstanceLock, releaseInstanceLock, type SecondInstance, takeInstanceLock } from './instance.ts'
import { emitPreventable, module, strictEmitter } from './missing.ts'
import { interceptRequests } from './network.ts'
import { type LoginItemSettings, record } from './record.ts'
import { windows } from './registry.ts'
import { switchValue } from './switches.ts'
import { watchTargets } from './targets.ts'

const ready = Promise.withResolvers<void>()
let isReady = false
let quitting = false
let exiting = false

const addedSwitches = new Map<string, string>()

class App extends strictEmitter('app') {
  isPackaged = false
  dock = undefined
  accessibilitySupportEnabled = false
  commandLine = module('app.commandLine', {
    appendSwitch: (name: string, value = '') => void addedSwitches.set(name, value),
    hasSwitch: (name: string) => addedSwitches.has(name) || switchValue(name) !== undefined,
    getSwitchValue: (name: string) => addedSwitches.get(name) ?? switchValue(name) ?? '',
  })

  get name() {
    return identity.name
  }

  set name(name: string) {
    identity.name = name
  }

  getName = () => identity.name
  setName = (name: string) => {
    identity.name = name
  }
  getVersion = () => identity.version
  getAppPath = () => identity.folder
  getPath = getPath
  setPath = setPath
  getLocale = () => switchValue('lang') || languages()[0]
  getSystemLocale = () => languages()[0]
  getLocaleCountryCode = () => /-([A-Z]{2})$/.exec(languages()[0])?.[1] ?? ''
  getPreferredSystemLanguages = languages
  isReady = () => isReady
  whenReady = () => ready.promise
  isAccessibilitySupportEnabled = () => false
  getLoginItemSettings = () => ({
    openAtLogin: record.loginItemSettings.at(-1)?.openAtLogin ?? false,
    wasOpenedAtLogin: false,
    launchItems: [],
  })
  setLoginItemSettings = (settings: LoginItemSettings) => void record.loginItemSettings.push(settings)
  hasSingleInstanceLock = holdsInstanceLock
  releaseSingleInstanceLock = releaseInstanceLock

  // Windows are always sandboxed here, and what a desktop shows of an app's name has no place to be shown.
  enableSandbox() {}
  disableHardwareAcceleration() {}
  setAppUserModelId() {}
  setAboutPanelOptions() {}
  setBadgeCount = () => false

  requestSingleInstanceLock(additionalData?: unknown): boolean {
    return takeInstanceLock(getPath('userData'), additionalData, (second) => void announceSecond(second))
  }

  focus(): void {
    const [first] = windows.values()
    first?.focus()
  }

  quit(): void {
    // Not at once: who calls this gets an answer first, Playwright through the debugger among them.
    setImmediate(() => {
      if (quitting || emitPreventable(app, 'before-quit')) return
      quitting = true
      for (const window of windows.values()) window.close()
      if (windows.size === 0) leave()
    })
  }

  exit(code = 0): void {
    if (exiting) return
    exiting = true
    for (const window of windows.values()) window.destroy()
    app.emit('quit', {}, code)
    process.exit(code)
  }
}

export const app = new App()

export function takeFolder(folder: string, packageFile: Record<string, string>): void {
  identity.folder = folder
  identity.name = packageFile.productName ?? packageFile.name ?? identity.name
  identity.version = packageFile.version ?? ''
}

/** The app's code has been loaded: it is ready as soon as Chromium is, and Playwright where that drives it. */
export async function begin(browser: Browser, go: Promise<void>): Promise<void> {
  browser.channel.browser.on('gone', () => {
    process.stderr.write('The stand-in has lost its Chromium\n')
    process.exit(1)
  })
  const { product } = await browserSession().send<{ product: string }>('Browser.getVersion')
  const versions = Object.freeze({ ...process.versions, chrome: product.replace(/^.*\//, '') })
  Object.defineProperty(process, 'versions', { value: versions, configurable: true, enumerable: true })
  await Promise.all([interceptRequests(), watchTargets()])
  await go
  isReady = true
  app.emit('will-finish-launching')
  ready.resolve()
  app.emit('ready', {}, {})
}

/** A window is gone. Without a listener the app quits with its last window, as Electron does. */
export function windowClosed(): void {
  if (windows.size > 0 || exiting) return
  if (quitting) leave()
  else if (app.listenerCount('window-all-closed') > 0) app.emit('window-all-closed')
  else app.quit()
}

/** A window refused to close: the app stays. */
export function cancelQuit(): void {
  quitting = false
}

function leave(): void {
  if (emitPreventable(app, 'will-quit')) quitting = false
  else app.exit(0)
}

async function announceSecond({ argv, workingDirectory, additionalData }: SecondInstance): Promise<void> {
  await ready.promise
  await nextTurn()
  app.emit('second-instance', {}, argv, workingDirectory, additionalData)
}
