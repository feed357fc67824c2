import { randomInt } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Day } from '../../../shared/domain/day'
import { occasionItem, thankItem } from '../../../shared/domain/owed'
import { ruleWords } from '../../../shared/domain/recurrenceWords'
import { groupItems, type SheetItem } from '../../../shared/domain/sheet'
import { stepOnPaper } from '../../../shared/domain/stepWords'
import { sheetCode } from '../../../shared/domain/tickBack'
import type { Id } from '../../../shared/fields'
import type { Sheet, SheetChoice, SheetLine } from '../../../shared/sheets'
import type { TaskRow } from '../../../shared/tasks'
import type { ReadContext } from '../../store/context'
import type { RowOf } from '../../store/rows'
import { sheets, shop, staff } from '../../store/schema'
import { occasionsDue } from '../today/comingOccasions'
import { dayRows } from '../today/dayTasks'
import { thanksDue } from '../today/owedThanks'

/** The day's sheet as it would be printed now: tasks, thanks and occasions in groups, numbered through. */
export async function compose(ctx: ReadContext, choice: SheetChoice): Promise<Sheet> {
  const items = await itemsOf(ctx, choice)
  const groups = groupItems(items, choice.grouping, choice.on).map(({ heading, lines }) => ({
    title: heading,
    lines: lines.map(({ number, item, time, words, late }) => ({
      number,
      subject: item.subject,
      id: item.id,
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
}

export async function memberOf(ctx: ReadContext, id: Id): Promise<RowOf<typeof staff> | undefined> {
  return (await ctx.orm.select().from(staff).where(eq(staff.id, id)))[0]
}

/** What a line is made from, with the order that a task is a step of and its recurrence. */
type Item = SheetItem & Pick<TaskRow, 'order' | 'repeats'>

async function itemsOf(ctx: ReadContext, choice: SheetChoice): Promise<readonly Item[]> {
  const tasks = (await dayRows(ctx, choice)).filter(({ status }) => status === 'open')
  const thanks = await thanksDue(ctx, choice)
  const occasions = await occasionsDue(ctx, choice)
  return [
    ...tasks.map((task) => ({ ...task, subject: 'task' as const })),
    ...[...thanks.map(thankItem), ...occasions.map(occasionItem)].map((item) => ({
      ...item,
      order: null,
      repeats: null,
    })),
  ]
}

/** A line's words: of an order's step with what it is and what was promised. */
function onPaper(item: Item, words: string, on: Day): Pick<SheetLine, 'title' | 'note'> {
  const own = item.note.split('\n')[0] ?? ''
  const repeats = item.repeats === null ? '' : ` ↻ ${ruleWords(item.repeats.rule)}`
  if (item.order === null) return { title: words + repeats, note: own }
  const step = stepOnPaper({ ...item.order, dueOn: item.dueOn, isDone: false }, on)
  const joined = (parts: readonly string[], between: string) => parts.filter((part) => part !== '').join(between)
  return { title: joined([item.title, step.words], ', '), note: joined([step.note, item.place, own], ' · ') }
}

/** A code that no sheet has; of four signs once those of three run out. */
async function freeCode(ctx: ReadContext): Promise<string> {
  for (let attempt = 0; ; attempt += 1) {
    const code = sheetCode((n) => randomInt(n), attempt < 20 ? 3 : 4)
    if ((await ctx.orm.$count(sheets, eq(sheets.code, code))) === 0) return code
  }
}
