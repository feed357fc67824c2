import { type RefObject, useEffect, useRef } from 'react'

/**
 * Keeps the keyboard in a list whose rows come and go: when the row that has it leaves (it was moved to another day, or
 * is not late any more), the row that took its place gets it. `takesFocus`: the keyboard came here from another day, whose
 * rows are gone. Answers how to say at which row it stands.
 */
export function useKeptFocus(list: RefObject<HTMLElement | null>, takesFocus: boolean): (row: number) => void {
  const at = useRef<number | null>(takesFocus ? 0 : null)
  useEffect(() => {
    const element = list.current
    function leave({ target, relatedTarget }: FocusEvent) {
      if (relatedTarget instanceof Element) {
        const goesOn = element?.contains(relatedTarget) || relatedTarget.closest('[role=menu]')
        if (!goesOn) at.current = null
        return
      }
      // What is taken out of the page is blurred just before: only what is still there afterwards was left.
      setTimeout(() => {
        const isLeft = target instanceof Element && target.isConnected && document.activeElement === document.body
        if (isLeft) at.current = null
      })
    }
    element?.addEventListener('focusout', leave)
    return () => element?.removeEventListener('focusout', leave)
  }, [list])
  useEffect(() => {
    const active = document.activeElement
    if (at.current === null || (active !== null && active !== document.body)) return
    const boxes = list.current?.querySelectorAll<HTMLElement>('[data-task] input')
    const place = boxes?.[Math.min(at.current, boxes.length - 1)] ?? list.current
    place?.focus()
  })
  return (row) => {
    at.current = row
  }
}
