/**
 * Values as text, for the one channel between Chromium and Node that carries only strings. It keeps what a structured
 * clone keeps: undefined, -0, NaN, big integers, dates, maps, sets, buffers, errors, holes, shared and circular
 * references. Give it only what structuredClone has accepted.
 *
 * One function without outside references, because its source is also sent to the pages.
 */
export function codec() {
  type Table = unknown[][]
  type ViewClass = new (buffer: ArrayBuffer) => ArrayBufferView
  const views: Record<string, ViewClass> = {
    Int8Array,
    Uint8Array,
    Uint8ClampedArray,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
    DataView,
  }
  const errors = { Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError }

  function bytesToText(bytes: Uint8Array): string {
    let text = ''
    for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
    return btoa(text)
  }

  function bytesFromText(text: string): ArrayBuffer {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0)).buffer
  }

  /** A value is written as itself or as an array that says what it is; objects go to a table and are referred to. */
  function encode(value: unknown): string {
    const table: Table = []
    const places = new Map<object, number>()

    function write(value: unknown): unknown {
      if (value === undefined) return ['u']
      if (typeof value === 'bigint') return ['n', String(value)]
      if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))) {
        return ['d', Object.is(value, -0) ? '-0' : String(value)]
      }
      if (typeof value !== 'object' || value === null) return value
      const known = places.get(value)
      if (known !== undefined) return ['r', known]
      const place = table.length
      places.set(value, place)
      const row: unknown[] = []
      table.push(row)
      row.push(...describe(value))
      return ['r', place]
    }

    function entries(value: object): unknown[] {
      return Object.entries(value).map(([key, item]) => [key, write(item)])
    }

    function describe(value: object): unknown[] {
      if (Array.isArray(value)) return ['array', value.length, ...entries(value)]
      if (value instanceof Date) return ['date', write(value.getTime())]
      if (value instanceof Map) return ['map', ...[...value].map(([key, item]) => [write(key), write(item)])]
      if (value instanceof Set) return ['set', ...[...value].map(write)]
      if (value instanceof RegExp) return ['regexp', value.source, value.flags]
      if (value instanceof ArrayBuffer) return ['buffer', bytesToText(new Uint8Array(value))]
      if (ArrayBuffer.isView(value)) {
        const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
        return ['view', Object.prototype.toString.call(value).slice(8, -1), bytesToText(bytes)]
      }
      if (value instanceof Error) {
        const cause = Object.hasOwn(value, 'cause') ? [write(value.cause)] : []
        return ['error', value.name, value.message, value.stack, ...cause]
      }
      const type = Object.prototype.toString.call(value)
      if (['[object Boolean]', '[object Number]', '[object String]'].includes(type)) {
        return ['boxed', write(value.valueOf())]
      }
      // A Blob or an image survives a clone inside one page, but Electron's channel does not carry it.
      if (type !== '[object Object]') throw new Error('An object could not be cloned.')
      return ['object', ...entries(value)]
    }

    const root = write(value)
    return JSON.stringify([root, table])
  }

  function decode(text: string): unknown {
    const [root, table] = JSON.parse(text) as [unknown, Table]
    const made: unknown[] = []
    const begun = new Set<number>()

    function read(written: unknown): unknown {
      if (!Array.isArray(written)) return written
      const [tag, detail] = written as [string, string | number]
      if (tag === 'u') return undefined
      if (tag === 'n') return BigInt(detail)
      if (tag === 'd') return Number(detail)
      const place = Number(detail)
      if (!begun.has(place)) {
        begun.add(place)
        build(place, table[place] as unknown[])
      }
      return made[place]
    }

    function define(target: object, pairs: unknown[]): void {
      for (const [key, item] of pairs as [string, unknown][]) {
        const value = read(item)
        if (key !== '__proto__') (target as Record<string, unknown>)[key] = value
        else Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true })
      }
    }

    // What can contain others is noted before its content is read, so that circles close.
    function build(place: number, [type, ...rest]: unknown[]): void {
      if (type === 'array') {
        const array: unknown[] = Array.from({ length: 0 })
        array.length = rest[0] as number
        made[place] = array
        define(array, rest.slice(1))
      } else if (type === 'object') {
        const object = {}
        made[place] = object
        define(object, rest)
      } else if (type === 'map') {
        const map = new Map<unknown, unknown>()
        made[place] = map
        for (const [key, item] of rest as [unknown, unknown][]) map.set(read(key), read(item))
      } else if (type === 'set') {
        const set = new Set<unknown>()
        made[place] = set
        for (const item of rest) set.add(read(item))
      } else if (type === 'error') {
        const [name, message, stack, cause] = rest as [string, string, string, unknown]
        const error = new (errors[name as keyof typeof errors] ?? Error)(message)
        Object.defineProperty(error, 'stack', { value: stack, writable: true, configurable: true })
        made[place] = error
        if (rest.length > 3) Object.defineProperty(error, 'cause', { value: read(cause), writable: true })
      } else made[place] = leaf(type as string, rest)
    }

    function leaf(type: string, [first, second]: unknown[]): unknown {
      if (type === 'date') return new Date(read(first) as number)
      if (type === 'regexp') return new RegExp(first as string, second as string)
      if (type === 'buffer') return bytesFromText(first as string)
      if (type === 'view') return new (views[first as string] as ViewClass)(bytesFromText(second as string))
      return Object(read(first))
    }

    return read(root)
  }

  return { encode, decode }
}

export const { encode, decode } = codec()
