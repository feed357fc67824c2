import { type RefObject, useEffect, useRef, useState } from 'react'

export type PanelState = {
  readonly isOpen: boolean
  /** Opens it and leaves the focus where it is. */
  readonly show: () => void
  /** Opens it for someone who asked, with the focus in it. */
  readonly enter: () => void
  readonly close: () => void
  /** By its key: in, and out again. */
  readonly toggle: () => void
  /** Before a row goes that has the focus. */
  readonly keepFocus: () => void
}

/**
 * A panel beside the page that never takes the focus by itself: only when it is asked for. Closed, or with the row gone
 * that had it, the focus is where it was.
 */
export function usePanel(place: RefObject<HTMLElement | null>, bell: RefObject<HTMLElement | null>): PanelState {
  const before = useRef<HTMLElement | null>(null)
  const [isOpen, setOpen] = useState(false)
  const [asked, setAsked] = useState(0)
  const hasFocus = () => place.current?.contains(document.activeElement) === true

  useEffect(() => {
    if (asked > 0) place.current?.focus()
  }, [asked, place])

  const enter = () => {
    if (!hasFocus() && document.activeElement instanceof HTMLElement) before.current = document.activeElement
    setOpen(true)
    setAsked((count) => count + 1)
  }
  const close = () => {
    if (hasFocus()) {
      const back = before.current?.isConnected ? before.current : bell.current?.querySelector('button')
      back?.focus()
    }
    setOpen(false)
  }
  return {
    isOpen,
    show: () => setOpen(true),
    enter,
    close,
    toggle: () => (isOpen && hasFocus() ? close() : enter()),
    keepFocus: () => {
      if (hasFocus()) place.current?.focus()
    },
  }
}
