import { randomInt } from 'node:crypto'
import { and, asc, desc, eq, inArray, isNotNull, lt, or, type SQL, sql } from 'drizzle-orm'
import { addDays, type Day, isWorkingDay } from '../../shared/domain/day'
import { groupItems } from '../../shared/domain/sheet'
import { isSheetCode, normaliseSheetCode, parseNumbers, sheetCode } from '../../shared/domain/tickBack'
import { AppError, fieldError } from '../../shared/errors'
import type { Tick, TickEffect } from '../../shared/sheets'
import type { TaskRow } from '../../shared/tasks'
import type { ReadContext } from '../store/context'
import type { RowOf } from '../store/rows'
import { sheetLines, sheets, shop, staff, tasks } from '../store/schema'
import type { HandlersOf } from '.'
import { taskRows } from './tasks'

const LATELY = 20

export const sheetsHandlers: HandlersOf<'sheets'> = {
  async compose(ctx, choice) {
    const open = (await dayRows(ctx, choice.on, choice.assigneeId)).filter(({ status }) => status === 'open')
    const groups = groupItems(open, choice.grouping, choice.on).map(({ heading, lines }) => ({
      title: heading,
      lines: lines.map(({ number, item, time, words, late }) => ({
        number,
        taskId: item.id,
        time,
        title: words,
        note: item.note.split('\n')[0] ?? '',
        late,
        customer: item.customerName ?? '',
        phone: item.phone ?? '',
        assignee: item.assignee ?? '',
      })),
    }))
    const [here] = await ctx.orm.select({ name: shop.name }).from(shop)
    const [member] = choice.assigneeId === null ? [] : await ctx.orm.select().from(staff).where(eq(staff.id, choice.assigneeId))
    const lateCount = groups.flatMap(({ lines }) => lines).filter(({ late }) => late !== '').length
    return { code: await freeCode(ctx), choice, shopName: here?.name ?? '', assignee: member?.initials ?? '', groups, lateCount }
  },

  async remember(ctx, { sheet }) {
    const { paper, on, grouping, assigneeId } = sheet.choice
    const taken = await ctx.orm.$count(sheets, eq(sheets.code, sheet.code))
    if (taken > 0) throw new AppError('sheet.taken', 'This sheet has been printed before. Please make a fresh one.')
    const { id } = await ctx.insert(sheets, { code: sheet.code, on, grouping, paper, assigneeId, printedAt: ctx.now })
    for (const { number, taskId, title, customer } of sheet.groups.flatMap(({ lines }) => lines)) {
      await ctx.insert(sheetLines, { sheetId: id, number, subject: 'task', subjectId: taskId, title, customerName: customer })
    }
    ctx.says('Print day sheet {{code}}', { code: sheet.code })
    return { code: sheet.code }
  },

  look,

  async tickBack(ctx, input) {
    const { effects, code } = await look(ctx, input)
    const closing = effects.filter(({ effect }) => effect === 'done')
    for (const { taskId } of closing) await ctx.update(tasks, taskId, { status: 'done', settledOn: ctx.today })
    ctx.says('Tick back {{count}} of sheet {{code}}', { count: closing.length, code })
    return { done: closing.length }
  },

  async recent(ctx) {
    const count = (open: SQL | undefined) =>
      sql<number>`(select count(*) from ${sheetLines} left join ${tasks} on ${tasks.id} = ${sheetLines.subjectId}
        where ${and(eq(sheetLines.sheetId, sheets.id), open)})`
    return await ctx.orm
      .select({
        code: sheets.code,
        on: sheets.on,
        printedAt: sheets.printedAt,
        assignee: staff.initials,
        lines: count(undefined),
        open: count(eq(tasks.status, 'open')),
      })
      .from(sheets)
      .leftJoin(staff, eq(staff.id, sheets.assigneeId))
      .orderBy(desc(sheets.printedAt))
      .limit(LATELY)
  },
}

