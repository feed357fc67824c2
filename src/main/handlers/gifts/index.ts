import { eq } from 'drizzle-orm'
import { movesFrom } from '../../../shared/domain/gifts'
import type { GiftStatus } from '../../../shared/domain/remembering'
import { AppError } from '../../../shared/errors'
import type { gifts as declared } from '../../../shared/gifts'
import type { ParsedOf } from '../../../shared/ipc'
import type { WriteContext } from '../../store/context'
import { gifts } from '../../store/schema'
import type { HandlersOf } from '..'
import { budgetsNow, setBudget } from './budgets'
import { checkGift } from './check'
import { exportGiftList, exportGiftRows } from './export'
import { giftIdeas } from './ideas'
import { listGifts } from './list'
import { giftRows } from './rows'
import { spendOfYear } from './spend'
import { thingsToGive } from './things'
import { dayMeant, draftFields, type Gift, giftsById, mustBeRight, nameOf } from './write'

export const giftsHandlers: HandlersOf<'gifts'> = {
  list: listGifts,
  things: thingsToGive,
  check: checkGift,
  ideas: giftIdeas,
  spend: spendOfYear,
  setBudget,
  exportList: exportGiftList,
  exportRows: exportGiftRows,

  async detail(ctx, { id }) {
    const [row] = await giftRows(ctx, eq(gifts.id, id))
    if (!row) throw new AppError('row.gone', 'This gift is not there any more.')
    return row
  },

  async budgets(ctx) {
    return [...(await budgetsNow(ctx))]
  },

  async add(ctx, draft) {
    const name = await nameOf(ctx, draft.customerId)
    const { id, what } = await ctx.insert(gifts, { ...(await draftFields(ctx, draft)), addedAt: ctx.now })
    ctx.says('Add gift “{{what}}” for {{name}}', { what, name })
    return { id }
  },

  async edit(ctx, { id, gift }) {
    const name = await nameOf(ctx, gift.customerId)
    const { what } = await ctx.update(gifts, id, await draftFields(ctx, gift))
    ctx.says('Change gift “{{what}}” for {{name}}', { what, name })
    return null
  },

  async remove(ctx, { ids }) {
    const rows = await giftsById(ctx, ids)
    for (const { id } of rows) await ctx.remove(gifts, id)
    await says(ctx, 'Remove gift “{{what}}” for {{name}}', 'Remove {{count}} gifts', rows)
    return null
  },

  async advance(ctx, { ids, to, ...how }) {
    const rows = await giftsById(ctx, ids)
    for (const row of rows) await advance(ctx, row, to, how)
    const words = advanced[to]
    await says(ctx, words.one, words.many, rows)
    return null
  },
}

const advanced: Readonly<Record<GiftStatus, { readonly one: string; readonly many: string }>> = {
  idea: { one: 'Gift “{{what}}” for {{name}}: an idea', many: '{{count}} gifts: ideas' },
  planned: { one: 'Gift “{{what}}” for {{name}}: planned', many: '{{count}} gifts: planned' },
  bought: { one: 'Gift “{{what}}” for {{name}}: bought', many: '{{count}} gifts: bought' },
  given: { one: 'Gift “{{what}}” for {{name}}: given', many: '{{count}} gifts: given' },
  dropped: { one: 'Gift “{{what}}” for {{name}}: dropped', many: '{{count}} gifts: dropped' },
}

type How = Omit<ParsedOf<typeof declared.advance>, 'ids' | 'to'>

/** Takes one gift on. One that is there already stays as it is, so that doing it twice is no mistake. */
async function advance(ctx: WriteContext, gift: Gift, to: GiftStatus, { on, reaction, said }: How): Promise<void> {
  const isThere = gift.status === to
  if (isThere && to !== 'given') return
  if (!isThere && !movesFrom(gift.status).includes(to)) throw new AppError('gift.way', noWay(gift.status))
  const before = isThere || to !== 'given' ? gift.on : null
  const next = {
    status: to,
    on: on ?? before ?? (to === 'given' ? ctx.today : await dayMeant(ctx, { ...gift, status: to })),
    reaction: reaction ?? gift.reaction,
    said: said ?? gift.said,
  }
  mustBeRight(next, ctx)
  await ctx.update(gifts, gift.id, next)
}

const noWay = (from: GiftStatus): string =>
  from === 'given'
    ? 'A gift that was given stays given. Change it where that was a mistake.'
    : 'A gift goes from idea to planned, bought and given, and can be dropped until then.'

async function says(ctx: WriteContext, one: string, many: string, rows: readonly Gift[]): Promise<void> {
  const [first] = rows
  if (rows.length !== 1 || !first) ctx.says(many, { count: rows.length })
  else ctx.says(one, { what: first.what, name: await nameOf(ctx, first.customerId) })
}
