import type { Size } from './making'
import type { BenchShop } from './openings'

/** One line of the table in promises.md: what the product does, and the floor that does the same. */
export type Work = {
  readonly name: string
  /** The most that the product may take, as a multiple of the floor. */
  readonly target: number
  /** The most that it may grow from S to M, per row that it answers; absent where the floor says enough. */
  readonly growth?: number
  /** The most milliseconds that one of a hundred may take at L; absent where nothing is promised of it. */
  readonly p99?: number
  /** The sizes that it is measured in; all where none are named. */
  readonly sizes?: readonly Size[]
  readonly rounds: number
  /** Rounds that are not counted; three where nothing else is said. */
  readonly warm?: number
  /** Sets up one shop; answers the two ways, each for the nth round, and what must be the same of both. */
  readonly prepare: (shop: BenchShop) => Promise<Ways>
}
export type Ways = {
  readonly product: (round: number) => unknown
  readonly floor: (round: number) => unknown
  /** How many rows a round answers, for growth. */
  readonly rows?: number
  /** Throws where product and floor do not answer the same; before anything is measured. */
  readonly same: () => Promise<void>
  readonly done?: () => void
}
