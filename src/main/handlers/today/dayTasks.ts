import { and, asc, between, eq, gt, inArray, lte, or, sql } from 'drizzle-orm'
import { QueryBuilder } from 'drizzle-orm/sqlite-core'
import { addDays, type Day } from '../../../shared/domain/day'
import type { Id } from '../../../shared/fields'
import type { TaskRow } from '../../../shared/tasks'
import type { Drizzle } from '../../store/connection'
import type { ReadContext } from '../../store/context'
import { isAsked, plainQuery, prepared } from '../../store/prepared'
import { tasks } from '../../store/schema'
import { selectTasks, taskFields, withOrders } from '../taskRows'
import { type Asked, since } from './asked'

const COMING_DAYS = 14
const COMING_MOST = 6

const isOpen = eq(tasks.status, 'open')
const isTheirs = isAsked(tasks.assigneeId, 'assigneeId')
const on = sql.placeholder('on')

const ofDay = plainQuery(taskFields, (select) =>
  selectTasks(
    select,
    and(
      or(
        and(isOpen, between(tasks.dueOn, sql.placeholder('from'), on)),
        and(eq(tasks.status, 'done'), eq(tasks.settledOn, on)),
      ),
      isTheirs,
    ),
  ),
)

// In the order of the index, so that only what is shown is read.
const firstAhead = new QueryBuilder()
  .select({ key: tasks.key })
  .from(tasks)
  .where(
    and(
      isOpen,
      gt(tasks.dueOn, on),
      lte(tasks.dueOn, sql.placeholder('to')),
      inArray(tasks.kind, ['meeting', 'deliver', 'send']),
      isTheirs,
    ),
  )
  .orderBy(asc(tasks.dueOn), asc(tasks.dueTime), asc(tasks.key))
  .limit(COMING_MOST)

const ahead = plainQuery(taskFields, (select) => selectTasks(select, inArray(tasks.key, firstAhead)))

const selectDay = (ctx: ReadContext, { on, assigneeId }: Asked) => ofDay(ctx, { on, from: since(ctx, on), assigneeId })

/**
 * What a day's list holds: due on the day, or settled on it. On the shop's own today what is overdue comes first; a
 * coming day's sheet carries no guess about what will be late by then.
 */
export const dayRows = async (ctx: ReadContext, asked: Asked): Promise<readonly TaskRow[]> =>
  await withOrders(ctx, selectDay(ctx, asked))

/** A day's list, and the next meetings and deliveries after it. */
export async function dayAndComing(ctx: ReadContext, { on, assigneeId }: Asked) {
  const today = selectDay(ctx, { on, assigneeId })
  const coming = ahead(ctx, { on, to: addDays(on, COMING_DAYS), assigneeId })
  const rows = await withOrders(ctx, [...today, ...coming])
  return { rows: rows.slice(0, today.length), coming: rows.slice(today.length) }
}

const openByDay = (orm: Drizzle) =>
  orm
    .select({ on: sql<Day>`${tasks.dueOn}`, count: sql<number>`count(*)` })
    .from(tasks)
    .where(and(isOpen, between(tasks.dueOn, sql.placeholder('from'), on), isTheirs))
    .groupBy(tasks.dueOn)
    .prepare()

/** How many tasks are open for each day from one to another that has any. */
export const openTasksByDay = async (ctx: ReadContext, from: string, to: Day, assigneeId: Id | null) =>
  await prepared(ctx.orm, openByDay).execute({ from, on: to, assigneeId })
