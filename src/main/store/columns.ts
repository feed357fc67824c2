import { integer, text } from 'drizzle-orm/sqlite-core'
import type { Day, Moment, Time } from '../../shared/domain/day'
import type { Minor } from '../../shared/domain/money'

/** The columns that tables share. Rows are stored in the domain's shape: days and moments as text, money as integers. */
export const id = () => text().primaryKey()
/** An explicit integer key, for search: the rowids of text-key tables are renumbered by a table rebuild. */
export const searchKey = () => integer().primaryKey({ autoIncrement: true })
export const searchedId = () => text().notNull().unique()
export const day = () => text().$type<Day>()
export const time = () => text().$type<Time>()
export const moment = () => text().$type<Moment>()
/** Minor units. */
export const amount = () => integer().$type<Minor>().notNull()
export const flag = () => integer({ mode: 'boolean' }).notNull()
export const line = () => text().notNull()
export const json = <T>() => text({ mode: 'json' }).$type<T>()
