import { EventEmitter } from 'node:events'
import type { Readable, Writable } from 'node:stream'

export type Params = Record<string, unknown>

type Waiting = { resolve: (result: never) => void; reject: (error: Error) => void; method: string }
type Message = {
  id?: number
  method?: string
  params?: Params
  sessionId?: string
  result?: unknown
  error?: { message: string }
}

/** Chromium refused a command, or is gone: mostly because what it was about has been closed. */
export class ProtocolError extends Error {}

/** One conversation with Chromium: with the browser itself, or with one page. Events are named as in the protocol. */
export class Session extends EventEmitter {
  readonly #channel: Channel
  readonly #id: string | undefined

  constructor(channel: Channel, id: string | undefined) {
    super()
    this.setMaxListeners(0)
    this.#channel = channel
    this.#id = id
  }

  send<Result = Params>(method: string, params: Params = {}): Promise<Result> {
    return this.#channel.send<Result>(method, params, this.#id)
  }
}

/** The DevTools protocol over Chromium's debugging pipe: JSON messages, each ended by a NUL. */
export class Channel {
  readonly browser: Session
  readonly #out: Writable
  readonly #sessions = new Map<string | undefined, Session>()
  readonly #waiting = new Map<number, Waiting>()
  #lastId = 0
  #closed = false
  #partial: Buffer[] = []

  constructor(out: Writable, input: Readable) {
    this.#out = out
    this.browser = this.session(undefined)
    // Chromium's end closes when it exits; what was asked then fails through close().
    out.on('error', () => this.close())
    input.on('error', () => this.close())
    input.on('close', () => this.close())
    input.on('data', (chunk: Buffer) => this.#read(chunk))
  }

  session(id: string | undefined): Session {
    const known = this.#sessions.get(id)
    if (known) return known
    const made = new Session(this, id)
    this.#sessions.set(id, made)
    return made
  }

  send<Result>(method: string, params: Params, sessionId: string | undefined): Promise<Result> {
    if (this.#closed) return Promise.reject(new ProtocolError(`${method}: Chromium is gone`))
    const id = ++this.#lastId
    this.#out.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    return new Promise<Result>((resolve, reject) => this.#waiting.set(id, { resolve, reject, method }))
  }

  close(): void {
    if (this.#closed) return
    this.#closed = true
    for (const { reject, method } of this.#waiting.values()) reject(new ProtocolError(`${method}: Chromium is gone`))
    this.#waiting.clear()
    this.browser.emit('gone')
  }

  #read(chunk: Buffer): void {
    let rest = chunk
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      this.#partial.push(rest.subarray(0, end))
      const text = Buffer.concat(this.#partial).toString('utf8')
      this.#partial = []
      rest = rest.subarray(end + 1)
      this.#dispatch(JSON.parse(text) as Message)
    }
    if (rest.length > 0) this.#partial.push(rest)
  }

  #dispatch(message: Message): void {
    if (message.id !== undefined) {
      const waiting = this.#waiting.get(message.id)
      if (!waiting) return
      this.#waiting.delete(message.id)
      if (message.error) waiting.reject(new ProtocolError(`${waiting.method}: ${message.error.message}`))
      else waiting.resolve(message.result as never)
      return
    }
    if (message.method === 'Target.detachedFromTarget') this.#sessions.delete(message.params?.sessionId as string)
    try {
      this.#sessions.get(message.sessionId)?.emit(message.method ?? '', message.params)
    } catch (error) {
      // A listener of the app's has failed: that is for the process, the next message still counts.
      queueMicrotask(() => {
        throw error
      })
    }
  }
}
