import type { ThankChannel } from '../thanks'

/** A thank-you that the story tells of, for no order that stands. Days count back from today, calendar days. */
export type ToldThank = {
  readonly customer: string
  readonly title: string
  readonly channel: ThankChannel
  readonly owedAgo: number
  /** Null while it is owed: it is due today. */
  readonly sentAgo: number | null
  readonly note?: string
}

export const toldThanks: readonly ToldThank[] = [
  { customer: 'Ana Petrović', title: 'sending us Ben', channel: 'call', owedAgo: 4, sentAgo: null },
  { customer: 'Ana Petrović', title: 'order 861', channel: 'card', owedAgo: 395, sentAgo: 393 },
  {
    customer: 'Ellis & Moreau Events',
    title: 'recommending us to the Sail Loft',
    channel: 'gift',
    owedAgo: 47,
    sentAgo: 42,
    note: 'Six votives in the ivory box',
  },
  {
    customer: 'Harbour Books',
    title: 'the window in December',
    channel: 'letter',
    owedAgo: 66,
    sentAgo: 61,
    note: 'For five weeks of our candles among their books',
  },
]

/** What becomes of an order's thank-you: still owed, put off to a working day, waived, or sent so many days after it was owed. */
export type ToldOfOrder =
  | { readonly is: 'owed'; readonly channel?: ThankChannel; readonly dueIn?: number }
  | { readonly is: 'waived'; readonly reason: string }
  | { readonly is: 'sent'; readonly after: number; readonly note?: string }

export const toldOfOrders: Readonly<Record<string, ToldOfOrder>> = {
  '1016': { is: 'sent', after: 2, note: 'She would like the same for her sister' },
  '1031': { is: 'waived', reason: 'He was thanked at the counter, twice' },
  '1032': { is: 'sent', after: 1 },
  '1038': { is: 'owed', channel: 'card', dueIn: 2 },
  '1040': { is: 'owed', dueIn: 1 },
  '1041': { is: 'owed', dueIn: 0 },
  '1049': { is: 'owed' },
}

/** How many days after they were owed the others went out, over and over: most in time, a few late. */
const usual: readonly number[] = [1, 2, 1, 2, 2, 1, 3, 2, 1, 2]

/** What became of the thank-you for an order, by its number. */
export const toldOfOrder = (number: string): ToldOfOrder =>
  toldOfOrders[number] ?? { is: 'sent', after: usual[Number(number) % usual.length] ?? 1 }
