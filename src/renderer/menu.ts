import { useEffect, useRef } from 'react'

type Run = () => void

/** Who answers a menu item: the last one mounted that cares, so that a page goes before the frame around it. */
const answering = new Map<string, Run[]>()

/** Answers a menu item (and its accelerator) while this piece is on screen: `useMenuItem('print', print)`. */
export function useMenuItem(item: string, run: Run, isOn = true): void {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => {
    if (!isOn) return
    const answer = () => latest.current()
    answering.set(item, [...(answering.get(item) ?? []), answer])
    return () => {
      answering.set(item, (answering.get(item) ?? []).filter((other) => other !== answer))
    }
  }, [item, isOn])
}

/** Does what a menu item means on the page that is on screen. Answers false where it means nothing there. */
export function chooseMenuItem(item: string): boolean {
  const run = answering.get(item)?.at(-1)
  run?.()
  return run !== undefined
}

/** Hears the native menu, for as long as the app runs. */
export function followMenu(): () => void {
  return window.regulars.onChange((notice) => {
    if (notice.type === 'menu') chooseMenuItem(notice.item)
  })
}
