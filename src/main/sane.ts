const DEEPEST = 12
const LONGEST = 2_000_000

/**
 * Whether a window's input is made of plain JSON-like values, at most 12 deep and about 2 MB large; anything else never
 * reaches a schema. Shared and circular parts count each time they are met, so that a small message can't stand for a
 * huge one.
 */
export function isSane(input: unknown): boolean {
  let size = 0
  const fits = (value: unknown, depth: number): boolean => {
    size += 8
    if (typeof value === 'string') size += value.length
    // A sparse array is tiny to send and endless to walk: its length counts before anyone does.
    if (Array.isArray(value)) size += value.length
    if (depth > DEEPEST || size > LONGEST) return false
    if (value === null || typeof value !== 'object') return isPlain(value)
    if (Array.isArray(value)) return value.every((item) => fits(item, depth + 1))
    const prototype: unknown = Object.getPrototypeOf(value)
    if (prototype !== Object.prototype && prototype !== null) return false
    return Object.entries(value).every(([key, item]) => {
      size += key.length
      return key !== '__proto__' && fits(item, depth + 1)
    })
  }
  return fits(input, 0)
}

const isPlain = (value: unknown): boolean =>
  value === null || ['string', 'number', 'boolean', 'undefined'].includes(typeof value)
