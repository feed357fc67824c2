import { z } from 'zod'
import { type BinFilter, BinFilter as Filter } from '../../shared/bin'
import { stated } from '../views/listSearch'

const { shape } = Filter

/** What the bin is asked for, as it stands in the address. Junk falls away. */
export const BinSearch = z.object({ text: shape.text.catch(undefined), table: shape.table.catch(undefined) })
export type BinSearch = z.output<typeof BinSearch>

export const filterOf = (search: BinSearch): BinFilter => stated(search)
export const isFiltered = (search: BinSearch): boolean => Object.keys(filterOf(search)).length > 0
