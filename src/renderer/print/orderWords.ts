import type { OrderMethod } from '../../shared/domain/orders'
import type { PromiseKind } from '../../shared/domain/promise'
import { t } from '../words'

/** How an order gets there, as a paper's heading says it. */
export const methodWords = (method: OrderMethod): string =>
  ({ deliver: t('We deliver it'), post: t('By post'), 'pick up': t('To be picked up') })[method]

export const promiseKindWords = (kind: PromiseKind): string => (kind === 'on' ? t('Must arrive on') : t('Promised by'))

const clock = (time: string): string => time.replace(/^0/, '')

/** "9:30 to 11:00", "from 9:30", "until 11:00", or nothing. */
export function windowWords(from: string | null, to: string | null): string {
  if (from && to) return t('{{from}} to {{to}}', { from: clock(from), to: clock(to) })
  if (from) return t('from {{time}}', { time: clock(from) })
  return to ? t('until {{time}}', { time: clock(to) }) : ''
}
