import { z } from 'zod'
import { Direction } from '../../shared/fields'
import { ProductFilter, type ProductSort, productSorts } from '../../shared/products'
import { stated } from '../views/listSearch'

const { shape } = ProductFilter

/** What a list of products is asked for, as it stands in the address and in a saved view. Junk falls away. */
export const ProductsSearch = z.object({
  text: shape.text.catch(undefined),
  category: shape.category.catch(undefined),
  /** Those that are sold no more, or both; else those that are sold. */
  shown: z.enum(['inactive', 'all']).optional().catch(undefined),
  by: z.enum(productSorts).optional().catch(undefined),
  direction: Direction.optional().catch(undefined),
})
export type ProductsSearch = z.output<typeof ProductsSearch>

export const sortOf = ({ by = 'name', direction = 'ascending' }: ProductsSearch): ProductSort => ({ by, direction })

export function filterOf({ text, category, shown }: ProductsSearch): ProductFilter {
  return stated({ text, category, active: shown === 'all' ? undefined : shown !== 'inactive' })
}
