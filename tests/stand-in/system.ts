import { readFileSync } from 'node:fs'
import type { Menu } from './menu.ts'
import { destroyedError, module, strictEmitter } from './missing.ts'
import { answer, record } from './record.ts'

/** Nothing leaves the app: what would be opened is noted for tests. */
export const shell = module('shell', {
  openExternal: async (url: string, options?: object) => {
    record.shell.push({ method: 'openExternal', args: [url, options] })
    return answer('openExternal', [url, options], undefined)
  },
  openPath: async (path: string) => {
    record.shell.push({ method: 'openPath', args: [path] })
    return answer('openPath', [path], '')
  },
  trashItem: async (path: string) => {
    record.shell.push({ method: 'trashItem', args: [path] })
    return answer('trashItem', [path], undefined)
  },
  showItemInFolder: (path: string) => void record.shell.push({ method: 'showItemInFolder', args: [path] }),
  beep: () => void record.shell.push({ method: 'beep', args: [] }),
})

let copied = { text: '', html: '' }

/** A clipboard of this process's own: it does not meet the pages' or the desktop's. */
export const clipboard = module('clipboard', {
  writeText(text: string) {
    copied = { text, html: '' }
  },
  readText: () => copied.text,
  write({ text = '', html = '' }) {
    copied = { text, html }
  },
  readHTML: () => copied.html,
  clear() {
    copied = { text: '', html: '' }
  },
})

type Representation = { scaleFactor?: number; dataURL?: string; buffer?: Buffer }

function image(bytes: Buffer) {
  const factors = new Set([1])
  let template = false
  return module('nativeImage', {
    isEmpty: () => bytes.length === 0,
    toPNG: () => bytes,
    addRepresentation: ({ scaleFactor = 1 }: Representation) => void factors.add(scaleFactor),
    getScaleFactors: () => [...factors].toSorted((a, b) => a - b),
    setTemplateImage: (is: boolean) => {
      template = is
    },
    isTemplateImage: () => template,
  })
}

export const nativeImage = module('nativeImage', {
  createEmpty: () => image(Buffer.alloc(0)),
  createFromBuffer: image,
  createFromPath: (path: string) => image(readFileSync(path)),
  createFromDataURL: (url: string) => image(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')),
})

/** Kept in `__standIn.trays` until it is destroyed. A test clicks it by `emit('click')`, and an item of its `menu`. */
export class Tray extends strictEmitter('Tray') {
  toolTip = ''
  menu: Menu | null = null
  image: unknown
  #destroyed = false

  constructor(image: unknown) {
    super()
    this.image = image
    record.trays.push(this)
  }

  #mustStand(): void {
    if (this.#destroyed) throw destroyedError()
  }

  setToolTip(toolTip: string): void {
    this.#mustStand()
    this.toolTip = toolTip
  }

  setContextMenu(menu: Menu | null): void {
    this.#mustStand()
    this.menu = menu
  }

  setImage(image: unknown): void {
    this.#mustStand()
    this.image = image
  }

  setTitle(): void {
    this.#mustStand()
  }

  isDestroyed = () => this.#destroyed

  destroy(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    record.trays.splice(record.trays.indexOf(this), 1)
  }
}

const bounds = { x: 0, y: 0, width: 1920, height: 1080 }
const display = { id: 1, bounds, workArea: bounds, size: bounds, workAreaSize: bounds, scaleFactor: 1, rotation: 0 }

class Screen extends strictEmitter('screen') {
  getPrimaryDisplay = () => display
  getAllDisplays = () => [display]
  getDisplayMatching = () => display
  getDisplayNearestPoint = () => display
  getCursorScreenPoint = () => ({ x: 0, y: 0 })
}

class PowerMonitor extends strictEmitter('powerMonitor') {
  getSystemIdleTime = () => 0
  isOnBatteryPower = () => false
}

class SystemPreferences extends strictEmitter('systemPreferences') {}

export const screen = new Screen()
/** A test lets the machine sleep and wake by `powerMonitor.emit('suspend')` and `emit('resume')`. */
export const powerMonitor = new PowerMonitor()
export const systemPreferences = new SystemPreferences()
export const safeStorage = module('safeStorage', { isEncryptionAvailable: () => false })
export const crashReporter = module('crashReporter', { start() {} })
