/** The last id given, kept by whoever gives ids, so that the next sorts after it whatever the clock does. */
export type IdClock = { lastMs: number; counter: number }

/** A clock that has given no id yet. */
export const newIdClock = (): IdClock => ({ lastMs: 0, counter: 0 })

const counterEnd = 0x1000
const highestMs = 2 ** 48 - 1

/**
 * A UUID version 7 (RFC 9562): milliseconds since 1970, a counter of 12 bits, 62 random bits. Ids made with the same
 * clock sort in the order they were made, within a millisecond and when the computer's clock is set back: a full counter
 * borrows the next millisecond. `random` fills its argument. Throws RangeError for a time outside 1970 to the year 10889.
 */
export function uuidv7(nowMs: number, random: (bytes: Uint8Array) => void, clock: IdClock = newIdClock()): string {
  if (!Number.isInteger(nowMs) || nowMs < 0 || nowMs > highestMs) throw new RangeError(`Not a time for an id: ${nowMs}`)
  const bytes = new Uint8Array(10)
  random(bytes)
  advance(clock, nowMs, ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0))
  const ms = clock.lastMs.toString(16).padStart(12, '0')
  const counter = clock.counter.toString(16).padStart(3, '0')
  bytes[2] = ((bytes[2] ?? 0) & 0x3f) | 0x80
  const tail = Array.from(bytes.subarray(2), (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${ms.slice(0, 8)}-${ms.slice(8)}-7${counter}-${tail.slice(0, 4)}-${tail.slice(4)}`
}

/** Starts each millisecond's counter at random in its lower half, which leaves at least 2,048 steps. */
function advance(clock: IdClock, nowMs: number, seed: number): void {
  if (nowMs > clock.lastMs) {
    clock.lastMs = nowMs
    clock.counter = seed & 0x7ff
    return
  }
  clock.counter += 1
  if (clock.counter === counterEnd) {
    clock.lastMs += 1
    clock.counter = seed & 0x7ff
  }
}
