import { and, asc, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Day } from '../../../shared/domain/day'
import { isSheetCode, normaliseSheetCode, parseNumbers } from '../../../shared/domain/tickBack'
import { AppError, fieldError } from '../../../shared/errors'
import type { Id } from '../../../shared/fields'
import type { Tick, TickEffect } from '../../../shared/sheets'
import type { ReadContext, WriteContext } from '../../store/context'
import type { RowOf } from '../../store/rows'
import { sheetLines, sheets, staff, tasks, thanks } from '../../store/schema'
import type { HandlersOf } from '..'
import { noteOccasions } from '../occasions/note'
import { settleTasks } from '../planned/moves'
import { sendThanks } from '../thanks/settle'
import { compose, memberOf } from './compose'
import { effectsOf, occasionEffects } from './effects'

const LATELY = 20

export const sheetsHandlers: HandlersOf<'sheets'> = {
  compose,

  async remember(ctx, { sheet }) {
    const { paper, on, grouping, assigneeId } = sheet.choice
    const taken = await ctx.orm.$count(sheets, eq(sheets.code, sheet.code))
    if (taken > 0) throw new AppError('sheet.taken', 'This sheet has been printed before. Please make a fresh one.')
    const { id } = await ctx.insert(sheets, { code: sheet.code, on, grouping, paper, assigneeId, printedAt: ctx.now })
    for (const { number, subject, id: subjectId, title, customer } of sheet.groups.flatMap(({ lines }) => lines)) {
      await ctx.insert(sheetLines, { sheetId: id, number, subject, subjectId, title, customerName: customer })
    }
    ctx.says('Print day sheet {{code}}', { code: sheet.code })
    return { code: sheet.code }
  },

  look,

  async tickBack(ctx, input) {
    const { effects, code, lines, on } = await look(ctx, input)
    // Nothing was entered: refused with what to enter.
    if (effects.length === 0) ticked(input.numbers, lines)
    const closing = effects.filter(({ effect }) => effect === 'done')
    // A sheet entered the next morning: what was delivered, sent and noted was so on the sheet's day.
    await settle(ctx, closing, on < ctx.today ? on : ctx.today)
    ctx.says('Tick back {{count}} of sheet {{code}}', { count: closing.length, code })
    return { done: closing.length }
  },

  async recent(ctx) {
    const count = (open: SQL | undefined) =>
      sql<number>`(select count(*) from ${sheetLines} left join ${tasks} on ${tasks.id} = ${sheetLines.subjectId}
        left join ${thanks} on ${thanks.id} = ${sheetLines.subjectId}
        where ${and(eq(sheetLines.sheetId, sheets.id), open)})`
    const rows = await ctx.orm
      .select({
        id: sheets.id,
        code: sheets.code,
        on: sheets.on,
        printedAt: sheets.printedAt,
        assignee: staff.initials,
        lines: count(undefined),
        open: count(sql`(${tasks.status} = 'open' or ${thanks.status} = 'owed')`),
      })
      .from(sheets)
      .leftJoin(staff, eq(staff.id, sheets.assigneeId))
      .orderBy(desc(sheets.printedAt))
      .limit(LATELY)
    const ofOccasions = await openOccasions(ctx, rows)
    return rows.map(({ id, ...row }) => ({ ...row, open: row.open + (ofOccasions.get(id) ?? 0) }))
  },
}

/** Does what the ticked lines say, each in its own way. */
async function settle(ctx: WriteContext, effects: readonly TickEffect[], on: Day): Promise<void> {
  const idsOf = (kind: TickEffect['subject']) => effects.filter(({ subject }) => subject === kind).map(({ id }) => id)
  const closing = await ctx.orm
    .select()
    .from(tasks)
    .where(inArray(tasks.id, idsOf('task')))
  await settleTasks(ctx, closing, 'done', ctx.today, on)
  const owed = await ctx.orm
    .select()
    .from(thanks)
    .where(inArray(thanks.id, idsOf('thanks')))
  await sendThanks(ctx, owed, { on })
  const noted = effects.flatMap(({ id, deed }) => (deed?.kind === 'occasion noted' ? [{ id, year: deed.year }] : []))
  await noteOccasions(ctx, noted, on)
}

/** How many occasions of each sheet nobody has seen to yet. */
async function openOccasions(
  ctx: ReadContext,
  printed: readonly { readonly id: Id; readonly on: Day }[],
): Promise<ReadonlyMap<Id, number>> {
  const lines = await ctx.orm
    .select({ sheetId: sheetLines.sheetId, id: sheetLines.subjectId })
    .from(sheetLines)
    .where(
      and(
        inArray(
          sheetLines.sheetId,
          printed.map(({ id }) => id),
        ),
        eq(sheetLines.subject, 'occasion'),
      ),
    )
  const effectOf = await occasionEffects(
    ctx,
    lines.map(({ id }) => id),
  )
  const days = new Map(printed.map(({ id, on }) => [id, on]))
  const open = lines.filter(({ sheetId, id }) => effectOf(id, days.get(sheetId) ?? ctx.today).effect === 'done')
  return new Map([...Map.groupBy(open, ({ sheetId }) => sheetId)].map(([id, found]) => [id, found.length]))
}

async function look(ctx: ReadContext, input: { readonly code: string; readonly numbers: string }): Promise<Tick> {
  const sheet = await sheetOf(ctx, input.code)
  const lines = await ctx.orm
    .select()
    .from(sheetLines)
    .where(eq(sheetLines.sheetId, sheet.id))
    .orderBy(asc(sheetLines.number))
  const numbers = input.numbers === '' ? [] : ticked(input.numbers, lines.length)
  const asked = lines.filter(({ number }) => numbers.includes(number))
  const member = sheet.assigneeId === null ? undefined : await memberOf(ctx, sheet.assigneeId)
  return {
    code: sheet.code,
    on: sheet.on,
    printedAt: sheet.printedAt,
    assignee: member?.initials ?? null,
    lines: lines.length,
    effects: await effectsOf(ctx, sheet.on, asked),
  }
}

function ticked(typed: string, lines: number): readonly number[] {
  const numbers = parseNumbers(typed, lines)
  if (!numbers.ok) throw fieldError('numbers', numbers.words)
  return numbers.numbers
}

async function sheetOf(ctx: ReadContext, typed: string): Promise<RowOf<typeof sheets>> {
  const code = normaliseSheetCode(typed)
  if (!isSheetCode(code))
    throw fieldError('code', 'This is not a sheet’s code. It stands at the top of the sheet, like K7Q.')
  const [sheet] = await ctx.orm.select().from(sheets).where(eq(sheets.code, code))
  if (!sheet) throw fieldError('code', `No sheet ${code} was printed here. Look at the top of the sheet once more.`)
  return sheet
}
