import { z } from 'zod'
import { Direction } from '../../shared/fields'

type Junkless<S extends z.ZodRawShape> = { readonly [Name in keyof S]: z.ZodCatch<S[Name] & z.ZodType> }

/**
 * What a list is asked for, as it stands in the address and in a saved view: its filter and its sort. Junk, from an old
 * view or a hand-written address, falls away.
 */
export const listSearch = <S extends z.ZodRawShape, const By extends string>(
  filter: z.ZodObject<S>,
  sorts: readonly By[],
) => {
  const junkless = Object.entries(filter.shape).map(([name, field]) => [name, (field as z.ZodType).catch(undefined)])
  return z.object({
    ...(Object.fromEntries(junkless) as Junkless<S>),
    by: z.enum(sorts).optional().catch(undefined),
    direction: Direction.optional().catch(undefined),
  })
}

/** The entries that say something: what is undefined or empty would only lengthen an address. */
export function stated<T extends object>(search: T): T {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined && value !== '')) as T
}

type Sorted = { readonly by?: unknown; readonly direction?: unknown }

/** The filter alone, without what is not asked. */
export function statedFilter<T extends Sorted>({
  by: _by,
  direction: _direction,
  ...filter
}: T): Omit<T, keyof Sorted> {
  return stated(filter)
}

/** Whether anything but the sort is asked for. */
export const isFiltered = (search: Sorted): boolean => Object.keys(statedFilter(search)).length > 0
