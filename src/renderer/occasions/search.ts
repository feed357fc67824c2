import { z } from 'zod'
import { Direction } from '../../shared/fields'
import { OccasionFilter, type OccasionSort, occasionSorts } from '../../shared/occasions'

const { shape } = OccasionFilter

/** What the list of days is asked for, as it stands in the address and in a saved view. Junk falls away. */
export const OccasionsSearch = z.object({
  text: shape.text.catch(undefined),
  month: shape.month.catch(undefined),
  kind: shape.kind.catch(undefined),
  toSeeTo: shape.toSeeTo.catch(undefined),
  by: z.enum(occasionSorts).optional().catch(undefined),
  direction: Direction.optional().catch(undefined),
})
export type OccasionsSearch = z.output<typeof OccasionsSearch>

export const sortOf = ({ by = 'next', direction = 'ascending' }: OccasionsSearch): OccasionSort => ({ by, direction })

export const filterOf = ({ by: _by, direction: _direction, ...filter }: OccasionsSearch): OccasionFilter =>
  stated(filter)

/** Whether anything but the sort is asked for. */
export const isFiltered = (search: OccasionsSearch): boolean => Object.keys(filterOf(search)).length > 0

/** The entries that say something: what is undefined or empty would only lengthen an address. */
export function stated<T extends object>(search: T): T {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined && value !== '')) as T
}
