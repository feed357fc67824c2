import { useEffect, useRef, useState } from 'react'

type Run = () => void

type Answer = { readonly place: number; readonly run: Run }

/** Who answers a menu item: the innermost or else the newest piece that cares, so that a page goes before its frame. */
const answering = new Map<string, Answer[]>()
// Taken while drawing, which goes from the frame inwards; effects run the other way round.
let places = 0

/** Answers a menu item (and its accelerator) while this piece is on screen: `useMenuItem('print', print)`. */
export function useMenuItem(item: string, run: Run, isOn = true): void {
  const latest = useRef(run)
  const [place] = useState(() => {
    places += 1
    return places
  })
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => {
    if (!isOn) return
    const answer = { place, run: () => latest.current() }
    const others = answering.get(item) ?? []
    answering.set(
      item,
      [...others, answer].toSorted((a, b) => a.place - b.place),
    )
    return () => {
      answering.set(
        item,
        (answering.get(item) ?? []).filter((other) => other !== answer),
      )
    }
  }, [item, isOn, place])
}

/** Does what a menu item means on the page that is on screen. Answers false where it means nothing there. */
export function chooseMenuItem(item: string): boolean {
  const answer = answering.get(item)?.at(-1)
  answer?.run()
  return answer !== undefined
}

/** Hears the native menu, for as long as the app runs. */
export function followMenu(): () => void {
  return window.regulars.onChange((notice) => {
    if (notice.type === 'menu') chooseMenuItem(notice.item)
  })
}
