import { useCallback } from 'react'
import type { Day } from '../../shared/domain/day'
import type { OrderStatus } from '../../shared/domain/orders'
import { api } from '../api'
import { useDoing } from '../doing'
import { orderStatusWords } from '../orderWords'
import { t } from '../words'

/** The orders that something is done to; of one, its number, for the words that say it. */
export type About = { readonly ids: readonly string[]; readonly number?: string }

export const aboutOne = ({ id, number }: { readonly id: string; readonly number: string }): About => ({
  ids: [id],
  number,
})

/** Words for one order by its number, or for several by how many they are. */
const sayAbout = ({ ids, number }: About, one: string, many: string, values: Record<string, string> = {}): string =>
  number !== undefined && ids.length === 1 ? t(one, { number, ...values }) : t(many, { count: ids.length, ...values })

/** What is done to orders from a list or a page: at once, said, with Undo. */
export function useOrderActions() {
  const moving = useDoing(
    {
      mutationFn: ({ ids, to }: About & { to: OrderStatus }) => api.orders.move.mutationFn({ ids: [...ids], to }),
    },
    (_, input) =>
      sayAbout(input, 'Order {{number}}: {{status}}', '{{count}} orders: {{status}}', {
        status: orderStatusWords(input.to).toLocaleLowerCase(),
      }),
  ).mutate
  const paying = useDoing(
    {
      mutationFn: ({ ids, paidOn }: About & { paidOn: Day | null }) =>
        api.orders.pay.mutationFn({ ids: [...ids], paidOn }),
    },
    (_, input) =>
      input.paidOn === null
        ? sayAbout(input, 'Order {{number}} is not paid', '{{count}} orders are not paid')
        : sayAbout(input, 'Order {{number}} is paid', '{{count}} orders are paid'),
  ).mutate
  const removing = useDoing(
    { mutationFn: ({ ids }: About) => api.orders.remove.mutationFn({ ids: [...ids] }) },
    (_, input) => sayAbout(input, 'Removed order {{number}}', 'Removed {{count}} orders'),
  ).mutate
  const stopping = useDoing(api.orders.stopRepeating, () => t('No more are made. Those that stand stay.')).mutate
  return {
    stopRepeating: useCallback((id: string) => stopping({ id }), [stopping]),
    move: useCallback((about: About, to: OrderStatus) => moving({ ...about, to }), [moving]),
    pay: useCallback((about: About, paidOn: Day | null) => paying({ ...about, paidOn }), [paying]),
    remove: useCallback(
      (about: About, onRemoved?: () => void) => removing(about, { onSuccess: () => onRemoved?.() }),
      [removing],
    ),
  }
}
export type OrderActions = ReturnType<typeof useOrderActions>
