import { randomUUID } from 'node:crypto'
import { AppError } from '../shared/errors'
import type { Id } from '../shared/fields'

const KEPT_AT_HAND = 12

/** A PDF made and kept at hand: what is previewed is what is printed and saved. */
export type Made = {
  readonly bytes: Uint8Array
  /** To be called when it leaves the screen for paper or a file: keeps what has to be remembered of it, once. */
  readonly remember: () => Promise<void>
}

/** The PDFs made last, by id. */
export function openHand() {
  const made = new Map<Id, Made>()
  return {
    keep: (bytes: Uint8Array, remember: () => Promise<unknown> = async () => undefined): Id => {
      const id = randomUUID()
      made.set(id, { bytes, remember: once(remember) })
      for (const oldest of made.keys()) {
        if (made.size <= KEPT_AT_HAND) break
        made.delete(oldest)
      }
      return id
    },
    find: (id: Id): Made => {
      const found = made.get(id)
      if (!found) throw new AppError('paper.gone', 'This page is not at hand any more. Please make it again.')
      return found
    },
  }
}

/** Works once, however often and however soon it is called again; after a failure it may be tried again. */
export function once(work: () => Promise<unknown>): () => Promise<void> {
  let running: Promise<void> | null = null
  return () => {
    running ??= work().then(
      () => undefined,
      (error: unknown) => {
        running = null
        throw error
      },
    )
    return running
  }
}
