import { useCallback } from 'react'
import { type ThankChannel, thankWords } from '../shared/domain/thanks'
import type { ThankRow } from '../shared/thanks'
import { api } from './api'
import { useDoing } from './doing'
import { t } from './words'

type ThankSaid = Pick<ThankRow, 'customerName' | 'channel' | 'orderNumber' | 'title'>

/** The thank-yous that something is done to; of one, whose it is, for the words that say it. */
export type AboutThanks = {
  readonly ids: readonly string[]
  readonly one?: ThankSaid
}

export const aboutThank = (thank: ThankSaid & Pick<ThankRow, 'id'>): AboutThanks => ({ ids: [thank.id], one: thank })

/**
 * What is done to thank-yous at once, said, with Undo: sent, as they are owed unless said, or owed again. `onSent` is called
 * when the rows are about to go from a list.
 */
export function useThankActions(onSent?: () => void) {
  const sending = useDoing(
    {
      mutationFn: ({ ids, channel }: AboutThanks & { channel?: ThankChannel | undefined }) =>
        api.thanks.send.mutationFn({ ids: [...ids], channel }),
    },
    ({ sent }, { one }) =>
      one && sent === 1
        ? t('Thanked {{name}}: {{words}}', { name: one.customerName, words: thankWords(one) })
        : t('{{count}} thank-yous are sent', { count: sent }),
  ).mutate
  const reopening = useDoing(
    { mutationFn: ({ ids }: AboutThanks) => api.thanks.reopen.mutationFn({ ids: [...ids] }) },
    ({ reopened }, { one }) =>
      one && reopened === 1
        ? t('Thanks are owed to {{name}} again', { name: one.customerName })
        : t('{{count}} thank-yous are owed again', { count: reopened }),
  ).mutate
  return {
    send: useCallback(
      (about: AboutThanks, channel?: ThankChannel) => sending({ ...about, channel }, { onSuccess: onSent }),
      [sending, onSent],
    ),
    reopen: useCallback((about: AboutThanks) => reopening(about), [reopening]),
  }
}
export type ThankActions = ReturnType<typeof useThankActions>
