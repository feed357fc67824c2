import type { TimelineEntry } from '../shared/customers'
import { shortDay } from '../shared/domain/dayWords'
import { formatMoney } from '../shared/domain/money'
import type { Promised } from '../shared/domain/promise'
import type { ThankChannel } from '../shared/domain/thanks'
import { touchOf, touchWords } from './customerWords'
import { thankChannelWords } from './thankWords'
import type { Shop } from './ui/ShopContext'
import { t } from './words'

type Said = { readonly title: string; readonly text: string }

/** An entry in words: what it was, and what was said. */
export function said(entry: TimelineEntry, shop: Shop): Said {
  const { kind, detail, title, text } = entry
  switch (kind) {
    case 'contact': {
      const touch = touchOf(detail)
      return { title: touchWords(touch.kind, touch.direction), text }
    }
    case 'task':
      return {
        title: detail.endsWith('dropped') ? t('Dropped: {{title}}', { title }) : t('Done: {{title}}', { title }),
        text,
      }
    case 'order':
      return saidOfOrder(entry, shop)
    case 'gift':
      return { title: t('Gift: {{what}}', { what: title }), text: saidOfGift(entry, shop) }
    case 'thanks':
      return {
        title: t('Thanked: {{how}}, for {{what}}', { how: thankChannelWords(detail as ThankChannel), what: title }),
        text,
      }
    case 'import':
      return { title: t('Came in from a file'), text: title }
    case 'added':
      return { title: t('Added to the customers'), text }
  }
}

/** "promised customer" is a promise that changed because the customer asked. */
function saidOfOrder({ detail, title: number, text, total, from, to }: TimelineEntry, shop: Shop): Said {
  const amount = total === null ? '' : formatMoney(total, shop.currency, shop.locale)
  switch (detail) {
    case 'delivered':
      return { title: t('Order {{number}} delivered', { number }), text: amount }
    case 'returned':
      return { title: t('Goods came back, return {{number}}', { number }), text: joined([amount, text]) }
    case 'cancelled':
      return { title: t('Order {{number}} taken, cancelled since', { number }), text: amount }
    case 'promised customer':
    case 'promised shop': {
      const asker = detail === 'promised customer' ? t('the customer asked') : t('we asked')
      const said = text === '' ? asker : `${asker}: ${text}`
      return { title: promisedWords(number, to, shop), text: joined([insteadOf(from, shop), said]) }
    }
    default:
      return { title: t('Order {{number}} taken', { number }), text: amount }
  }
}

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ')

const dayOf = ({ day }: Promised, { today, locale }: Shop): string => shortDay(day, today, locale)

function promisedWords(number: string, promise: Promised | null, shop: Shop): string {
  if (promise === null) return t('Order {{number}}: the promise was taken back', { number })
  const said = { number, day: dayOf(promise, shop) }
  return promise.kind === 'on'
    ? t('Order {{number}} promised for {{day}}', said)
    : t('Order {{number}} promised by {{day}}', said)
}

function insteadOf(promise: Promised | null, shop: Shop): string {
  if (promise === null) return ''
  const day = dayOf(promise, shop)
  return promise.kind === 'on' ? t('instead of {{day}}', { day }) : t('instead of by {{day}}', { day })
}

/** "birthday, £17.50; “I use it every week”". */
function saidOfGift({ detail, text, total }: TimelineEntry, shop: Shop): string {
  const price = total === null ? '' : formatMoney(total, shop.currency, shop.locale)
  const about = [detail === '' ? '' : t(detail), price].filter((part) => part !== '').join(', ')
  return [about, text === '' ? '' : t('“{{words}}”', { words: text })].filter((part) => part !== '').join('; ')
}
