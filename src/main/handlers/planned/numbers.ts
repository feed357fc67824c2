import { desc, inArray } from 'drizzle-orm'
import { firstFree, numberKey, numberProblem, numbersAfter } from '../../../shared/domain/orderNumbers'
import { fieldError } from '../../../shared/errors'
import type { Id } from '../../../shared/fields'
import type { ReadContext } from '../../store/context'
import { orders, returns } from '../../store/schema'

const LOOKED_AT = 200
/** What a shop's first return is numbered after. */
const BEFORE_FIRST_RETURN = 'R1000'

type Numbered = typeof orders | typeof returns

/** The number that a person chose, or the next free one where they left it to us. Refused at `number` where it is taken. */
export async function numberFor(ctx: ReadContext, table: Numbered, typed: string, id?: Id): Promise<string> {
  if (typed === '') return await nextNumber(ctx, table)
  const standing = await ctx.orm
    .select({ id: table.id })
    .from(table)
    .where(inArray(table.numberKey, [numberKey(typed)]))
  const isTaken = standing.some((row) => row.id !== id)
  const words = numberProblem(typed, isTaken)
  if (words === null) return typed
  throw fieldError('number', table === returns && isTaken ? 'Another return has this number.' : words)
}

async function nextNumber(ctx: ReadContext, table: Numbered): Promise<string> {
  const [last] = await ctx.orm.select({ number: table.number }).from(table).orderBy(desc(table.key)).limit(1)
  const offered = numbersAfter(last?.number ?? (table === returns ? BEFORE_FIRST_RETURN : null), LOOKED_AT)
  const taken = await ctx.orm
    .select({ key: table.numberKey })
    .from(table)
    .where(inArray(table.numberKey, offered.map(numberKey)))
  const free = firstFree(offered, new Set(taken.map(({ key }) => key)))
  if (free === null) throw fieldError('number', 'No free number follows the last one. Please give it one yourself.')
  return free
}
