import { z } from 'zod'
import { Direction, Id } from '../../shared/fields'
import { MOST_CARDS, ThankFilter, type ThankSort, thankSorts } from '../../shared/thanks'

const { shape } = ThankFilter

/**
 * What the ledger is asked for, as it stands in the address and in a saved view. Junk, from an old view or a
 * hand-written address, falls away.
 */
export const ThanksSearch = z.object({
  text: shape.text.catch(undefined),
  status: shape.status.catch(undefined),
  channel: shape.channel.catch(undefined),
  customerId: shape.customerId.catch(undefined),
  by: z.enum(thankSorts).optional().catch(undefined),
  direction: Direction.optional().catch(undefined),
})
export type ThanksSearch = z.output<typeof ThanksSearch>

/** Whose cards are to be printed. */
export const CardsSearch = z.object({ ids: z.array(Id).max(MOST_CARDS).catch([]) })

const isSettled = (status: ThanksSearch['status']): boolean =>
  status === 'sent' || status === 'waived' || status === 'withdrawn'

/** What is owed has the soonest first; what is settled, the latest. */
export function sortOf({ by, direction, status }: ThanksSearch): ThankSort {
  if (by !== undefined) return { by, direction: direction ?? 'ascending' }
  return isSettled(status) ? { by: 'settled', direction: 'descending' } : { by: 'due', direction: 'ascending' }
}

/** The filter alone, without what is not asked. */
export const filterOf = ({ by: _by, direction: _direction, ...filter }: ThanksSearch): ThankFilter => stated(filter)

/** Whether anything but the sort is asked for. */
export const isFiltered = (search: ThanksSearch): boolean => Object.keys(filterOf(search)).length > 0

/** The entries that say something: what is undefined or empty would only lengthen an address. */
export function stated<T extends object>(search: T): T {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined && value !== '')) as T
}
