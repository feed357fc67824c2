import { useCallback } from 'react'
import type { Day } from '../../shared/domain/day'
import type { GiftStatus, Reaction } from '../../shared/domain/remembering'
import { api } from '../api'
import { useDoing } from '../doing'
import { giftStatusWords } from '../giftWords'
import { t } from '../words'

/** The gifts that something is done to; of one, what it is, for the words that say it. */
export type About = { readonly ids: readonly string[]; readonly what?: string }

export const aboutOne = ({ id, what }: { readonly id: string; readonly what: string }): About => ({ ids: [id], what })

export type Given = { readonly on?: Day; readonly reaction?: Reaction; readonly said?: string }

/** What is done to gifts from a list: at once, said, with Undo. */
export function useGiftActions() {
  const advancing = useDoing(
    {
      mutationFn: ({ ids, to, given }: About & { to: GiftStatus; given: Given }) =>
        api.gifts.advance.mutationFn({ ids: [...ids], to, ...given }),
    },
    (_, { ids, what, to }) =>
      what !== undefined && ids.length === 1
        ? t('“{{what}}”: {{status}}', { what, status: giftStatusWords(to).toLocaleLowerCase() })
        : t('{{count}} gifts: {{status}}', { count: ids.length, status: giftStatusWords(to).toLocaleLowerCase() }),
  ).mutate
  const removing = useDoing(
    { mutationFn: ({ ids }: About) => api.gifts.remove.mutationFn({ ids: [...ids] }) },
    (_, { ids, what }) =>
      what !== undefined && ids.length === 1
        ? t('Removed gift “{{what}}”', { what })
        : t('Removed {{count}} gifts', { count: ids.length }),
  ).mutate
  return {
    advance: useCallback(
      (about: About, to: GiftStatus, given: Given = {}) => advancing({ ...about, to, given }),
      [advancing],
    ),
    remove: useCallback((about: About) => removing(about), [removing]),
  }
}
export type GiftActions = ReturnType<typeof useGiftActions>
