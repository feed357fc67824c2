import { asc, ne } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { ReadContext } from '../../store/context'
import { addresses, customers, likes, tags } from '../../store/schema'

const MOST = 300

/** Words already in use, for type-ahead and filters: at most 300 of each. */
export async function vocabulary(ctx: ReadContext) {
  const used = async (column: SQLiteColumn): Promise<string[]> => {
    const rows = await ctx.orm
      .selectDistinct({ word: column })
      .from(column.table)
      .where(ne(column, ''))
      .orderBy(asc(column))
      .limit(MOST)
    return rows.map(({ word }) => String(word))
  }
  return {
    tags: await used(tags.tag),
    likes: await used(likes.text),
    trades: await used(customers.trade),
    sources: await used(customers.source),
    cities: await used(addresses.city),
  }
}
