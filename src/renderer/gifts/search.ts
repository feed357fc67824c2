import { z } from 'zod'
import { Direction, Id } from '../../shared/fields'
import { GiftFilter, type GiftSort, giftSorts } from '../../shared/gifts'

const { shape } = GiftFilter

/** What the log of gifts is asked for, as it stands in the address and in a saved view. Junk falls away. */
export const GiftsSearch = z.object({
  text: shape.text.catch(undefined),
  customerId: shape.customerId.catch(undefined),
  status: shape.status.catch(undefined),
  year: shape.year.catch(undefined),
  occasion: shape.occasion.catch(undefined),
  by: z.enum(giftSorts).optional().catch(undefined),
  direction: Direction.optional().catch(undefined),
})
export type GiftsSearch = z.output<typeof GiftsSearch>

/** What a new gift begins with: for whom, and for which of their days. */
export const GiftFormSearch = z.object({
  customerId: Id.optional().catch(undefined),
  occasionId: Id.optional().catch(undefined),
})
export type GiftFormSearch = z.output<typeof GiftFormSearch>

export const SpendSearch = z.object({ year: shape.year.catch(undefined) })
export type SpendSearch = z.output<typeof SpendSearch>

export const sortOf = ({ by = 'on', direction = 'descending' }: GiftsSearch): GiftSort => ({ by, direction })

export const filterOf = ({ by: _by, direction: _direction, ...filter }: GiftsSearch): GiftFilter => stated(filter)

/** Whether anything but the sort is asked for. */
export const isFiltered = (search: GiftsSearch): boolean => Object.keys(filterOf(search)).length > 0

/** The entries that say something: what is undefined or empty would only lengthen an address. */
export function stated<T extends object>(search: T): T {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined && value !== '')) as T
}
