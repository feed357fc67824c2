import type { ThankChannel, ThankOccasion, ThankStatus } from '../shared/domain/thanks'
import { thankedFor } from '../shared/domain/thanks'
import type { ThankRow } from '../shared/thanks'
import type { Tone } from './ui/Chip'
import { t } from './words'

/** How a thank-you goes out. */
export const thankChannelWords = (channel: ThankChannel): string =>
  ({
    card: t('card'),
    letter: t('letter'),
    call: t('call'),
    email: t('email'),
    gift: t('gift'),
    'in person': t('in person'),
  })[channel]

export const thankStatusWords = (status: ThankStatus): string =>
  ({ owed: t('Owed'), sent: t('Sent'), waived: t('Waived'), withdrawn: t('Withdrawn') })[status]

export const thankStatusTone: Readonly<Record<ThankStatus, Tone>> = {
  owed: 'due',
  sent: 'kept',
  waived: 'neutral',
  withdrawn: 'neutral',
}

/** Which orders a rule is about. */
export const thankOccasionWords = (on: ThankOccasion): string =>
  ({
    'every order': t('Every order'),
    'first order': t('A customer’s first order'),
    'big order': t('A big order'),
    'small order': t('A small order'),
  })[on]

/** What it is for, and by which rule: "order 1041, first order". */
export function thankReason(thank: Pick<ThankRow, 'orderNumber' | 'title' | 'rule'>): string {
  const what = thankedFor(thank)
  return thank.rule === null ? what : `${what}, ${thank.rule.charAt(0).toLowerCase()}${thank.rule.slice(1)}`
}
