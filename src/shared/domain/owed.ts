import type { Words } from '../journal'
import type { Day } from './day'
import { dayOfMonthWords } from './dayWords'
import type { OccasionKind } from './remembering'
import type { SheetItem } from './sheet'
import { fold } from './text'
import type { ThankChannel } from './thanks'

/** Who owes it, and whether they are to be left alone. */
export type OwedBy = {
  /** Initials of who looks after the customer. */
  readonly keeper: string | null
  readonly stopContact: boolean
}

export type ThankReason = {
  readonly orderNumber: string | null
  /** The rule that opened it: "First order". */
  readonly rule: string | null
  readonly title: string
}

/** What is said of one occasion. */
export type OccasionSaid = {
  readonly kind: OccasionKind
  readonly title: string
  readonly customerName: string
  readonly isPerson: boolean
  /** How many years it will be; null where nobody knows. */
  readonly years: number | null
}

/** What helps to choose a gift. */
export type GiftHint = {
  readonly likes: readonly string[]
  readonly gave: { readonly what: string; readonly year: string } | null
}

type Owed = {
  readonly id: string
  readonly customerId: string
  readonly customerName: string
  readonly phone: string | null
} & OwedBy

export type OwedThank = Owed &
  ThankReason & { readonly channel: ThankChannel; readonly accessory: string; readonly dueOn: Day }
export type OwedOccasion = Owed &
  OccasionSaid & {
    readonly nextOn: Day
    /** Null where only the month is known. */
    readonly dayOfMonth: number | null
    readonly buyBy: Day
    readonly note: string
    readonly hint: GiftHint
  }

/** Words as the paper says them. */
export const inEnglish = ({ key, values }: Words): string =>
  key.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))

// "First order" inside a sentence; "VIP" stays.
const inside = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text

/** The rule's words where it is for certain orders; empty where it is for every one, or no rule opened the debt. */
const certainOrders = ({ rule }: ThankReason): string =>
  rule === null || fold(rule) === 'every order' ? '' : inside(rule)

/** What a thank-you is for: "order 1038", "first order" where a rule for certain orders opened it, or a person's words. */
export function whatFor(thank: ThankReason): Words {
  const what = certainOrders(thank)
  if (thank.orderNumber === null) return { key: '{{what}}', values: { what: thank.title || what } }
  return what === ''
    ? { key: 'order {{number}}', values: { number: thank.orderNumber } }
    : { key: '{{what}}', values: { what } }
}

const writing: Readonly<Record<Exclude<ThankChannel, 'call'>, string>> = {
  card: 'Write the thank-you card',
  letter: 'Write the thank-you letter',
  email: 'Write the thank-you email',
  gift: 'Give the thank-you gift',
  'in person': 'Say thank you in person',
}

/** What there is to do: "Thank you for order 1038" to say on the phone, "Write the thank-you card: first order". */
function thankTitle(thank: OwedThank): string {
  if (thank.channel !== 'call') return `${writing[thank.channel]}: ${inEnglish(whatFor(thank))}`
  return thank.orderNumber === null ? `Thank you: ${thank.title}` : `Thank you for order ${thank.orderNumber}`
}

const leftAlone = ({ stopContact }: OwedBy): string => (stopContact ? 'asked not to be contacted' : '')
const noted = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ')

const asItem = ({ id, customerId, customerName, phone, keeper }: Owed) => ({
  id,
  customerId,
  customerName,
  phone,
  assignee: keeper,
  dueTime: null,
  minutes: null,
  place: '',
  priority: 'normal' as const,
  status: 'open' as const,
})

/** A thank-you as a line of the day sheet: a call among the calls, all else in the shop. */
export function thankItem(thank: OwedThank): SheetItem {
  const { channel, orderNumber, accessory, dueOn } = thank
  const isOrderSaid = orderNumber === null || channel === 'call' || certainOrders(thank) === ''
  return {
    ...asItem(thank),
    subject: 'thanks',
    kind: channel === 'call' ? 'call' : 'thank-you',
    title: thankTitle(thank),
    note: noted(isOrderSaid ? '' : `order ${orderNumber}`, accessory, leftAlone(thank)),
    dueOn,
  }
}

const titles = new Set([
  'mr',
  'mrs',
  'ms',
  'miss',
  'mx',
  'dr',
  'prof',
  'sir',
  'dame',
  'herr',
  'frau',
  'señor',
  'señora',
])

/** What a person is called by those who know them: the first name, or the whole where that is a title. */
function calledBy(name: string, isPerson: boolean): string {
  const [first = name] = name.split(' ')
  return !isPerson || first.endsWith('.') || titles.has(first.toLowerCase()) ? name : first
}

const kindKeys: Readonly<Record<OccasionKind, string>> = {
  birthday: '{{who}}’s birthday',
  anniversary: '{{who}}’s anniversary',
  'name day': '{{who}}’s name day',
  holiday: '{{who}}’s holiday',
  other: '{{who}}’s day',
}

/** An occasion in words: "Ana’s birthday", "5 years with Harbour Books", "Ana: our first order". */
export function occasionWords({ kind, title, customerName, isPerson, years }: OccasionSaid): Words {
  const who = calledBy(customerName, isPerson)
  if (title !== '') return { key: '{{who}}: {{title}}', values: { who, title } }
  // The anniversary of a person is a wedding's; that of a business is ours with it.
  if (kind === 'anniversary' && !isPerson && years !== null)
    return { key: '{{years}} with {{who}}', values: { years: years === 1 ? '1 year' : `${years} years`, who } }
  return { key: kindKeys[kind], values: { who } }
}

/** What to know when a gift is chosen, a piece for each: "likes gardening", "gave a trowel in 2025". */
export function hintWords({ likes, gave }: GiftHint): readonly Words[] {
  return [
    ...(likes.length > 0 ? [{ key: 'likes {{what}}', values: { what: likes.join(', ') } }] : []),
    ...(gave
      ? [
          {
            key: 'gave {{what}} in {{year}}',
            values: {
              what: gave.what.replace(/^(A|An|The|Some) /, (article) => article.toLowerCase()),
              year: gave.year,
            },
          },
        ]
      : []),
  ]
}

const monthWords = (day: Day): string => dayOfMonthWords(day).replace(/^\d+ /, '')

/** An occasion as a line of the day sheet, due on the last day to buy a gift for it. */
export function occasionItem(occasion: OwedOccasion): SheetItem {
  const { nextOn, dayOfMonth, buyBy, note, hint } = occasion
  const when = dayOfMonth === null ? `in ${monthWords(nextOn)}` : `on ${dayOfMonthWords(nextOn)}`
  return {
    ...asItem(occasion),
    subject: 'occasion',
    kind: 'to-do',
    title: `Buy a gift for ${inEnglish(occasionWords(occasion))} ${when}`,
    note: noted(hintWords(hint).map(inEnglish).join(', '), note, leftAlone(occasion)),
    dueOn: buyBy,
  }
}
