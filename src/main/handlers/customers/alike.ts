import { eq, inArray, or } from 'drizzle-orm'
import type { customers as declared, Likeness } from '../../../shared/customers'
import { likeness, mayBeTheSame, type Traits } from '../../../shared/domain/people'
import { phoneKey } from '../../../shared/domain/phone'
import { fold, words } from '../../../shared/domain/text'
import type { ParsedOf } from '../../../shared/ipc'
import type { ReadContext } from '../../store/context'
import { addresses, contactWays, customers, shop } from '../../store/schema'
import { searchKeys } from '../../store/search'
import { customerRows } from './list'

const MOST_CANDIDATES = 200
const MOST_SHOWN = 5

type Asked = ParsedOf<typeof declared.alike>

/** Who may be the customer being entered, the likeliest first, with the reasons. Gathers candidates; the domain decides. */
export async function likenesses(ctx: ReadContext, asked: Asked): Promise<Likeness[]> {
  const [here] = await ctx.orm.select({ country: shop.country }).from(shop)
  const wanted: Traits = {
    ...asked,
    phones: asked.phones.map((phone) => phoneKey(phone, here?.country ?? '')).filter(Boolean),
    emails: asked.emails.map(fold).filter(Boolean),
  }
  const keys = await candidates(ctx, wanted, asked.id)
  const rows = customerRows(ctx, keys)
  const found = []
  for (const row of rows) {
    const like = likeness(wanted, await traits(ctx, row.id, row.name))
    if (mayBeTheSame(like)) found.push({ row, like })
  }
  return found
    .toSorted((a, b) => b.like.score - a.like.score)
    .slice(0, MOST_SHOWN)
    .map(({ row, like }) => ({
      id: row.id,
      name: row.name,
      city: row.city,
      phone: row.phone,
      reasons: [...like.reasons],
    }))
}

/** Customers that share a phone, an email, a postal code or the beginning of a word of the name: few enough to compare. */
async function candidates(ctx: ReadContext, wanted: Traits, except: string | undefined): Promise<number[]> {
  const keys = new Set<number>()
  const matches = [...wanted.phones, ...wanted.emails]
  if (matches.length > 0 || wanted.postalCode !== '') {
    const rows = await ctx.orm
      .select({ key: customers.key })
      .from(customers)
      .leftJoin(contactWays, eq(contactWays.customerId, customers.id))
      .leftJoin(addresses, eq(addresses.customerId, customers.id))
      .where(
        or(
          matches.length > 0 ? inArray(contactWays.match, matches) : undefined,
          wanted.postalCode === '' ? undefined : eq(addresses.postalCode, wanted.postalCode),
        ),
      )
      .limit(MOST_CANDIDATES)
    for (const { key } of rows) keys.add(key)
  }
  for (const word of words(wanted.name)) {
    for (const key of searchKeys(ctx, 'customers', word.slice(0, 4)).slice(0, MOST_CANDIDATES)) keys.add(key)
  }
  if (except !== undefined) {
    const [self] = await ctx.orm.select({ key: customers.key }).from(customers).where(eq(customers.id, except))
    if (self) keys.delete(self.key)
  }
  return [...keys].slice(0, MOST_CANDIDATES)
}

async function traits(ctx: ReadContext, customerId: string, name: string): Promise<Traits> {
  const ways = await ctx.orm.select().from(contactWays).where(eq(contactWays.customerId, customerId))
  const [place] = await ctx.orm.select().from(addresses).where(eq(addresses.customerId, customerId)).limit(1)
  return {
    name,
    phones: ways.filter(({ kind }) => kind === 'phone').map(({ match }) => match),
    emails: ways.filter(({ kind }) => kind === 'email').map(({ match }) => match),
    postalCode: place?.postalCode ?? '',
    city: place?.city ?? '',
  }
}
