/** The heights of what a sheet is made of, in the order of the page, in CSS pixels. */
export type Block =
  | { readonly kind: 'whole'; readonly height: number }
  | { readonly kind: 'table'; readonly before: number; readonly head: number; readonly rows: readonly number[] }

/**
 * How much of the last page is left below the blocks, when pages break as Chromium breaks them: no row is split, a head
 * keeps its first row and is repeated on the next page, and the space before a table is dropped at a page's top.
 */
export function roomBelow(blocks: readonly Block[], pageHeight: number): number {
  let used = 0
  for (const block of blocks) {
    if (block.kind === 'whole') {
      used = used + block.height > pageHeight ? block.height : used + block.height
      continue
    }
    const [first = 0, ...rest] = block.rows
    const begun = block.before + block.head + first
    used = used + begun > pageHeight ? block.head + first : used + begun
    for (const row of rest) used = used + row > pageHeight ? block.head + row : used + row
  }
  return pageHeight - used
}

const heightOf = (element: Element | null): number => element?.getBoundingClientRect().height ?? 0

/** Measures what stands in the document: the tables by their rows, all else as one piece. */
export const blocksIn = (main: Element): readonly Block[] =>
  [...main.children].map((child) => {
    const before = Number.parseFloat(getComputedStyle(child).marginBlockStart)
    if (!(child instanceof HTMLTableElement)) return { kind: 'whole', height: before + heightOf(child) }
    return {
      kind: 'table',
      before,
      head: heightOf(child.tHead),
      rows: [...(child.tBodies[0]?.rows ?? [])].map(heightOf),
    }
  })
