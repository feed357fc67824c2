import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { addDays, type Day, weekOf } from '../../shared/domain/day'
import { addMonths } from '../../shared/domain/months'
import { isOpenOrder } from '../../shared/domain/orders'
import type { OrderRow } from '../../shared/orders'
import { canShow } from '../../shared/today'
import { hasMod } from '../ui/platform'
import type { CalendarView } from './calendarSearch'

/** An order on its way by keyboard: Shift with the arrows carries it, Enter drops it, Esc puts it back. */
export type Carried = { readonly order: OrderRow; readonly to: Day }

type CalendarKeysOptions = {
  readonly grid: RefObject<HTMLElement | null>
  readonly view: CalendarView
  readonly on: Day
  /** Whether the numbers stand in the calendar's place. */
  readonly asTable: boolean
  readonly orderOf: (id: string) => OrderRow | undefined
  readonly onGo: (on: Day) => void
  readonly onOpenDay: (on: Day) => void
  readonly onMove: (order: OrderRow, to: Day | null) => void
  readonly onNumbers: () => void
}

const steps: Readonly<Record<CalendarView, Readonly<Record<string, number>>>> = {
  month: { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 },
  week: { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -1, ArrowDown: 1 },
}

/** The day that a key leads to; null for a key that leads nowhere. */
function dayAfterKey(key: string, from: Day, view: CalendarView): Day | null {
  const step = steps[view][key]
  if (step !== undefined) return addDays(from, step)
  switch (key) {
    case 'PageUp':
      return view === 'month' ? addMonths(from, -1) : addDays(from, -7)
    case 'PageDown':
      return view === 'month' ? addMonths(from, 1) : addDays(from, 7)
    case 'Home':
      return weekOf(from)[0] ?? null
    case 'End':
      return weekOf(from)[6] ?? null
    default:
      return null
  }
}

/** Keeps the keyboard on the day that is shown: after a step to another, and when the numbers give the days back. */
function useWalk({ grid, on, asTable, onGo }: Pick<CalendarKeysOptions, 'grid' | 'on' | 'asTable' | 'onGo'>) {
  const isWalking = useRef(false)
  useEffect(() => {
    // The numbers took the place of the day that had the keyboard, or gave it back.
    if (document.activeElement !== document.body) return
    const day = asTable ? null : grid.current?.querySelector<HTMLElement>('[data-day][tabindex="0"]')
    const place = day ?? grid.current
    place?.focus()
  }, [grid, asTable])
  useEffect(() => {
    if (!isWalking.current) return
    isWalking.current = false
    dayIn(grid, on)?.focus()
  }, [grid, on])
  return (to: Day) => {
    if (!canShow(to)) return
    isWalking.current = true
    onGo(to)
  }
}

const dayIn = (grid: CalendarKeysOptions['grid'], on: Day) =>
  grid.current?.querySelector<HTMLElement>(`[data-day="${on}"]`)

/** To the order before or after in the same day. */
function goBeside(grid: CalendarKeysOptions['grid'], link: Element, by: number) {
  const all = [...(grid.current?.querySelectorAll<HTMLElement>('[data-order][tabindex="0"]') ?? [])]
  all[all.findIndex((each) => each === link) + by]?.focus()
}

/** An order under way by the keyboard, and what a key does to it. */
function useCarry({ view, on, onMove }: Pick<CalendarKeysOptions, 'view' | 'on' | 'onMove'>) {
  const [carried, setCarried] = useState<Carried | null>(null)
  function carry(order: OrderRow, key: string): boolean {
    const to = dayAfterKey(key, carried?.order.id === order.id ? carried.to : on, view)
    if (to === null || !canShow(to) || !isOpenOrder(order.status)) return false
    setCarried({ order, to })
    return true
  }
  function settle(key: string): boolean {
    if (carried === null || (key !== 'Enter' && key !== 'Escape')) return false
    setCarried(null)
    if (key === 'Enter' && carried.to !== on) onMove(carried.order, carried.to)
    return true
  }
  return { carried, carry, settle }
}

/** The calendar by keyboard: days by arrows, a day's orders within it, M to promise another day, T for the numbers. */
export function useCalendarKeys(options: CalendarKeysOptions) {
  const { grid, view, on, orderOf, onOpenDay, onMove, onNumbers } = options
  const walk = useWalk(options)
  const { carried, carry, settle } = useCarry(options)

  function onDayKey(key: string): boolean {
    const to = dayAfterKey(key, on, view)
    if (to !== null) walk(to)
    return to !== null
  }

  function onOrderKey(link: Element, order: OrderRow | undefined, key: string): boolean {
    if (key === 'ArrowDown' || key === 'ArrowUp') goBeside(grid, link, key === 'ArrowDown' ? 1 : -1)
    else if (key === 'Escape') dayIn(grid, on)?.focus()
    else if (key.toLowerCase() === 'm' && order && isOpenOrder(order.status)) onMove(order, null)
    else return onDayKey(key)
    return true
  }

  function onKeyDown(event: KeyboardEvent) {
    const { target, key, shiftKey } = event
    if (event.altKey || hasMod(event) || !(target instanceof Element) || !grid.current?.contains(target)) return
    const link = target.closest('[data-order]')
    const order = orderOf(link?.getAttribute('data-order') ?? '')
    const isDay = target.hasAttribute('data-day')
    const isTaken =
      settle(key) ||
      (shiftKey && order && carry(order, key)) ||
      (link && onOrderKey(link, order, key)) ||
      (isDay && onDayKey(key)) ||
      open(key, isDay)
    if (isTaken) event.preventDefault()
  }

  /** The day's list, or the numbers. */
  function open(key: string, isDay: boolean): boolean {
    if (key === 'Enter' && isDay) onOpenDay(on)
    else if (key.toLowerCase() === 't') onNumbers()
    else return false
    return true
  }

  return { onKeyDown, carried }
}
