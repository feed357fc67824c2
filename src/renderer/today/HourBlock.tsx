import { Link } from '@tanstack/react-router'
import { type CSSProperties, type PointerEvent, useRef } from 'react'
import type { Time } from '../../shared/domain/day'
import { endWords, type Placed, shifted } from '../../shared/domain/dayHours'
import type { TaskRow } from '../../shared/tasks'
import { sayTime } from '../tasks/words'
import { t } from '../words'
import { HOUR_REM } from './HourLines'

export type TimedTask = TaskRow & { readonly dueTime: Time }

const SNAP_MINUTES = 15
/** A hand that only clicks may shake so far, in CSS pixels. */
const SHAKE = 4

type HourBlockProps = {
  readonly placed: Placed<TimedTask>
  /** The first hour shown. */
  readonly first: number
  /** Whether the keyboard stands here. */
  readonly isCurrent: boolean
  readonly onCurrent: () => void
  readonly onDrag: (to: Time) => void
  readonly onDrop: (to: Time) => void
  readonly onGiveUp: () => void
}

/** One thing in the column of hours: as high as it is long, beside what goes on at the same time. */
export function HourBlock({ placed, first, isCurrent, onCurrent, ...drag }: HourBlockProps) {
  const task = placed.item
  const isDone = task.status === 'done'
  const { dragProps, wasDragged } = useDrag(task, drag)
  return (
    <li data-task={task.id} className="absolute p-px" style={placeOf(placed, first)}>
      <Link
        {...(isDone ? {} : dragProps)}
        to="/tasks/$id"
        params={{ id: task.id }}
        draggable={false}
        tabIndex={isCurrent ? 0 : -1}
        aria-describedby="hour-keys"
        aria-keyshortcuts={isDone ? undefined : 'Alt+ArrowUp Alt+ArrowDown'}
        onFocus={onCurrent}
        onClick={(event) => {
          if (wasDragged()) event.preventDefault()
        }}
        className={`block h-full overflow-hidden rounded-md border-s-3 px-2 py-0.5 leading-tight select-none hover:brightness-97 ${lookOf(task)}`}
      >
        <BlockWords task={task} />
      </Link>
    </li>
  )
}

/** When, what, for whom and where. */
function BlockWords({ task }: { readonly task: TimedTask }) {
  const { kind, dueTime, minutes, title, customerName, place, status } = task
  const small = [customerName ?? '', place].filter((part) => part !== '').join(', ')
  return (
    <span className="flex flex-wrap items-baseline gap-x-2">
      <span className="text-sm whitespace-nowrap">
        {kind === 'send' ? t('by {{time}}', { time: sayTime(dueTime) }) : sayTime(dueTime)}
        {minutes !== null && (
          <>
            <span aria-hidden>–</span>
            <span className="sr-only"> {t('to')} </span>
            {endWords(dueTime, minutes)}
          </>
        )}
      </span>
      <b className={`min-w-0 font-semibold wrap-anywhere ${status === 'done' ? 'line-through' : ''}`} dir="auto">
        {title}
      </b>
      {small !== '' && (
        <span className="text-sm wrap-anywhere" dir="auto">
          {small}
        </span>
      )}
      {status === 'done' && <span className="sr-only">{t('done')}</span>}
    </span>
  )
}

function placeOf({ from, to, column, columns }: Placed<TimedTask>, first: number): CSSProperties {
  return {
    top: `${(from / 60 - first) * HOUR_REM}rem`,
    height: `${((to - from) / 60) * HOUR_REM}rem`,
    insetInlineStart: `${(column / columns) * 100}%`,
    width: `${100 / columns}%`,
  }
}

function lookOf({ status, kind }: TimedTask): string {
  if (status === 'done') return 'border-line-strong bg-sunken text-muted'
  if (kind === 'meeting') return 'border-accent bg-accent-soft text-accent'
  return kind === 'deliver' || kind === 'send' ? 'border-info bg-info-soft text-info' : 'border-edge bg-sunken text-ink'
}

/** Carries a thing up and down by the pointer, from quarter to quarter. */
function useDrag(
  task: TimedTask,
  { onDrag, onDrop, onGiveUp }: Pick<HourBlockProps, 'onDrag' | 'onDrop' | 'onGiveUp'>,
) {
  const began = useRef<{ readonly y: number; readonly at: Time } | null>(null)
  const last = useRef<Time | null>(null)
  const isMoved = useRef(false)

  function timeUnder(event: PointerEvent<HTMLElement>): Time | null {
    if (began.current === null) return null
    const by = event.clientY - began.current.y
    if (last.current === null && Math.abs(by) <= SHAKE) return null
    const pixels = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) * HOUR_REM
    return shifted(began.current.at, Math.round((by / pixels) * (60 / SNAP_MINUTES)) * SNAP_MINUTES)
  }
  function end(event: PointerEvent<HTMLElement>, isGivenUp: boolean) {
    event.currentTarget.releasePointerCapture(event.pointerId)
    const [from, to] = [began.current?.at, last.current]
    began.current = null
    last.current = null
    isMoved.current = to !== null
    if (to === null) return
    if (isGivenUp || to === from) onGiveUp()
    else onDrop(to)
  }
  const dragProps = {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return
      began.current = { y: event.clientY, at: task.dueTime }
      isMoved.current = false
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const to = timeUnder(event)
      if (to === null || to === last.current) return
      last.current = to
      onDrag(to)
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => end(event, false),
    onPointerCancel: (event: PointerEvent<HTMLElement>) => end(event, true),
  }
  return { dragProps, wasDragged: () => isMoved.current }
}
