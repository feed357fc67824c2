import { useCallback, useContext, useEffect, useRef, useState } from 'react'
import {
  type DateFieldState,
  DateFieldStateContext,
  DateSegment,
  type DateSegmentProps,
  type TimeFieldState,
  TimeFieldStateContext,
} from 'react-aria-components'

export type SegmentState = DateFieldState | TimeFieldState

/** What a written date or time lacks: nothing, all of it (it is empty), or some parts. */
export type Lack = 'nothing' | 'all' | 'some'

function lackOf(state: SegmentState): Lack {
  const parts = state.segments.filter((segment) => segment.isEditable)
  const missing = parts.filter((segment) => segment.isPlaceholder).length
  if (missing === 0) return 'nothing'
  return missing === parts.length ? 'all' : 'some'
}

/**
 * React Aria holds a half-written date to itself and says nothing of it. This watches the parts on screen, so that a
 * half-written date is shown as a mistake rather than saved as none.
 */
export function useSegments() {
  const state = useRef<SegmentState | null>(null)
  const [lack, setLack] = useState<Lack>('all')
  const [isInside, setInside] = useState(false)
  const report = useCallback((next: SegmentState) => {
    state.current = next
    setLack(lackOf(next))
  }, [])
  const clear = useCallback(() => state.current?.setValue(null), [])
  return { state, lack, isInside, setInside, report, clear }
}

type ReportingProps = { readonly segment: DateSegmentProps['segment']; readonly report: (state: SegmentState) => void }

export function ReportingSegment({ segment, report }: ReportingProps) {
  const date = useContext(DateFieldStateContext)
  const time = useContext(TimeFieldStateContext)
  const state = date ?? time
  useEffect(() => {
    if (state) report(state)
  }, [state, report])
  return (
    <DateSegment
      segment={segment}
      className="rounded-[3px] px-0.5 whitespace-pre outline-none data-focused:bg-accent data-focused:text-accent-ink data-focused:forced-color-adjust-none data-placeholder:text-muted data-placeholder:data-focused:text-accent-ink data-[type=literal]:px-0 data-[type=literal]:text-muted"
    />
  )
}
