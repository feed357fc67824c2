import { type OccasionSaid, occasionWords, type ThankReason, whatFor } from '../shared/domain/owed'
import type { ThankChannel } from '../shared/domain/thanks'
import { sayWords } from './sayWords'
import { t } from './words'

/** What is done once it has gone out. */
export const sentBy = (channel: ThankChannel): string =>
  ({
    card: t('thank-you sent by card'),
    letter: t('thank-you sent by letter'),
    call: t('thanked by phone'),
    email: t('thank-you sent by email'),
    gift: t('thank-you gift given'),
    'in person': t('thanked in person'),
  })[channel]

/** "order 1038", "first order", or what a person wrote. */
export const sayThankedFor = (thank: ThankReason): string => sayWords(whatFor(thank))

/** "Ana’s birthday". */
export const sayOccasion = (occasion: OccasionSaid): string => sayWords(occasionWords(occasion))
