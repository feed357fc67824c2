import { and, eq } from 'drizzle-orm'
import type { Day } from '../../../shared/domain/day'
import type { Id } from '../../../shared/fields'
import type { WriteContext } from '../../store/context'
import { occasionNotes } from '../../store/schema'

const ofYear = (occasionId: Id, year: number) =>
  and(eq(occasionNotes.occasionId, occasionId), eq(occasionNotes.year, year))

/** Marks occasions as seen to, on a day, for the time that each comes in its year. Answers those that were not yet. */
export async function noteOccasions<T extends { readonly id: Id }>(
  ctx: WriteContext,
  coming: readonly (T & { readonly year: number })[],
  on: Day = ctx.today,
): Promise<readonly T[]> {
  const noted: T[] = []
  for (const occasion of coming) {
    const { id: occasionId, year } = occasion
    if ((await ctx.orm.$count(occasionNotes, ofYear(occasionId, year))) > 0) continue
    await ctx.insert(occasionNotes, { occasionId, year, notedOn: on })
    noted.push(occasion)
  }
  return noted
}

/** Takes the note of a year away, where there is one. */
export async function takeBackNote(ctx: WriteContext, occasionId: Id, year: number): Promise<void> {
  const notes = await ctx.orm.select({ id: occasionNotes.id }).from(occasionNotes).where(ofYear(occasionId, year))
  for (const { id } of notes) await ctx.remove(occasionNotes, id)
}
