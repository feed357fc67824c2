import { inArray } from 'drizzle-orm'
import { fold, words } from '../../../shared/domain/text'
import type { QuickTask } from '../../../shared/quickAdd'
import type { ReadContext } from '../../store/context'
import { customers } from '../../store/schema'
import { nearestCustomers } from '../../store/search'

type Named = Pick<QuickTask, 'customers' | 'areMore'>

const MOST_SHOWN = 5
const MOST_LOOKED_AT = 40
const nobody: Named = { customers: [], areMore: false }

/** Whose name the text says: every word of the longest span must be a word of the name. The dead get no tasks by a guess. */
export async function customersNamed(ctx: ReadContext, names: readonly string[]): Promise<Named> {
  for (const span of names) {
    // Without the s of "Ana’s".
    const asked = words(fold(span)).filter((word) => word.length > 1)
    if (asked.length === 0) continue
    const keys = nearestCustomers(ctx, asked.join(' '), MOST_LOOKED_AT)
    const rows = await ctx.orm
      .select()
      .from(customers)
      .where(inArray(customers.key, [...keys]))
    const meant = rows.filter(({ sortName, status }) => {
      const own = words(sortName)
      return status !== 'deceased' && asked.every((word) => own.includes(word))
    })
    if (meant.length === 0) continue
    const inOrder = meant.toSorted((a, b) => keys.indexOf(a.key) - keys.indexOf(b.key))
    return {
      customers: inOrder.slice(0, MOST_SHOWN).map(({ id, name, contactName, trade }) => ({
        id,
        name,
        hint: [contactName, trade].filter(Boolean).join(' · '),
      })),
      areMore: meant.length > MOST_SHOWN,
    }
  }
  return nobody
}
