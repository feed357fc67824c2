import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Time } from '../../shared/domain/day'
import type { TaskRow } from '../../shared/tasks'
import { api } from '../api'
import { useDoing } from '../doing'
import { sayTime } from '../tasks/words'
import { t } from '../words'

/** How long after the last step of a move it is done: steps in a row are one. */
const PAUSE_MS = 700

export type Moved = { readonly id: string; readonly title: string; readonly dueTime: Time }

/**
 * Moves a thing of the day to another time, with Undo. It stands there at once, while the store has not heard of it.
 */
export function useMovedTime(rows: readonly TaskRow[]) {
  const [moved, setMoved] = useState<Moved | null>(null)
  const waiting = useRef<{ readonly timer: number; readonly moved: Moved } | null>(null)
  const retime = useDoing(
    { mutationFn: ({ id, dueTime }: Moved) => api.tasks.retime.mutationFn({ id, dueTime }) },
    (_, { dueTime, title }) => t('Moved to {{day}}: {{title}}', { day: sayTime(dueTime), title }),
  ).mutate

  function store(last: Moved) {
    waiting.current = null
    retime(last, { onError: () => setMoved(null) })
  }
  function flush() {
    if (waiting.current === null) return
    clearTimeout(waiting.current.timer)
    store(waiting.current.moved)
  }
  const leave = useEffectEvent(flush)
  useEffect(() => () => leave(), [])
  // Once the row says it, the row is believed again: Undo may have the last word.
  useEffect(() => {
    if (waiting.current === null && rows.some(({ id, dueTime }) => id === moved?.id && dueTime === moved.dueTime)) {
      setMoved(null)
    }
  }, [rows, moved])

  return {
    moved,
    /** Where it stands for now; what was moved before is stored first. */
    show: (next: Moved) => {
      if (waiting.current !== null && waiting.current.moved.id !== next.id) flush()
      setMoved(next)
    },
    /** Where it stands after a step by key: stored when no other follows. */
    step: (next: Moved) => {
      if (waiting.current !== null && waiting.current.moved.id !== next.id) flush()
      if (waiting.current !== null) clearTimeout(waiting.current.timer)
      waiting.current = { timer: window.setTimeout(() => store(next), PAUSE_MS), moved: next }
      setMoved(next)
    },
    /** Stored at once, as when it is dropped. */
    drop: (next: Moved) => {
      setMoved(next)
      store(next)
    },
    forget: () => setMoved(null),
  }
}
