import { type KeyboardEvent, type RefObject, useState } from 'react'
import type { Placed } from '../../shared/domain/dayHours'
import { hasMod } from '../ui/platform'
import type { TimedTask } from './HourBlock'

const STEP_MINUTES = 15

type Items = readonly Placed<TimedTask>[]

/** What stands beside a thing at the same time, in the column to one side; undefined where nothing does. */
const beside = (items: Items, from: Placed<TimedTask>, by: 1 | -1) =>
  items.find((other) => other.column === from.column + by && other.from < from.to && from.from < other.to)

/** Where a key leads from one of the things; undefined for a key that leads nowhere. */
function afterKey(key: string, items: Items, from: Placed<TimedTask>): Placed<TimedTask> | undefined {
  const at = items.indexOf(from)
  switch (key) {
    case 'ArrowDown':
      return items[at + 1] ?? from
    case 'ArrowUp':
      return items[at - 1] ?? from
    case 'ArrowRight':
      return beside(items, from, 1) ?? from
    case 'ArrowLeft':
      return beside(items, from, -1) ?? from
    case 'Home':
      return items[0]
    case 'End':
      return items.at(-1)
    default:
      return undefined
  }
}

/** Arrows walk from one thing to the next, or to what stands beside it; Alt with up or down moves it. */
export function useHourKeys(
  list: RefObject<HTMLElement | null>,
  items: Items,
  onMove: (task: TimedTask, minutes: number) => void,
) {
  const [at, setAt] = useState<string | null>(null)
  const current = items.find(({ item }) => item.id === at) ?? items[0]

  function onKeyDown(event: KeyboardEvent) {
    if (hasMod(event) || event.shiftKey || current === undefined) return
    const isUp = event.key === 'ArrowUp'
    if (event.altKey) {
      if ((!isUp && event.key !== 'ArrowDown') || current.item.status !== 'open') return
      event.preventDefault()
      onMove(current.item, isUp ? -STEP_MINUTES : STEP_MINUTES)
      return
    }
    const next = afterKey(event.key, items, current)
    if (next === undefined) return
    event.preventDefault()
    list.current?.querySelector<HTMLElement>(`[data-task="${next.item.id}"] a`)?.focus()
  }
  return { onKeyDown, currentId: current?.item.id, stand: setAt }
}
