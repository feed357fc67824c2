import type { codec } from './codec.ts'
import type { Opening } from './popup-worlds.ts'
import type { Bridge } from './worlds.ts'

/** From the preload's world to the main process. */
export type FromPreload =
  | { kind: 'invoke'; id: number; channel: string; args: string }
  | { kind: 'send'; channel: string; args: string }
  | { kind: 'key'; key: string; code: string; ctrl: boolean; shift: boolean; alt: boolean; meta: boolean }
  | { kind: 'title'; title: string }
  | { kind: 'open'; opening: Opening }
  | { kind: 'context-menu'; params: object }
  | { kind: 'preload-error'; message: string; stack: string }

/** From the main process to the preload's world. */
export type ToPreload =
  | { kind: 'reply'; id: number; result: string }
  | { kind: 'refuse'; id: number; message: string }
  | { kind: 'event'; channel: string; args: string }

export type PreloadSettings = {
  readonly binding: string
  readonly deliver: string
  readonly process: object
}

type Listener = (event: object, ...args: unknown[]) => void

/**
 * What Electron gives a preload: `electron`, a small `require` and `process`. Its source is sent to Chromium and runs in
 * a world of its own, before the page's scripts, so it uses nothing from outside itself.
 */
export function preloadWorld(
  settings: PreloadSettings,
  { encode, decode }: ReturnType<typeof codec>,
  { expose }: Bridge,
) {
  const world = globalThis as unknown as Record<string, (message: string) => void>
  const binding = world[settings.binding] as (message: string) => void
  const toMain = (message: FromPreload) => binding(JSON.stringify(message))
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  const listeners = new Map<string, { listener: Listener; call: Listener }[]>()
  let lastId = 0

  function missing(name: string): Error {
    return new Error(`"${name}" is not in the stand-in`)
  }

  /** An object that throws for every part that Electron may have and this lacks. */
  function strict<Parts extends object>(name: string, parts: Parts): Parts {
    return new Proxy(parts, {
      get(target, property) {
        if (typeof property === 'symbol' || property === 'then' || property in target) {
          return Reflect.get(target, property)
        }
        throw missing(`${name}.${property}`)
      },
    })
  }

  function written(args: unknown[]): string {
    try {
      return encode(structuredClone(args))
    } catch {
      throw new Error('An object could not be cloned.')
    }
  }

  function listen(channel: string, listener: Listener, call: Listener) {
    listeners.set(channel, [...(listeners.get(channel) ?? []), { listener, call }])
    return ipcRenderer
  }

  function unlisten(channel: string, listener: Listener) {
    const kept = [...(listeners.get(channel) ?? [])]
    const at = kept.findLastIndex((entry) => entry.listener === listener)
    if (at >= 0) kept.splice(at, 1)
    listeners.set(channel, kept)
    return ipcRenderer
  }

  const ipcRenderer = strict('ipcRenderer', {
    async invoke(channel: string, ...args: unknown[]): Promise<unknown> {
      const id = ++lastId
      const text = written(args)
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        toMain({ kind: 'invoke', id, channel, args: text })
      })
    },
    send(channel: string, ...args: unknown[]): void {
      toMain({ kind: 'send', channel, args: written(args) })
    },
    on: (channel: string, listener: Listener) => listen(channel, listener, listener),
    addListener: (channel: string, listener: Listener) => listen(channel, listener, listener),
    once: (channel: string, listener: Listener) =>
      listen(channel, listener, (event, ...args) => {
        unlisten(channel, listener)
        listener(event, ...args)
      }),
    off: unlisten,
    removeListener: unlisten,
    removeAllListeners(channel: string) {
      listeners.delete(channel)
      return ipcRenderer
    },
    listenerCount: (channel: string) => (listeners.get(channel) ?? []).length,
  })

  Object.defineProperty(world, settings.deliver, {
    value: (text: string) => {
      const message = JSON.parse(text) as ToPreload
      if (message.kind === 'event') {
        const args = decode(message.args) as unknown[]
        const event = { sender: ipcRenderer, senderId: 0, ports: [] }
        for (const { call } of listeners.get(message.channel) ?? []) call(event, ...args)
        return
      }
      const call = waiting.get(message.id)
      waiting.delete(message.id)
      if (message.kind === 'reply') call?.resolve(decode(message.result))
      else call?.reject(new Error(message.message))
    },
  })

  // The page's own handlers come first: whether they took the key is known when the event has been handed round.
  addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || takenByEditing(event)) return
      setTimeout(() => {
        if (event.defaultPrevented) return
        const { key, code, ctrlKey: ctrl, shiftKey: shift, altKey: alt, metaKey: meta } = event
        toMain({ kind: 'key', key, code, ctrl, shift, alt, meta })
      })
    },
    true,
  )

  addEventListener(
    'contextmenu',
    (event) => {
      const { clientX: x, clientY: y } = event
      const target = event.composedPath()[0]
      const isEditable = target instanceof Element && target.matches('input, textarea, [contenteditable]')
      const link = target instanceof Element ? target.closest('a') : null
      const selectionText = String(getSelection())
      setTimeout(() => {
        if (event.defaultPrevented) return
        toMain({ kind: 'context-menu', params: { x, y, isEditable, selectionText, linkURL: link?.href ?? '' } })
      })
    },
    true,
  )

  /** Chromium's editor takes these keys for itself where they can do something; a menu never sees them then. */
  function takenByEditing(event: KeyboardEvent): boolean {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return false
    const target = event.composedPath()[0]
    const editable =
      target instanceof HTMLTextAreaElement ||
      (target instanceof HTMLInputElement && target.selectionStart !== null) ||
      (target instanceof HTMLElement && target.isContentEditable)
    const key = event.key.toLowerCase()
    if (key === 'v') return editable
    if (key === 'a') return editable
    if (key === 'c') return document.queryCommandEnabled('copy')
    if (key === 'x') return editable && document.queryCommandEnabled('cut')
    if (key === 'z') return editable && document.queryCommandEnabled(event.shiftKey ? 'redo' : 'undo')
    return key === 'y' && editable && document.queryCommandEnabled('redo')
  }

  let title = ''
  const tellTitle = () => {
    if (document.title === title) return
    title = document.title
    toMain({ kind: 'title', title })
  }
  addEventListener('DOMContentLoaded', () => {
    tellTitle()
    new MutationObserver(tellTitle).observe(document.head, { subtree: true, childList: true, characterData: true })
  })

  const electron = strict('electron', {
    ipcRenderer,
    contextBridge: strict('contextBridge', { exposeInMainWorld: expose }),
    webUtils: strict('webUtils', {}),
    webFrame: strict('webFrame', {}),
    crashReporter: strict('crashReporter', {}),
  })

  function require(name: string): unknown {
    if (name === 'electron' || name === 'electron/renderer') return electron
    throw missing(`require('${name}') in a sandboxed preload`)
  }

  function fail(error: unknown): void {
    const { message, stack } = error instanceof Error ? error : new Error(String(error))
    toMain({ kind: 'preload-error', message, stack: stack ?? message })
  }

  return { require, process: settings.process, fail, open: (opening: Opening) => toMain({ kind: 'open', opening }) }
}