export const todayHandlers: HandlersOf<'today'> = {
  async day(ctx, { on, assigneeId }) {
    return { on, rows: await dayRows(ctx, on, assigneeId), week: await week(ctx, on) }
  },

  async counts(ctx) {
    const open = eq(tasks.status, 'open')
    return {
      today: await ctx.orm.$count(tasks, and(open, sql`${tasks.dueOn} <= ${ctx.today}`)),
      tasks: await ctx.orm.$count(tasks, open),
    }
  },
}

/**
 * What a day's list holds: due on the day, or settled on it. On the shop's own today what is overdue comes first; a
 * coming day's sheet carries no guess about what will be late by then.
 */
async function dayRows(ctx: ReadContext, on: Day, assigneeId: string | null): Promise<TaskRow[]> {
  const due = on === ctx.today ? and(isNotNull(tasks.dueOn), sql`${tasks.dueOn} <= ${on}`) : eq(tasks.dueOn, on)
  return await taskRows(
    ctx,
    and(
      or(and(eq(tasks.status, 'open'), due), and(eq(tasks.status, 'done'), eq(tasks.settledOn, on))),
      assigneeId === null ? undefined : eq(tasks.assigneeId, assigneeId),
    ),
  )
}

async function week(ctx: ReadContext, from: Day) {
  const [here] = await ctx.orm.select({ workingDays: shop.workingDays }).from(shop)
  const end = addDays(from, 7)
  const counted = await ctx.orm
    .select({ on: tasks.dueOn, open: sql<number>`count(*)` })
    .from(tasks)
    .where(and(eq(tasks.status, 'open'), sql`${tasks.dueOn} >= ${from}`, lt(tasks.dueOn, end)))
    .groupBy(tasks.dueOn)
  const openOn = new Map(counted.map(({ on, open }) => [on, open]))
  return Array.from({ length: 7 }, (_, ahead) => {
    const on = addDays(from, ahead)
    return { on, open: openOn.get(on) ?? 0, working: isWorkingDay(on, here?.workingDays ?? []) }
  })
}

/** A code that no sheet has; of four signs once those of three run out. */
async function freeCode(ctx: ReadContext): Promise<string> {
  for (let attempt = 0; ; attempt += 1) {
    const code = sheetCode((n) => randomInt(n), attempt < 20 ? 3 : 4)
    if ((await ctx.orm.$count(sheets, eq(sheets.code, code))) === 0) return code
  }
}

async function look(ctx: ReadContext, input: { readonly code: string; readonly numbers: string }): Promise<Tick> {
  const sheet = await sheetOf(ctx, input.code)
  const lines = await ctx.orm.select().from(sheetLines).where(eq(sheetLines.sheetId, sheet.id)).orderBy(asc(sheetLines.number))
  const numbers = parseNumbers(input.numbers, lines.length)
  if (!numbers.ok) throw fieldError('numbers', numbers.words)
  const ticked = lines.filter(({ number }) => numbers.numbers.includes(number))
  const rows = await ctx.orm.select().from(tasks).where(inArray(tasks.id, ticked.map(({ subjectId }) => subjectId)))
  const statuses = new Map(rows.map(({ id, status }) => [id, status]))
  const effects = ticked.map(({ number, title, customerName, subjectId }): TickEffect => {
    const status = statuses.get(subjectId)
    const effect = status === undefined ? 'gone' : status === 'open' ? 'done' : 'settled'
    return { number, title, customer: customerName, taskId: subjectId, effect }
  })
  const [member] = sheet.assigneeId === null ? [] : await ctx.orm.select().from(staff).where(eq(staff.id, sheet.assigneeId))
  return {
    code: sheet.code,
    on: sheet.on,
    printedAt: sheet.printedAt,
    assignee: member?.initials ?? null,
    lines: lines.length,
    effects,
  }
}

async function sheetOf(ctx: ReadContext, typed: string): Promise<RowOf<typeof sheets>> {
  const code = normaliseSheetCode(typed)
  if (!isSheetCode(code)) throw fieldError('code', 'This is not a sheet’s code. It stands at the top of the sheet, like K7Q.')
  const [sheet] = await ctx.orm.select().from(sheets).where(eq(sheets.code, code))
  if (!sheet) throw fieldError('code', `No sheet ${code} was printed here. Look at the top of the sheet once more.`)
  return sheet
}
