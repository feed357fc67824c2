import { randomInt } from 'node:crypto'
import { and, asc, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Day } from '../../shared/domain/day'
import { ruleWords } from '../../shared/domain/recurrenceWords'
import { groupItems } from '../../shared/domain/sheet'
import { type StepKind, statusAfterStep } from '../../shared/domain/steps'
import { stepOnPaper } from '../../shared/domain/stepWords'
import { isSheetCode, normaliseSheetCode, parseNumbers, sheetCode } from '../../shared/domain/tickBack'
import { AppError, fieldError } from '../../shared/errors'
import type { SheetLine, Tick, TickEffect } from '../../shared/sheets'
import type { TaskRow } from '../../shared/tasks'
import type { ReadContext } from '../store/context'
import type { RowOf } from '../store/rows'
import { orders, sheetLines, sheets, shop, staff, tasks } from '../store/schema'
import type { HandlersOf } from '.'
import { settleTasks } from './planned/moves'
import { dayRows } from './today'

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
        ...onPaper(item, words, choice.on),
        late,
        customer: item.customerName ?? '',
        phone: item.phone ?? '',
        assignee: item.assignee ?? '',
      })),
    }))
    const [here] = await ctx.orm.select({ name: shop.name }).from(shop)
    const member = choice.assigneeId === null ? undefined : await memberOf(ctx, choice.assigneeId)
    const lateCount = groups.flatMap(({ lines }) => lines).filter(({ late }) => late !== '').length
    return {
      code: await freeCode(ctx),
      choice,
      shopName: here?.name ?? '',
      assignee: member?.initials ?? '',
      groups,
      lateCount,
    }
  },

  async remember(ctx, { sheet }) {
    const { paper, on, grouping, assigneeId } = sheet.choice
    const taken = await ctx.orm.$count(sheets, eq(sheets.code, sheet.code))
    if (taken > 0) throw new AppError('sheet.taken', 'This sheet has been printed before. Please make a fresh one.')
    const { id } = await ctx.insert(sheets, { code: sheet.code, on, grouping, paper, assigneeId, printedAt: ctx.now })
    for (const { number, taskId, title, customer } of sheet.groups.flatMap(({ lines }) => lines)) {
      await ctx.insert(sheetLines, {
        sheetId: id,
        number,
        subject: 'task',
        subjectId: taskId,
        title,
        customerName: customer,
      })
    }
    ctx.says('Print day sheet {{code}}', { code: sheet.code })
    return { code: sheet.code }
  },

  look,

  async tickBack(ctx, input) {
    const { effects, code, lines, on } = await look(ctx, input)
    // Nothing was entered: refused with what to enter.
    if (effects.length === 0) ticked(input.numbers, lines)
    const ids = effects.filter(({ effect }) => effect === 'done').map(({ taskId }) => taskId)
    const closing = await ctx.orm.select().from(tasks).where(inArray(tasks.id, ids))
    // A sheet entered the next morning: what was delivered was delivered on the sheet's day.
    await settleTasks(ctx, closing, 'done', ctx.today, on < ctx.today ? on : ctx.today)
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

/** A line's words: of an order's step with what it is and what was promised. */
function onPaper(task: TaskRow, words: string, on: Day): Pick<SheetLine, 'title' | 'note'> {
  const own = task.note.split('\n')[0] ?? ''
  const repeats = task.repeats === null ? '' : ` ↻ ${ruleWords(task.repeats.rule)}`
  if (task.order === null) return { title: words + repeats, note: own }
  const step = stepOnPaper({ ...task.order, dueOn: task.dueOn, isDone: false }, on)
  const joined = (parts: readonly string[], between: string) => parts.filter((part) => part !== '').join(between)
  return { title: joined([task.title, step.words], ', '), note: joined([step.note, task.place, own], ' · ') }
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
    effects: await effectsOf(ctx, asked),
  }
}

function ticked(typed: string, lines: number): readonly number[] {
  const numbers = parseNumbers(typed, lines)
  if (!numbers.ok) throw fieldError('numbers', numbers.words)
  return numbers.numbers
}

async function effectsOf(ctx: ReadContext, lines: readonly RowOf<typeof sheetLines>[]): Promise<TickEffect[]> {
  const ids = lines.map(({ subjectId }) => subjectId)
  const rows = await ctx.orm
    .select({ task: tasks, order: { number: orders.number, status: orders.status, method: orders.method } })
    .from(tasks)
    .leftJoin(orders, eq(orders.id, tasks.orderId))
    .where(inArray(tasks.id, ids))
  const standing = new Map(rows.map((row) => [row.task.id, row]))
  return lines.map(({ number, title, customerName, subjectId }) => {
    const row = standing.get(subjectId)
    const effect = row === undefined ? 'gone' : row.task.status === 'open' ? 'done' : 'settled'
    const order = effect === 'done' && row?.order ? orderAfter(row.order, row.task.step) : null
    return { number, title, customer: customerName, taskId: subjectId, effect, order }
  })
}

type StandingOrder = Pick<RowOf<typeof orders>, 'number' | 'status' | 'method'>

/** What ticking a step makes of its order; null where the order stays as it is. */
function orderAfter(order: StandingOrder, step: StepKind | null): TickEffect['order'] {
  const becomes = step === null ? null : statusAfterStep(order, step, 'done')
  return becomes === null || becomes === order.status ? null : { number: order.number, becomes }
}

async function memberOf(ctx: ReadContext, id: string): Promise<RowOf<typeof staff> | undefined> {
  return (await ctx.orm.select().from(staff).where(eq(staff.id, id)))[0]
}

async function sheetOf(ctx: ReadContext, typed: string): Promise<RowOf<typeof sheets>> {
  const code = normaliseSheetCode(typed)
  if (!isSheetCode(code))
    throw fieldError('code', 'This is not a sheet’s code. It stands at the top of the sheet, like K7Q.')
  const [sheet] = await ctx.orm.select().from(sheets).where(eq(sheets.code, code))
  if (!sheet) throw fieldError('code', `No sheet ${code} was printed here. Look at the top of the sheet once more.`)
  return sheet
}
