import { useNavigate } from '@tanstack/react-router'
import { Check, CheckCheck, CircleSlash, Package, Printer, RotateCcw, UserRound } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { ThankRow } from '../../shared/thanks'
import { SendThanksDialog, WaiveDialog } from '../ThankDialogs'
import { type AboutThanks, aboutThank, useThankActions } from '../thanking'
import type { MenuEntry } from '../ui/Menu'
import { t } from '../words'

type Asked = { readonly what: 'send' | 'waive'; readonly about: AboutThanks; readonly onDone?: () => void }

/** What can be done to thank-yous, and the dialogs that ask more: put `dialog` on the page. */
export function useThankMenu() {
  const navigate = useNavigate()
  const actions = useThankActions()
  const [asked, setAsked] = useState<Asked | null>(null)
  const close = () => setAsked(null)

  const openCustomer = ({ customerId }: ThankRow) => void navigate({ to: '/customers/$id', params: { id: customerId } })
  const printCards = (ids: readonly string[]) => void navigate({ to: '/thanks/cards', search: { ids: [...ids] } })
  const askSend = (about: AboutThanks, onDone?: () => void) => setAsked({ what: 'send', about, onDone })
  const askWaive = (about: AboutThanks, onDone?: () => void) => setAsked({ what: 'waive', about, onDone })

  const owedEntries = (about: AboutThanks): MenuEntry[] => [
    { id: 'send', label: t('Mark as sent'), icon: Check, onAction: () => actions.send(about) },
    {
      id: 'send otherwise',
      label: t('Sent another way or day…'),
      icon: CheckCheck,
      onAction: () => askSend(about),
    },
    { id: 'cards', label: t('Print cards'), icon: Printer, keys: 'Mod+P', onAction: () => printCards(about.ids) },
    'separator',
    { id: 'waive', label: t('Waive…'), icon: CircleSlash, onAction: () => askWaive(about) },
  ]

  /** All that can be done to a row; where it is one of several chosen, to all of them. */
  const entriesFor = (row: ThankRow, about: AboutThanks = aboutThank(row)): MenuEntry[] => {
    const { orderId, status } = row
    return [
      {
        id: 'customer',
        label: t('Open the customer'),
        icon: UserRound,
        keys: 'Enter',
        onAction: () => openCustomer(row),
      },
      ...(orderId === null
        ? []
        : [
            {
              id: 'order',
              label: t('Open the order'),
              icon: Package,
              onAction: () => void navigate({ to: '/orders/$id', params: { id: orderId } }),
            },
          ]),
      ...(status === 'owed' ? (['separator', ...owedEntries(about)] as const) : []),
      ...(status === 'sent' || status === 'waived'
        ? ([
            'separator',
            { id: 'again', label: t('Owe it again'), icon: RotateCcw, onAction: () => actions.reopen(about) },
          ] as const)
        : []),
    ]
  }

  const dialog: ReactNode =
    asked === null ? null : asked.what === 'send' ? (
      <SendThanksDialog about={asked.about} onClose={close} onDone={asked.onDone} />
    ) : (
      <WaiveDialog about={asked.about} onClose={close} onDone={asked.onDone} />
    )
  return { actions, entriesFor, openCustomer, printCards, askSend, askWaive, dialog }
}
export type ThankMenu = ReturnType<typeof useThankMenu>
