import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { goodsWords } from '../../../shared/domain/goods'
import type { OutputOf, ParsedOf } from '../../../shared/ipc'
import type { search as declared } from '../../../shared/search'
import type { Drizzle } from '../../store/connection'
import type { ReadContext } from '../../store/context'
import { isAmong, prepared } from '../../store/prepared'
import { contactWays, customers, orderLines, orders, tasks, thanks } from '../../store/schema'

type Declared = typeof declared.glance

/** No more fits beside the list. */
const MOST = 5

const theirs = sql.placeholder('id')

/** What one customer was promised and is owed: the soonest due of each. */
export async function glance(ctx: ReadContext, { customerId }: ParsedOf<Declared>): Promise<OutputOf<Declared>> {
  const id = { id: customerId }
  const isLate = (on: string | null) => on !== null && on < ctx.today
  const [who] = prepared(ctx.orm, whoItIs).all(id)
  const promised = prepared(ctx.orm, openOrders).all(id)
  const lines = prepared(ctx.orm, linesOf).all({ ids: JSON.stringify(promised.map((order) => order.id)) })
  const goods = Map.groupBy(lines, ({ orderId }) => orderId)
  return {
    phone: who?.phone ?? '',
    bestTime: who?.bestTime ?? '',
    orders: promised.map(({ id, ...order }) => ({
      ...order,
      what: goodsWords(goods.get(id) ?? []),
      isLate: isLate(order.promisedOn),
    })),
    tasks: prepared(ctx.orm, openTasks)
      .all(id)
      .map((task) => ({ ...task, isLate: isLate(task.dueOn) })),
    thanks: prepared(ctx.orm, thanksOwed)
      .all(id)
      .map((thank) => ({ ...thank, isLate: isLate(thank.dueOn) })),
  }
}

const whoItIs = (orm: Drizzle) =>
  orm
    .select({
      bestTime: customers.bestTime,
      phone: sql<string | null>`(select ${contactWays.value} from ${contactWays}
        where ${contactWays.customerId} = ${theirs} and ${contactWays.kind} = 'phone'
        order by ${contactWays.position} limit 1)`,
    })
    .from(customers)
    .where(eq(customers.id, theirs))
    .prepare()

const openOrders = (orm: Drizzle) =>
  orm
    .select({
      id: orders.id,
      number: orders.number,
      promisedOn: orders.promisedOn,
      promiseKind: orders.promiseKind,
    })
    .from(orders)
    .where(and(eq(orders.customerId, theirs), inArray(orders.status, ['taken', 'making', 'ready', 'sent'])))
    .orderBy(sql`${orders.promisedOn} is null`, asc(orders.promisedOn), asc(orders.key))
    .limit(MOST)
    .prepare()

const linesOf = (orm: Drizzle) =>
  orm
    .select({ orderId: orderLines.orderId, product: orderLines.product, quantity: orderLines.quantity })
    .from(orderLines)
    .where(isAmong(orderLines.orderId, 'ids'))
    .orderBy(asc(orderLines.position))
    .prepare()

/** An order stands for its own steps. */
const openTasks = (orm: Drizzle) =>
  orm
    .select({ kind: tasks.kind, title: tasks.title, dueOn: tasks.dueOn })
    .from(tasks)
    .where(and(eq(tasks.customerId, theirs), eq(tasks.status, 'open'), isNull(tasks.step)))
    .orderBy(sql`${tasks.dueOn} is null`, asc(tasks.dueOn), asc(tasks.key))
    .limit(MOST)
    .prepare()

const thanksOwed = (orm: Drizzle) =>
  orm
    .select({
      channel: thanks.channel,
      orderNumber: orders.number,
      title: thanks.title,
      dueOn: thanks.dueOn,
    })
    .from(thanks)
    .leftJoin(orders, eq(orders.id, thanks.orderId))
    .where(and(eq(thanks.customerId, theirs), eq(thanks.status, 'owed')))
    .orderBy(asc(thanks.dueOn), asc(thanks.key))
    .limit(MOST)
    .prepare()
