/** Chance that is the same each time: the same seed gives the same choices in the same order. */
export type Chance = {
  /** A whole number from 0 to below `end`. */
  readonly below: (end: number) => number
  /** One of the list, which must not be empty. */
  readonly oneOf: <T>(list: readonly T[]) => T
  /** `count` different ones of the list, or all of a shorter list. */
  readonly some: <T>(list: readonly T[], count: number) => readonly T[]
}

/** Mulberry32 (public domain): 32 bits of state are plenty for a sample. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (end: number): number => Math.floor(next() * end)
  const oneOf = <T>(list: readonly T[]): T => list[below(list.length)] as T
  const some = <T>(list: readonly T[], count: number): readonly T[] => {
    const left = [...list]
    return Array.from({ length: Math.min(count, left.length) }, () => left.splice(below(left.length), 1)[0] as T)
  }
  return { below, oneOf, some }
}
