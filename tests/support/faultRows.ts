import { appendFileSync } from 'node:fs'

/** What a safety test found: how often a fault was brought about, acknowledged rows that were lost, damaged stores. */
export type FaultRow = {
  readonly fault: string
  readonly tries: number
  readonly lost: number
  readonly corrupt: number
}

/** Says what was found to the long form's table, where there is one. Before the expectations, so that bad rows stand in it. */
export function tellFault(row: FaultRow): void {
  const file = process.env.REGULARS_SAFETY_ROWS
  if (file) appendFileSync(file, `${JSON.stringify(row)}\n`)
}
