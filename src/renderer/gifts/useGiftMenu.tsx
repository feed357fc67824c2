import { useNavigate } from '@tanstack/react-router'
import { Check, Gift, Pencil, Trash2, UserRound, X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { movesFrom } from '../../shared/domain/gifts'
import type { GiftStatus } from '../../shared/domain/remembering'
import type { GiftRow } from '../../shared/gifts'
import { giftMoveWords } from '../giftWords'
import type { MenuEntry } from '../ui/Menu'
import { t } from '../words'
import { GivenDialog } from './GivenDialog'
import { type About, aboutOne, useGiftActions } from './useGiftActions'

const icons = { idea: undefined, planned: undefined, bought: Check, given: Gift, dropped: X } as const

/** The entries for doing something to gifts, and the dialog that one of them opens: put `dialog` on the page. */
export function useGiftMenu(onEdit: (row: { readonly id: string }) => void) {
  const navigate = useNavigate()
  const actions = useGiftActions()
  const [giving, setGiving] = useState<About | null>(null)
  const move = (about: About, to: GiftStatus) => (to === 'given' ? setGiving(about) : actions.advance(about, to))

  /** All that can be done to a row; where it is one of several chosen, to all of them. */
  const entriesFor = (row: GiftRow, about: About = aboutOne(row)): readonly MenuEntry[] => [
    { id: 'edit', label: t('Edit'), icon: Pencil, keys: 'F2', onAction: () => onEdit(row) },
    {
      id: 'customer',
      label: t('Open the customer'),
      icon: UserRound,
      onAction: () => void navigate({ to: '/customers/$id', params: { id: row.customerId } }),
    },
    'separator',
    ...movesFrom(row.status).map((to) => ({
      id: `move ${to}`,
      label: giftMoveWords(to),
      icon: icons[to],
      onAction: () => move(about, to),
    })),
    'separator',
    {
      id: 'remove',
      label: t('Remove'),
      icon: Trash2,
      keys: 'Delete',
      tone: 'danger',
      onAction: () => actions.remove(about),
    },
  ]
  const dialog: ReactNode = giving && (
    <GivenDialog about={giving} onGive={actions.advance} onClose={() => setGiving(null)} />
  )
  return { actions, move, entriesFor, dialog }
}
export type GiftMenu = ReturnType<typeof useGiftMenu>
