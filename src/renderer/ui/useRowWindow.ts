import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { type Extent, follow, type Position, rowsAt, scrollFor, topShowing } from './tableWindow'

/** After so long without scrolling the bar is put where the list stands. */
const restAfter = 150

export type RowWindow = {
  /** The element that scrolls, the header that stays at its top, and one with a row's height in rem. */
  readonly scroller: RefObject<HTMLTableElement | null>
  readonly head: RefObject<HTMLTableSectionElement | null>
  readonly probe: RefObject<HTMLDivElement | null>
  readonly extent: Extent
  /** The rows in the document, `last` excluded. */
  readonly first: number
  readonly last: number
  /** Where the first of them lies inside the element that scrolls. */
  readonly offset: number
  readonly onScroll: () => void
  /** Scrolls a row into view. */
  readonly reveal: (index: number) => void
  /** The first row that is wholly seen now. */
  readonly firstSeen: () => number
  /** How many whole rows are seen. */
  readonly page: number
}

/** Which rows of a long list are in the document while it is scrolled. */
export function useRowWindow(total: number): RowWindow {
  const scroller = useRef<HTMLTableElement>(null)
  const head = useRef<HTMLTableSectionElement>(null)
  // Its size changes with the text's.
  const probe = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState({ rowHeight: 34, view: 600 })
  const extent: Extent = { total, ...size }
  const live = useRef(extent)
  const position = useRef<Position>({ scroll: 0, top: 0 })
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [shown, setShown] = useState({ first: 0, last: 0, shift: 0 })

  const show = useCallback(() => {
    const { scroll, top } = position.current
    const { first, last } = rowsAt(top, live.current)
    const shift = top - scroll
    setShown((before) =>
      before.first === first && before.last === last && before.shift === shift ? before : { first, last, shift },
    )
  }, [])

  const stand = useCallback(
    (top: number) => {
      const element = scroller.current
      if (!element) return
      element.scrollTo(element.scrollLeft, scrollFor(top, live.current))
      position.current = { scroll: element.scrollTop, top }
      show()
    },
    [show],
  )

  const onScroll = useCallback(() => {
    const element = scroller.current
    if (!element) return
    position.current = follow(position.current, element.scrollTop, live.current)
    show()
    clearTimeout(rest.current)
    rest.current = setTimeout(() => {
      const { scroll, top } = position.current
      if (Math.abs(scrollFor(top, live.current) - scroll) > 1) stand(top)
    }, restAfter)
  }, [show, stand])

  const reveal = useCallback(
    (index: number) => {
      const { top } = position.current
      const next = topShowing(index, top, live.current)
      if (next !== top) stand(next)
    },
    [stand],
  )

  useLayoutEffect(() => {
    function measure() {
      const rowHeight = Math.round(probe.current?.offsetHeight ?? 0)
      const view = (scroller.current?.clientHeight ?? 0) - (head.current?.offsetHeight ?? 0)
      if (rowHeight === 0 || view <= 0) return
      setSize((before) => (before.rowHeight === rowHeight && before.view === view ? before : { rowHeight, view }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    for (const element of [probe.current, scroller.current, head.current]) if (element) observer.observe(element)
    return () => observer.disconnect()
  }, [])

  const { rowHeight, view } = size
  useLayoutEffect(() => {
    // The same row stays on top when the text's size or the window's changes.
    const before = live.current
    live.current = { total, rowHeight, view }
    const row = position.current.top / before.rowHeight
    stand(Math.min(row * rowHeight, Math.max(0, total * rowHeight - view)))
  }, [total, rowHeight, view, stand])

  useEffect(() => () => clearTimeout(rest.current), [])

  const last = Math.min(shown.last, total)
  // Rows before the element's own beginning can't be seen, and would need a place below zero.
  const first = Math.min(Math.max(shown.first, Math.ceil(shown.shift / rowHeight)), last)
  return {
    scroller,
    head,
    probe,
    extent,
    first,
    last,
    offset: first * rowHeight - shown.shift,
    onScroll,
    reveal,
    firstSeen: () => Math.ceil(position.current.top / live.current.rowHeight),
    page: Math.max(1, Math.floor(view / rowHeight)),
  }
}
