import { useQuery } from '@tanstack/react-query'
import type { CalendarDay } from '../../shared/calendar'
import type { Day } from '../../shared/domain/day'
import type { Capacity } from '../../shared/domain/load'
import type { OrderRow } from '../../shared/orders'
import { api } from '../api'
import { useShopNow } from '../shop'
import { useShop } from '../ui/ShopContext'

const MOST_LATE = 100

/** A table whose cells the keyboard walks through. */
export const asGrid = { role: 'grid' } as const

/** What a calendar shows and does, whichever way it is drawn. */
export type CalendarShown = {
  readonly days: ReadonlyMap<Day, CalendarDay>
  readonly rowsOn: (on: Day) => readonly OrderRow[]
  readonly capacity: Capacity
  /** Orders that must leave the shop today. */
  readonly leaving: ReadonlySet<string>
  /** The fullest day's orders: what bars are measured by where no capacity is set. */
  readonly most: number
  /** An order was dropped on a day. */
  readonly onDropped: (orderId: string, on: Day) => void
  /** To another day, which is asked for. */
  readonly onMove: (order: OrderRow) => void
}

/** The days that are shown with their orders; what is late stands on today, which is when it will be done. */
export function useCalendarDays(from: Day, count: number) {
  const { today } = useShop()
  const { data, error } = useQuery(api.calendar.days({ from, days: count }))
  const planning = useQuery(api.planning.get({})).data
  const late = useLateOrders()
  const leaving = useLeavingToday()
  const days = new Map((data ?? []).map((day) => [day.on, day]))
  const lateIds = new Set(late.map(({ id }) => id))
  const rowsOn = (on: Day): readonly OrderRow[] => {
    const rows = days.get(on)?.rows ?? []
    if (on === today) return [...late, ...rows.filter(({ id }) => !lateIds.has(id))]
    return on < today && days.has(today) ? rows.filter(({ id }) => !lateIds.has(id)) : rows
  }
  return {
    days,
    rowsOn,
    error,
    isReady: data !== undefined,
    leaving,
    capacity: { orders: planning?.dayOrders ?? null, units: planning?.dayUnits ?? null },
    most: Math.max(1, ...(data ?? []).map(({ orders }) => orders)),
  }
}

/** What is late, without what lies before the shop's start day. */
function useLateOrders(): readonly OrderRow[] {
  const startDay = useShopNow()?.shop?.startDay
  const { data } = useQuery(
    api.orders.list({
      filter: { status: 'late' },
      sort: { by: 'promised', direction: 'ascending' },
      from: 0,
      size: MOST_LATE,
    }),
  )
  return (data?.rows ?? []).filter(({ promisedOn }) => promisedOn !== null && (!startDay || promisedOn >= startDay))
}

/** The orders with a step today that brings them out of the shop. */
function useLeavingToday(): ReadonlySet<string> {
  const { today } = useShop()
  const { data } = useQuery(api.today.day({ on: today, assigneeId: null }))
  const steps = (data?.rows ?? []).filter(({ order, status }) => status === 'open' && order && leaves(order))
  return new Set(steps.flatMap(({ order }) => order?.id ?? []))
}

/** What is posted leaves when it is sent; all else when it is delivered. */
const leaves = ({ step, method }: { readonly step: string; readonly method: string }): boolean =>
  step === (method === 'post' ? 'send' : 'deliver')
