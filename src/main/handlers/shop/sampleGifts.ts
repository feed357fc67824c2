import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Day } from '../../../shared/domain/day'
import { occasionName } from '../../../shared/domain/occasionWords'
import { sampleBudgets, sampleGifts } from '../../../shared/domain/sample/gifts'
import { sampleOccasions } from '../../../shared/domain/sample/occasions'
import type { SampleCustomer } from '../../../shared/domain/sampleShop'
import { thingKey } from '../../../shared/domain/things'
import type { Id } from '../../../shared/fields'
import type { WriteContext } from '../../store/context'
import { giftBudgets, gifts, occasionNotes, occasions, products } from '../../store/schema'

/** Whom the sample's rows belong to. */
type Whose = {
  readonly today: Day
  readonly customers: readonly SampleCustomer[]
  readonly customer: (name: string) => Id
}

/** Writes the sample's days to remember, its gifts and what may be spent on them. */
export async function writeSampleGifts(ctx: WriteContext, { today, customers, customer }: Whose): Promise<void> {
  const days = new Map<string, Id>()
  for (const { customer: name, seenToIn, ...day } of sampleOccasions(today)) {
    const { id } = await ctx.insert(occasions, { ...day, customerId: customer(name), addedAt: ctx.now })
    days.set(`${name} ${occasionName(day)}`, id)
    if (seenToIn !== null) await ctx.insert(occasionNotes, { occasionId: id, year: seenToIn, notedOn: today })
  }
  const sold = new Map((await ctx.orm.select().from(products)).map(({ name, id }) => [name, id]))
  for (const { customer: name, occasion, ...gift } of sampleGifts(today, gardeners(customers))) {
    await ctx.insert(gifts, {
      ...gift,
      customerId: customer(name),
      whatKey: thingKey(gift.what),
      productId: sold.get(gift.what) ?? null,
      occasionId: occasion === null ? null : (days.get(`${name} ${occasion}`) ?? null),
      orderId: null,
      note: '',
      addedAt: ctx.now,
    })
  }
  for (const { of, customer: name, amount } of sampleBudgets) {
    await ctx.insert(giftBudgets, { of, customerId: name === null ? null : customer(name), year: null, amount })
  }
}

/** Ana's own gifts are told; the others who like gardening show what might please her. */
const gardeners = (customers: readonly SampleCustomer[]): readonly string[] =>
  customers
    .filter(({ name, likes, status }) => name !== 'Ana Petrović' && status === 'active' && likes.some(isGardening))
    .map(({ name }) => name)

const isGardening = ({ text, liked }: SampleCustomer['likes'][number]): boolean => liked && text === 'gardening'

/** Takes days, gifts and budgets of the sample's customers away, and the shop's budgets as they came. */
export async function removeSampleGifts(ctx: WriteContext, customerIds: Id[]): Promise<void> {
  const days = ctx.orm.select({ id: occasions.id }).from(occasions).where(inArray(occasions.customerId, customerIds))
  const notes = ctx.orm
    .select({ id: occasionNotes.id })
    .from(occasionNotes)
    .where(inArray(occasionNotes.occasionId, days))
  for (const { id } of await notes) await ctx.remove(occasionNotes, id)
  for (const table of [gifts, occasions, giftBudgets] as const) {
    const rows = ctx.orm.select({ id: table.id }).from(table).where(inArray(table.customerId, customerIds))
    for (const { id } of await rows) await ctx.remove(table, id)
  }
  for (const { of, customer, amount } of sampleBudgets) {
    if (customer !== null) continue
    const asItCame = and(eq(giftBudgets.of, of), isNull(giftBudgets.year), eq(giftBudgets.amount, amount))
    const rows = ctx.orm.select({ id: giftBudgets.id }).from(giftBudgets).where(asItCame)
    for (const { id } of await rows) await ctx.remove(giftBudgets, id)
  }
}
