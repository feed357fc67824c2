import { useRef } from 'react'

export type TableRows<Row> = {
  readonly total: number
  readonly rowAt: (index: number) => Row | undefined
  readonly rowId: (row: Row) => string
  /** The ids of rows `first` to `last` (included), for a range that isn't all loaded. */
  readonly idsBetween?: (first: number, last: number) => Promise<readonly string[]>
}

/** The ids of a range where all its rows are loaded, else null. */
export function loadedIds<Row>(rows: TableRows<Row>, first: number, last: number): string[] | null {
  const ids: string[] = []
  for (let index = first; index <= last; index += 1) {
    const row = rows.rowAt(index)
    if (row === undefined) return null
    ids.push(rows.rowId(row))
  }
  return ids
}

/** Which rows are selected after a click or a key, as desktop lists do: one, a range from the anchor, one more or less. */
export function useTableSelection<Row>(
  rows: TableRows<Row>,
  selected: ReadonlySet<string> | 'none',
  onSelect: ((ids: ReadonlySet<string>) => void) | undefined,
) {
  const anchor = useRef(0)
  // A range that had to be asked for is dropped when another choice is made meanwhile.
  const turn = useRef(0)
  const idAt = (index: number) => {
    const row = rows.rowAt(index)
    return row === undefined ? undefined : rows.rowId(row)
  }

  function choose(ids: ReadonlySet<string>) {
    turn.current += 1
    if (selected !== 'none') onSelect?.(ids)
  }

  function only(index: number) {
    anchor.current = index
    const id = idAt(index)
    choose(new Set(id === undefined ? [] : [id]))
  }

  function toggle(index: number) {
    anchor.current = index
    const id = idAt(index)
    if (id === undefined || selected === 'none') return
    const next = new Set(selected)
    if (!next.delete(id)) next.add(id)
    choose(next)
  }

  async function span(first: number, last: number) {
    const loaded = loadedIds(rows, first, last)
    if (loaded) return choose(new Set(loaded))
    if (!rows.idsBetween || selected === 'none') return
    turn.current += 1
    const mine = turn.current
    const ids = await rows.idsBetween(first, last)
    if (mine === turn.current) choose(new Set(ids))
  }

  return {
    only,
    toggle,
    range: (index: number) => span(Math.min(anchor.current, index), Math.max(anchor.current, index)),
    all: () => span(0, rows.total - 1),
    clear: () => choose(new Set()),
  }
}
