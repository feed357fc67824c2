/** Browsers break elements of more than 33,554,428 device pixels: at 400 % this still holds. */
export const tallest = 8_000_000

/** A list of rows of one height, in CSS pixels, and how much of it is seen at once. */
export type Extent = { readonly total: number; readonly rowHeight: number; readonly view: number }

/** Where the list stands: `scroll` is the element's, `top` the list's. They differ once the list is taller than may be. */
export type Position = { readonly scroll: number; readonly top: number }

/** The height of the element that scrolls. */
export const scrollHeight = ({ total, rowHeight }: Extent): number => Math.min(total * rowHeight, tallest)

const lastScroll = (extent: Extent): number => Math.max(0, scrollHeight(extent) - extent.view)
const lastTop = ({ total, rowHeight, view }: Extent): number => Math.max(0, total * rowHeight - view)

const clamp = (value: number, most: number): number => Math.min(Math.max(0, value), most)

/** The scroll position that stands for a place in the list, by proportion. */
export function scrollFor(top: number, extent: Extent): number {
  const most = lastTop(extent)
  return most === 0 ? 0 : (clamp(top, most) / most) * lastScroll(extent)
}

/**
 * Where the list stands after the element was scrolled. A short way, as by the wheel, moves the list by just as much; a
 * jump, as by the bar, and the two ends count by proportion.
 */
export function follow(before: Position, scroll: number, extent: Extent): Position {
  const end = lastScroll(extent)
  const isJump = Math.abs(scroll - before.scroll) > extent.view || scroll <= 0 || scroll >= end
  const top = isJump
    ? end === 0
      ? 0
      : (clamp(scroll, end) / end) * lastTop(extent)
    : before.top + scroll - before.scroll
  return { scroll, top: clamp(top, lastTop(extent)) }
}

/** The rows to have in the document, `last` excluded: those that are seen and some around them. */
export function rowsAt(top: number, { total, rowHeight, view }: Extent, around = 6): { first: number; last: number } {
  const seen = Math.ceil(view / rowHeight) + 1
  const start = Math.floor(top / rowHeight)
  return { first: Math.max(0, start - around), last: Math.min(total, start + seen + around) }
}

/** The list's place that shows a row, moved as little as needed. */
export function topShowing(index: number, top: number, extent: Extent): number {
  const start = index * extent.rowHeight
  const end = start + extent.rowHeight
  if (start < top) return start
  return end > top + extent.view ? clamp(end - extent.view, lastTop(extent)) : top
}
