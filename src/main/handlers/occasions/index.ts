import { eq, inArray } from 'drizzle-orm'
import { yearlyDayProblem } from '../../../shared/domain/occasions'
import { occasionName, yearlyDayWords } from '../../../shared/domain/occasionWords'
import { AppError, fieldError } from '../../../shared/errors'
import type { Id } from '../../../shared/fields'
import type { OccasionDraft } from '../../../shared/occasions'
import type { ReadContext, WriteContext } from '../../store/context'
import type { RowOf } from '../../store/rows'
import { customers, gifts, occasionNotes, occasions } from '../../store/schema'
import type { HandlersOf } from '..'
import { countMonths, listOccasions } from './list'
import { noteOccasions, takeBackNote } from './note'
import { rowsOf } from './rows'

export const occasionsHandlers: HandlersOf<'occasions'> = {
  list: listOccasions,
  months: countMonths,

  async ofCustomer(ctx, { customerId }) {
    return [...(await rowsOf(ctx, eq(occasions.customerId, customerId)))]
  },

  async add(ctx, draft) {
    const name = await mustBeRight(ctx, draft)
    const row = await ctx.insert(occasions, { ...draft, addedAt: ctx.now })
    ctx.says('Remember “{{what}}” of {{name}}', { what: occasionName(row), name })
    return { id: row.id }
  },

  async edit(ctx, { id, occasion }) {
    const name = await mustBeRight(ctx, occasion)
    // Its gifts are of the same customer.
    if (occasion.customerId !== (await occasionById(ctx, id)).customerId) {
      throw fieldError('customerId', 'A day to remember stays with its customer. Write it down anew for another.')
    }
    const row = await ctx.update(occasions, id, occasion)
    ctx.says('Change “{{what}}” of {{name}}', { what: occasionName(row), name })
    return null
  },

  async remove(ctx, { ids }) {
    const rows = await ctx.orm.select().from(occasions).where(inArray(occasions.id, ids))
    if (rows.length < new Set(ids).size) throw gone()
    for (const { id } of rows) await removeOccasion(ctx, id)
    const [first] = rows
    if (rows.length === 1 && first) {
      ctx.says('Remove “{{what}}” of {{name}}', { what: occasionName(first), name: await nameOf(ctx, first) })
    } else ctx.says('Remove {{count}} days to remember', { count: rows.length })
    return null
  },

  async note(ctx, { id, year }) {
    const row = await occasionById(ctx, id)
    await noteOccasions(ctx, [{ id, year }])
    ctx.says('Seen to: “{{what}}” of {{name}}', { what: occasionName(row), name: await nameOf(ctx, row) })
    return null
  },

  async takeBack(ctx, { id, year }) {
    const row = await occasionById(ctx, id)
    await takeBackNote(ctx, id, year)
    ctx.says('Not seen to: “{{what}}” of {{name}}', { what: occasionName(row), name: await nameOf(ctx, row) })
    return null
  },
}

type Occasion = RowOf<typeof occasions>

const gone = () => new AppError('row.gone', 'This day to remember is not there any more.')

async function occasionById(ctx: ReadContext, id: Id): Promise<Occasion> {
  const [row] = await ctx.orm.select().from(occasions).where(eq(occasions.id, id))
  if (!row) throw gone()
  return row
}

async function nameOf(ctx: ReadContext, { customerId }: Pick<Occasion, 'customerId'>): Promise<string> {
  const [row] = await ctx.orm.select({ name: customers.name }).from(customers).where(eq(customers.id, customerId))
  return row?.name ?? ''
}

/** Refuses a day that can't be, or that is nobody's, at its field. Answers whose it is. */
async function mustBeRight(ctx: ReadContext, draft: OccasionDraft): Promise<string> {
  const [customer] = await ctx.orm
    .select({ name: customers.name })
    .from(customers)
    .where(eq(customers.id, draft.customerId))
  if (!customer) throw fieldError('customerId', 'This customer is not there any more. Please choose another.')
  const problem = yearlyDayProblem(draft, ctx.today)
  if (problem !== null) throw fieldError(problem.field, yearlyDayWords(draft, problem))
  if (draft.title === '' && (draft.kind === 'holiday' || draft.kind === 'other')) {
    throw fieldError('title', 'Please write what day it is.')
  }
  return customer.name
}

/** Takes a day away with its notes. Gifts that were for it stay, without it. */
async function removeOccasion(ctx: WriteContext, id: Id): Promise<void> {
  const notes = await ctx.orm
    .select({ id: occasionNotes.id })
    .from(occasionNotes)
    .where(eq(occasionNotes.occasionId, id))
  for (const note of notes) await ctx.remove(occasionNotes, note.id)
  const given = await ctx.orm.select({ id: gifts.id }).from(gifts).where(eq(gifts.occasionId, id))
  for (const gift of given) await ctx.update(gifts, gift.id, { occasionId: null })
  await ctx.remove(occasions, id)
}
