import { EventEmitter } from 'node:events'

/** What Electron has and the stand-in has not fails with this, wherever it is touched. */
export function notInTheStandIn(name: string): Error {
  return new Error(`"${name}" is not in the stand-in`)
}

// Asked of any object by await, JSON, inspection or Node's own event code: absent, but nobody's mistake.
const harmless = new Set(['then', 'toJSON', 'inspect', 'domain', '_events', '_eventsCount', '_maxListeners'])

/** What Electron says of a window that is gone. */
export function destroyedError(): TypeError {
  return new TypeError('Object has been destroyed')
}

/** Put at the end of a prototype chain: it only sees the properties that nothing before it has. */
export function missing(owner: string): object {
  return new Proxy(Object.create(null), {
    get(_target, property) {
      if (typeof property === 'symbol' || harmless.has(property)) return undefined
      if (property in Object.prototype) return Reflect.get(Object.prototype, property)
      throw notInTheStandIn(`${owner}.${property}`)
    },
  })
}

/** A plain object with Electron's name, which throws for every part that it does not have. */
export function module<Parts extends object>(name: string, parts: Parts): Parts {
  return Object.setPrototypeOf(parts, missing(name)) as Parts
}

/** A whole Electron module or class that the stand-in lacks: it can be imported, not used. */
export function absent(name: string): never {
  const fail = () => {
    throw notInTheStandIn(name)
  }
  return new Proxy(fail, {
    get(_target, property) {
      if (typeof property === 'symbol' || harmless.has(property)) return undefined
      throw notInTheStandIn(`${name}.${property}`)
    },
    construct: fail,
    apply: fail,
  }) as never
}

type EmitterClass = { new (): EventEmitter; prototype: EventEmitter }

/**
 * The base of a class of Electron's that emits events. Node's EventEmitter ends in Object.prototype, so its methods are
 * copied onto a prototype that ends in missing(). `noEvents` names the events that would never come: to listen throws.
 */
export function strictEmitter(owner: string, noEvents: readonly string[] = []): EmitterClass {
  function Emitter(this: EventEmitter) {
    EventEmitter.call(this as never)
  }
  const prototype = Object.create(missing(owner), Object.getOwnPropertyDescriptors(EventEmitter.prototype))
  for (const method of ['on', 'once', 'addListener', 'prependListener', 'prependOnceListener'] as const) {
    prototype[method] = function (this: EventEmitter, event: string, listener: (...args: unknown[]) => void) {
      if (noEvents.includes(event)) throw notInTheStandIn(`${owner} event '${event}'`)
      return EventEmitter.prototype[method].call(this, event, listener)
    }
  }
  Emitter.prototype = prototype
  // For the static parts of the classes made from it.
  Object.setPrototypeOf(Emitter, missing(owner))
  return Emitter as unknown as EmitterClass
}

/** Electron's events: listeners may call preventDefault(), and get the event first. Answers whether one did. */
export function emitPreventable(
  emitter: EventEmitter,
  name: string,
  details: object = {},
  ...args: unknown[]
): boolean {
  let defaultPrevented = false
  const event = {
    ...details,
    get defaultPrevented() {
      return defaultPrevented
    },
    preventDefault() {
      defaultPrevented = true
    },
  }
  emitter.emit(name, event, ...args)
  return defaultPrevented
}
