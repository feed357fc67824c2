import { randomFillSync } from 'node:crypto'
import { newIdClock, uuidv7 } from '../../../shared/domain/ids'
import type { Id } from '../../../shared/fields'

/** Gives ids for new rows. Random bytes are fetched for many ids at once: a call for each is what takes the time. */
export function openIds(nowMs: number): () => Id {
  const ids = newIdClock()
  const pool = new Uint8Array(10_000)
  let used = pool.length
  const random = (bytes: Uint8Array) => {
    if (used + bytes.length > pool.length) {
      randomFillSync(pool)
      used = 0
    }
    bytes.set(pool.subarray(used, used + bytes.length))
    used += bytes.length
  }
  return () => uuidv7(nowMs, random, ids)
}
