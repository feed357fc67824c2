import { decode, encode } from './codec.ts'
import type { WebContents } from './contents.ts'
import { keyPressed } from './menu-keys.ts'
import { strictEmitter } from './missing.ts'
import { openAsked } from './popups.ts'
import type { FromPreload } from './preload-world.ts'

type Handler = (event: object, ...args: unknown[]) => unknown

const handlers = new Map<string, Handler>()

class IpcMain extends strictEmitter('ipcMain') {
  handle(channel: string, handler: Handler): void {
    if (typeof handler !== 'function')
      throw new TypeError(`Expected handler to be a function, but found type '${typeof handler}'`)
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, handler)
  }

  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...args) => {
      this.removeHandler(channel)
      return handler(event, ...args)
    })
  }

  removeHandler(channel: string): void {
    handlers.delete(channel)
  }
}

export const ipcMain = new IpcMain()

/** A message of a preload's, from the document that stands in the window now. */
export function fromPreload(contents: WebContents, context: number, payload: string): void {
  const message = JSON.parse(payload) as FromPreload
  if (message.kind === 'key') return keyPressed(contents, message)
  if (message.kind === 'open') return openAsked(contents, message.opening)
  if (message.kind === 'title') return contents.titled(message.title)
  if (message.kind === 'context-menu') {
    contents.emit('context-menu', {}, { ...message.params, frame: contents.mainFrame })
    return
  }
  if (message.kind === 'preload-error') {
    contents.preloadFailed(Object.assign(new Error(message.message), { stack: message.stack }))
    return
  }
  const frame = contents.mainFrame
  const { processId, routingId: frameId } = frame
  const event = { type: 'frame', sender: contents, senderFrame: frame, processId, frameId }
  const args = decode(message.args) as unknown[]
  if (message.kind === 'send') {
    const reply = (channel: string, ...values: unknown[]) => contents.send(channel, ...values)
    ipcMain.emit(message.channel, { ...event, reply, ports: [] }, ...args)
    return
  }
  void invoke(message.channel, event, args).then(
    (result) => contents.deliver({ kind: 'reply', id: message.id, result }, context),
    (error) => {
      const text = `Error invoking remote method '${message.channel}': ${String(error)}`
      contents.deliver({ kind: 'refuse', id: message.id, message: text }, context)
    },
  )
}

async function invoke(channel: string, event: object, args: unknown[]): Promise<string> {
  const handler = handlers.get(channel)
  if (!handler) throw new Error(`No handler registered for '${channel}'`)
  try {
    return cloned(await handler(event, ...args))
  } catch (error) {
    console.error(`Error occurred in handler for '${channel}':`, error)
    throw error
  }
}

function cloned(result: unknown): string {
  try {
    return encode(structuredClone(result))
  } catch {
    throw new Error('An object could not be cloned.')
  }
}
