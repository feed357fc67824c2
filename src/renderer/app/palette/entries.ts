import type { LucideIcon } from 'lucide-react'
import { Contact, Gift, MessageCircle, Package, ShoppingBag } from 'lucide-react'
import type { Day } from '../../../shared/domain/day'
import { sayDay } from '../../../shared/domain/dayWords'
import { fold, words } from '../../../shared/domain/text'
import type { Found } from '../../../shared/search'
import { orderStatusWords } from '../../orderWords'
import { kindIcons, statusWords } from '../../tasks/words'
import { t } from '../../words'

/** One line of the palette. */
export type Entry = {
  readonly id: string
  readonly icon: LucideIcon
  readonly title: string
  readonly hint: string
  /** Whose promises the preview shows. */
  readonly customerId?: string
  /** Keys that do the same. */
  readonly keys?: string
  /** Where it leads, or the menu item that it is. */
  readonly to?: string
  readonly item?: string
}
export type Section = { readonly title: string; readonly entries: readonly Entry[] }

type Say = { readonly today: Day; readonly locale: string }

const joined = (...parts: readonly (string | null)[]): string => parts.filter(Boolean).join(' · ')

/** What was found, in sections; none of them is empty. */
export function foundSections(found: Found, { today, locale }: Say): readonly Section[] {
  const when = (day: Day | null) => (day === null ? '' : sayDay(day, today, locale))
  const sections: Section[] = [
    {
      title: t('Customers'),
      entries: found.customers.map(({ id, name, hint }) => ({
        id: `customer ${id}`,
        icon: Contact,
        title: name,
        hint,
        customerId: id,
        to: `/customers/${id}`,
      })),
    },
    {
      title: t('Orders'),
      entries: found.orders.map(({ id, number, customerId, customerName, status, promisedOn }) => ({
        id: `order ${id}`,
        icon: Package,
        title: t('Order {{number}}', { number }),
        hint: joined(customerName, orderStatusWords(status), when(promisedOn)),
        customerId,
        to: `/orders/${id}`,
      })),
    },
    {
      title: t('Tasks'),
      entries: found.tasks.map(({ id, title, kind, status, dueOn, customerName }) => ({
        id: `task ${id}`,
        icon: kindIcons[kind],
        title,
        hint: joined(customerName, status === 'open' ? when(dueOn) : statusWords(status)),
        to: `/tasks/${id}`,
      })),
    },
    {
      title: t('Gifts'),
      entries: found.gifts.map(({ id, what, customerId, customerName, on }) => ({
        id: `gift ${id}`,
        icon: Gift,
        title: what,
        hint: joined(customerName, when(on)),
        customerId,
        to: `/customers/${customerId}`,
      })),
    },
    {
      title: t('What was said'),
      entries: found.words.map(({ id, text, customerId, customerName, on }) => ({
        id: `word ${id}`,
        icon: MessageCircle,
        title: text,
        hint: joined(customerName, when(on)),
        customerId,
        to: `/customers/${customerId}`,
      })),
    },
    {
      title: t('Products'),
      entries: found.products.map(({ id, name }) => ({
        id: `product ${id}`,
        icon: ShoppingBag,
        title: name,
        hint: '',
        to: `/products?text=${encodeURIComponent(name)}`,
      })),
    },
  ]
  return sections.filter(({ entries }) => entries.length > 0)
}

/** The commands that the typed words name: each word begins one of theirs. All of them where nothing is typed. */
export function matchingCommands(commands: readonly Entry[], typed: string): readonly Entry[] {
  const asked = words(fold(typed))
  return commands.filter(({ title, hint }) => {
    const own = words(fold(`${title} ${hint}`))
    return asked.every((word) => own.some((each) => each.startsWith(word)))
  })
}
