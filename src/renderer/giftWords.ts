import type { GiftStatus, Reaction } from '../shared/domain/remembering'
import type { Tone } from './ui/Chip'
import { t } from './words'

export const giftStatusWords = (status: GiftStatus): string =>
  ({ idea: t('Idea'), planned: t('Planned'), bought: t('Bought'), given: t('Given'), dropped: t('Dropped') })[status]

export const giftStatusTone = (status: GiftStatus): Tone =>
  (({ idea: 'neutral', planned: 'info', bought: 'accent', given: 'kept', dropped: 'neutral' }) as const)[status]

/** What takes a gift there. */
export const giftMoveWords = (to: GiftStatus): string =>
  ({
    idea: t('Take up again'),
    planned: t('Plan it'),
    bought: t('Mark as bought'),
    given: t('Mark as given…'),
    dropped: t('Drop it'),
  })[to]

export const reactionWords = (reaction: Reaction): string =>
  ({
    '': t('Nobody knows yet'),
    loved: t('Loved it'),
    liked: t('Liked it'),
    indifferent: t('Didn’t mind it'),
    disliked: t('Didn’t like it'),
  })[reaction]
