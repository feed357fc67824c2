import { useRef } from 'react'

/** Where the focus goes when a row of fields, and the button in it that removed it, are gone: the next row, or the last. */
export function useRowFocus() {
  const frame = useRef<HTMLDivElement>(null)
  function focusAfterRemoval(at: number) {
    requestAnimationFrame(() => {
      const rows = frame.current?.querySelectorAll('[data-row]') ?? []
      const next = rows[Math.min(at, rows.length - 1)] ?? frame.current
      next?.querySelector<HTMLElement>('input, textarea, button')?.focus()
    })
  }
  return { frame, focusAfterRemoval }
}
