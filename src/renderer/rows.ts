import { useQueries, useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { sayError } from './doing'

const BLOCK = 100

type Page<Row> = { readonly total: number; readonly rows: readonly Row[] }
type Ask<Row> = (
  from: number,
  size: number,
) => {
  readonly queryKey: readonly unknown[]
  readonly queryFn: () => Promise<Page<Row>>
}

/**
 * A long list as its table needs it: only the blocks of rows that are on screen are asked for, and asked for again after
 * a change. `ask` is the list's query for a window: `(from, size) => api.tasks.list({ filter, sort, from, size })`.
 */
export function useRows<Row>(ask: Ask<Row>) {
  const [window, setWindow] = useState({ first: 0, last: BLOCK })
  const first = Math.floor(window.first / BLOCK)
  const count = Math.max(1, Math.ceil(window.last / BLOCK) - first)
  const head = useQuery({
    ...ask(0, BLOCK),
    structuralSharing: false,
    placeholderData: (before: Page<Row> | undefined) => before,
  })
  const blocks = useQueries({
    queries: Array.from({ length: count }, (_, at) => ({
      ...ask((first + at) * BLOCK, BLOCK),
      structuralSharing: false,
    })),
  })
  const rowAt = (index: number): Row | undefined => {
    const block = Math.floor(index / BLOCK)
    const page = blocks[block - first]?.data ?? (block === 0 ? head.data : undefined)
    return page?.rows[index % BLOCK]
  }
  const onWindow = useCallback(
    (from: number, to: number) => setWindow({ first: from, last: Math.max(to, from + 1) }),
    [],
  )
  return { total: head.data?.total ?? 0, isReady: head.data !== undefined, error: head.error, rowAt, onWindow }
}

const MOST_AT_ONCE = 500

/** The same of rows that are known by their ids, with the ids of a range that isn't all loaded. */
export function useListRows<Row extends { readonly id: string }>(ask: Ask<Row>) {
  const rowId = useCallback(({ id }: Row): string => id, [])
  const idsBetween = async (first: number, last: number): Promise<readonly string[]> => {
    const ids: string[] = []
    try {
      for (let from = first; from <= last; from += MOST_AT_ONCE) {
        const page = await ask(from, Math.min(MOST_AT_ONCE, last - from + 1)).queryFn()
        ids.push(...page.rows.map(rowId))
      }
    } catch (error) {
      sayError(error)
    }
    return ids
  }
  return { ...useRows(ask), rowId, idsBetween }
}
