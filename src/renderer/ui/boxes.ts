/** Class names that several pieces share, so that they look like one hand's work. */

/** The frame of anything that is typed into or chosen from. */
export const fieldBox =
  'flex min-h-8.5 w-full min-w-0 items-center rounded-[7px] border border-edge/70 bg-surface text-base transition-colors data-hovered:border-edge data-disabled:opacity-60 data-invalid:border-late'

/** The ring of a frame whose inside has the focus. */
export const fieldRing =
  'outline-none has-[:focus]:border-accent has-[:focus]:ring-2 has-[:focus]:ring-accent/25 data-invalid:has-[:focus]:border-late data-invalid:has-[:focus]:ring-late/25 forced-colors:has-[:focus]:outline-2 forced-colors:has-[:focus]:outline-solid forced-colors:has-[:focus]:outline-accent'

export const fieldInput = 'min-w-0 flex-1 bg-transparent px-2.5 py-1 outline-none disabled:cursor-not-allowed'

export const popoverBox =
  'rounded-lg border border-line-strong bg-surface shadow-float outline-none animate-appear overflow-auto [scrollbar-width:thin]'

export const listItem =
  'flex min-h-8 cursor-default items-center gap-2 rounded-md px-2.5 py-1 outline-offset-[-2px] data-disabled:opacity-50 data-focused:bg-accent-soft data-hovered:bg-accent-soft data-selected:font-semibold'
