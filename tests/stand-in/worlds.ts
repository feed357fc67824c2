/**
 * The two functions below run in Chromium: their source is sent there, so they use nothing from outside themselves.
 * `bridge` runs in both worlds of a page, the page's own and the preload's. They share only the document, so a value
 * crosses as the detail of a DOM event of a secret name; Chromium clones the detail when the other world reads it.
 */
export type Node =
  | ['value', unknown]
  | ['function', number]
  | ['promise', number]
  | ['error', string]
  | ['array', Node[]]
  | ['object', [string, Node][]]

export type Crossing =
  | { kind: 'expose'; call: number; name: string; value: Node }
  | { kind: 'call'; call: number; function: number; args: Node[] }
  | { kind: 'reply'; call: number; ok: boolean; value: Node }
  | { kind: 'settle'; promise: number; ok: boolean; value: Node }

export type Bridge = { expose: (name: string, value: unknown) => void }

export function bridge(secret: string, side: 'page' | 'preload'): Bridge {
  const outward = `${secret}-from-${side}`
  const inward = `${secret}-from-${side === 'page' ? 'preload' : 'page'}`
  // Kept from before the page's own scripts run, which may replace them.
  const { CustomEvent, Error, Promise, Object, Array, Map, structuredClone } = globalThis
  const dispatch = globalThis.dispatchEvent.bind(globalThis)
  const plain = new Set<unknown>([Object.prototype, null])
  type Deferred = { resolve: (value: unknown) => void; reject: (reason: unknown) => void }

  const functions: ((...args: unknown[]) => unknown)[] = []
  const places = new Map<unknown, number>()
  const promises = new Map<number, Deferred>()
  const replies = new Map<number, { ok: boolean; value: Node }>()
  let lastCall = 0
  let lastPromise = 0

  const send = (detail: Crossing) => dispatch(new CustomEvent(outward, { detail }))

  function pack(value: unknown, depth = 0): Node {
    if (depth > 1000) {
      throw new Error(
        'Electron contextBridge recursion depth exceeded.  Nested objects deeper than 1000 are not supported.',
      )
    }
    if (typeof value === 'function') return packFunction(value as (...args: unknown[]) => unknown)
    if (value instanceof Promise) return packPromise(value)
    if (value instanceof Error) return ['error', value.message]
    try {
      structuredClone(value)
      return ['value', value]
    } catch {
      if (Array.isArray(value)) return ['array', value.map((item) => pack(item, depth + 1))]
      if (typeof value === 'object' && value !== null && plain.has(Object.getPrototypeOf(value))) {
        return ['object', Object.entries(value).map(([key, item]) => [key, pack(item, depth + 1)])]
      }
      throw new Error('An object could not be cloned.')
    }
  }

  function packFunction(value: (...args: unknown[]) => unknown): Node {
    const place = places.get(value) ?? functions.push(value) - 1
    places.set(value, place)
    return ['function', place]
  }

  function packPromise(value: Promise<unknown>): Node {
    const promise = ++lastPromise
    const settle = (ok: boolean, result: unknown) => {
      try {
        send({ kind: 'settle', promise, ok, value: pack(result) })
      } catch (error) {
        send({ kind: 'settle', promise, ok: false, value: pack(error) })
      }
    }
    value.then(
      (result) => settle(true, result),
      (reason) => settle(false, reason),
    )
    return ['promise', promise]
  }

  function unpack(node: Node): unknown {
    if (node[0] === 'array') return node[1].map(unpack)
    if (node[0] === 'object') return Object.fromEntries(node[1].map(([key, item]) => [key, unpack(item)]))
    if (node[0] === 'error') return new Error(node[1])
    if (node[0] === 'function') return (...args: unknown[]) => call(node[1], args)
    if (node[0] !== 'promise') return node[1]
    return new Promise((resolve, reject) => promises.set(node[1], { resolve, reject }))
  }

  /** The other side answers while the event is being dispatched, so a call is as synchronous as in Electron. */
  function ask(detail: Crossing & { call: number }): unknown {
    send(detail)
    const reply = replies.get(detail.call)
    replies.delete(detail.call)
    if (!reply) throw new Error('The other side of the bridge is gone')
    const value = unpack(reply.value)
    if (!reply.ok) throw value
    return value
  }

  function call(place: number, args: unknown[]): unknown {
    return ask({ kind: 'call', call: ++lastCall, function: place, args: args.map((item) => pack(item)) })
  }

  function freeze(value: unknown): unknown {
    if (
      typeof value !== 'object' ||
      value === null ||
      !(Array.isArray(value) || plain.has(Object.getPrototypeOf(value)))
    )
      return value
    for (const item of Object.values(value)) freeze(item)
    return Object.freeze(value)
  }

  function bind(name: string, value: Node): void {
    if (name in globalThis) {
      throw new Error('Cannot bind an API on top of an existing property on the window object')
    }
    Object.defineProperty(globalThis, name, { value: freeze(unpack(value)), enumerable: true })
  }

  function answer(call: number, work: () => unknown): void {
    let reply: Crossing
    try {
      reply = { kind: 'reply', call, ok: true, value: pack(work()) }
    } catch (error) {
      reply = {
        kind: 'reply',
        call,
        ok: false,
        value: ['error', error instanceof Error ? error.message : String(error)],
      }
    }
    send(reply)
  }

  globalThis.addEventListener(inward, (event) => {
    const message = (event as CustomEvent<Crossing>).detail
    if (message.kind === 'reply') replies.set(message.call, message)
    else if (message.kind === 'expose') answer(message.call, () => bind(message.name, message.value))
    else if (message.kind === 'call') {
      answer(message.call, () => functions[message.function]?.(...message.args.map(unpack)))
    } else {
      const waiting = promises.get(message.promise)
      promises.delete(message.promise)
      if (message.ok) waiting?.resolve(unpack(message.value))
      else waiting?.reject(unpack(message.value))
    }
  })

  return { expose: (name, value) => ask({ kind: 'expose', call: ++lastCall, name, value: pack(value) }) }
}
