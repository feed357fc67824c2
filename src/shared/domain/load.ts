import type { Day } from './day'
import type { OrderStatus } from './orders'

/** What a day can take: whole orders and units, 1 or more; null for no limit. */
export type Capacity = { readonly orders: number | null; readonly units: number | null }

/** What a day has: orders, and their quantities added up, to three decimals. */
export type Load = { readonly orders: number; readonly units: number }

export type LoadedOrder = { readonly promisedOn: Day | null; readonly status: OrderStatus; readonly units: number }

export type Fullness = {
  /** Of the scarcer of the two, 0 and more, 1 is full; null without a capacity. */
  readonly share: number | null
  readonly state: 'empty' | 'room' | 'full' | 'over'
  readonly words: string
}

export const noLoad: Load = { orders: 0, units: 0 }

/** A day's load with one more order on it. */
export function withOrder(load: Load, units: number): Load {
  return { orders: load.orders + 1, units: Math.round((load.units + units) * 1000) / 1000 }
}

/**
 * The load of each promised day that has any. Delivered orders count, as the day's work was done for them; cancelled ones
 * and those without a promise don't.
 */
export function loadByDay(orders: readonly LoadedOrder[]): ReadonlyMap<Day, Load> {
  const loads = new Map<Day, Load>()
  for (const { promisedOn, status, units } of orders) {
    if (promisedOn === null || status === 'cancelled') continue
    loads.set(promisedOn, withOrder(loads.get(promisedOn) ?? noLoad, units))
  }
  return loads
}

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`
const sayOrders = (count: number): string => plural(count, 'order', 'orders')
const sayUnits = (count: number): string => plural(count, 'unit', 'units')

function shareOf(amount: number, capacity: number | null): number | null {
  if (capacity === null) return null
  if (!(capacity >= 1)) throw new RangeError(`Not a capacity: ${capacity}`)
  return amount / capacity
}

/** What is above the capacity, in words: "2 orders", "2 orders and 5 units". */
function excess(load: Load, capacity: Capacity): string {
  const orders = load.orders - (capacity.orders ?? load.orders)
  const units = Math.round((load.units - (capacity.units ?? load.units)) * 1000) / 1000
  return [orders > 0 ? sayOrders(orders) : '', units > 0 ? sayUnits(units) : '']
    .filter((each) => each !== '')
    .join(' and ')
}

function loadWords(load: Load, capacity: Capacity, state: Fullness['state']): string {
  const orders = capacity.orders === null ? sayOrders(load.orders) : `${load.orders} of ${sayOrders(capacity.orders)}`
  const units = capacity.units === null ? sayUnits(load.units) : `${load.units} of ${sayUnits(capacity.units)}`
  const both = capacity.units === null && load.units === 0 ? orders : `${orders}, ${units}`
  if (state === 'over') return `${both}: over by ${excess(load, capacity)}`
  return state === 'full' ? `${both}: full` : both
}

/** How full a day is. The words don't leave it to a colour. Throws RangeError for a capacity below 1. */
export function fullness(load: Load, capacity: Capacity): Fullness {
  const shares = [shareOf(load.orders, capacity.orders), shareOf(load.units, capacity.units)]
  const known = shares.filter((each) => each !== null)
  const share = known.length === 0 ? null : Math.max(...known)
  const filled = share === null || share < 1 ? 'room' : share === 1 ? 'full' : 'over'
  const state = load.orders === 0 ? 'empty' : filled
  return { share, state, words: loadWords(load, capacity, state) }
}
