import type { ThankOccasion } from './thanks'

/** Who gets a card, and what for. */
export type CardFor = {
  readonly name: string
  /** The person at a business; empty where nobody is named. */
  readonly contactName: string
  /** What the order brought, by the products' names; empty where no order is thanked for. */
  readonly products: readonly string[]
  readonly isOrder: boolean
  readonly occasion: ThankOccasion | null
  /** What a person said that it is for. */
  readonly title: string
}

/** What a card holds, in signs: more would not fit at a size that reads well. */
export const CARD_LENGTH = 600
const PRODUCTS_NAMED = 2

/** What every card says until the shop writes its own. `{what}` and `{name}` are put in for each. */
export const usualGreeting = 'Dear {name},'
export const usualCardText =
  'Thank you for {what}.\n\nIt means a lot to a small shop like ours. We hope to see you again soon.'

/** Whom the card speaks to: the person at a business, else the customer. */
export const cardName = ({ name, contactName }: Pick<CardFor, 'name' | 'contactName'>): string => contactName || name

/** What it is for, to go into a sentence after "for": "your first order of Lavender set and Gift box". */
export function cardWhat({ isOrder, occasion, products, title }: Omit<CardFor, 'name' | 'contactName'>): string {
  if (!isOrder) return title
  const order = occasion === 'first order' ? 'your first order' : 'your order'
  return products.length === 0 ? order : `${order} of ${listed([...new Set(products)])}`
}

function listed(names: readonly string[]): string {
  const said = names.length > PRODUCTS_NAMED ? [...names.slice(0, PRODUCTS_NAMED), 'more'] : names
  return said.length < 2 ? said.join('') : `${said.slice(0, -1).join(', ')} and ${said.at(-1)}`
}

/** A card's text with what stands for this customer. Other words in braces stay as they are. */
export const fillCard = (text: string, card: CardFor): string =>
  text.replace(/\{(what|name)\}/g, (_, word) => (word === 'what' ? cardWhat(card) : cardName(card)))
