import { addDays, type Day } from '../day'
import { type Minor, minor } from '../money'
import type { BudgetOf, GiftStatus, Reaction } from '../remembering'

/** A gift as the sample's story tells of it; what is not told is usual. */
type Told = {
  readonly customer: string
  readonly what: string
  /** In pence. */
  readonly cost: number | null
  /** Days ago that it was given; or to come, for which it is meant. */
  readonly ago?: number
  readonly status?: GiftStatus
  /** The day to remember that it was for, by its name. */
  readonly occasion?: string
  readonly why?: string
  readonly reaction?: Reaction
  readonly said?: string
}

export type SampleGift = {
  readonly customer: string
  readonly what: string
  readonly cost: Minor | null
  readonly status: GiftStatus
  readonly on: Day | null
  readonly occasion: string | null
  readonly why: string
  readonly reaction: Reaction
  readonly said: string
}

const told: readonly Told[] = [
  {
    customer: 'Ana Petrović',
    what: 'a trowel',
    cost: 1750,
    ago: 353,
    occasion: 'Birthday',
    why: 'likes gardening',
    reaction: 'loved',
    said: 'I use it every week',
  },
  { customer: 'Ana Petrović', what: 'Lavender set', cost: 2800, ago: 718, occasion: 'Birthday', reaction: 'liked' },
  { customer: 'Tom Whitfield', what: 'Beeswax candle', cost: 1800, ago: 0, status: 'bought', occasion: 'Birthday' },
  { customer: 'Harbour Books', what: 'Reading lamp', cost: 1900, ago: 350, occasion: 'Anniversary', reaction: 'liked' },
  {
    customer: 'Harbour Books',
    what: 'Tea for four',
    cost: 1650,
    ago: -15,
    status: 'planned',
    occasion: 'Anniversary',
    why: 'five years together',
  },
  {
    customer: 'Café Linden',
    what: 'Winter hamper',
    cost: 3500,
    ago: 70,
    reaction: 'liked',
    said: 'The staff shared it',
  },
  { customer: 'Café Linden', what: 'Herb pots for the terrace', cost: 2400, status: 'idea', why: 'no ribbons' },
  { customer: 'Nora Linden', what: 'Fig jam', cost: 650, ago: 270, reaction: 'loved' },
  {
    customer: 'Priya Raman',
    what: 'Crossword book',
    cost: 950,
    ago: 24,
    reaction: 'loved',
    said: 'Solved in a weekend!',
  },
  { customer: 'Dr. Amara Osei', what: 'Vanilla refill', cost: 900, ago: 362, occasion: 'Birthday', reaction: 'liked' },
  {
    customer: 'Dr. Amara Osei',
    what: 'Piano recital',
    cost: 2000,
    status: 'idea',
    occasion: 'Birthday',
    why: 'plays herself',
  },
  { customer: 'Ellis & Moreau Events', what: 'Champagne', cost: 3200, ago: 120, reaction: 'indifferent' },
  { customer: 'Łukasz Wójcik-Brzęczyszczykiewicz', what: 'Chess clock', cost: 2200, ago: 136, reaction: 'liked' },
  {
    customer: 'فاطمة الزهراء بن يوسف',
    what: 'Jasmine candle',
    cost: 1650,
    ago: 338,
    occasion: 'Birthday',
    reaction: 'loved',
  },
  { customer: 'مكتبة الميناء', what: 'Calligraphy pen', cost: 1800, ago: 40 },
  {
    customer: 'Wolfgang Großmann',
    what: 'Calendar',
    cost: 1400,
    ago: 55,
    reaction: 'disliked',
    said: 'Has three already',
  },
  { customer: 'St Brigid’s School', what: 'Advent candles', cost: 2400, ago: 90, reaction: 'liked' },
  { customer: 'Camille Moreau', what: 'Scarf', cost: 4200, status: 'dropped', why: 'too dear' },
]

/** What those who like gardening were given, by whoever they are. */
const forGardeners: readonly Omit<Told, 'customer'>[] = [
  { what: 'Seed collection', cost: 1200, ago: 205, reaction: 'loved', said: 'All of them came up' },
  { what: 'Seed collection', cost: 1250, ago: 320, reaction: 'loved' },
  { what: 'Seed collection', cost: 1200, ago: 10, reaction: 'liked' },
  { what: 'Garden twine', cost: 600, ago: 12, reaction: 'liked' },
]

function asGift({ customer, what, cost, ago, status, ...own }: Told, today: Day): SampleGift {
  return {
    customer,
    what,
    cost: cost === null ? null : minor(cost),
    status: status ?? 'given',
    on: ago === undefined ? null : addDays(today, -ago),
    occasion: own.occasion ?? null,
    why: own.why ?? '',
    reaction: own.reaction ?? '',
    said: own.said ?? '',
  }
}

/** The gifts of the sample shop, dated around today; `gardeners` are customers who like gardening. */
export function sampleGifts(today: Day, gardeners: readonly string[]): readonly SampleGift[] {
  const theirs = forGardeners.flatMap((gift, at) => {
    const customer = gardeners[at]
    return customer === undefined ? [] : [{ ...gift, customer }]
  })
  return [...told, ...theirs].map((gift) => asGift(gift, today))
}

export type SampleBudget = { readonly of: BudgetOf; readonly customer: string | null; readonly amount: Minor }

export const sampleBudgets: readonly SampleBudget[] = [
  { of: 'shop', customer: null, amount: minor(40_000) },
  { of: 'each customer', customer: null, amount: minor(2000) },
  { of: 'customer', customer: 'Café Linden', amount: minor(5000) },
]
