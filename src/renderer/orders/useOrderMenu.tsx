import { Banknote, Pencil, Printer, SquareArrowOutUpRight, Trash2, UserRound } from 'lucide-react'
import { movesFrom } from '../../shared/domain/orders'
import type { OrderRow } from '../../shared/orders'
import { moveWords } from '../orderWords'
import type { MenuEntry } from '../ui/Menu'
import { useShop } from '../ui/ShopContext'
import { t } from '../words'
import { type About, aboutOne, useOrderActions } from './useOrderActions'

export type OrderMenuOptions = {
  readonly onOpen?: (row: OrderRow) => void
  readonly onEdit?: (row: OrderRow) => void
  readonly onCustomer?: (row: OrderRow) => void
  readonly onPrint?: (row: OrderRow) => void
}

/** The entries for doing something to orders from a list. */
export function useOrderMenu({ onOpen, onEdit, onCustomer, onPrint }: OrderMenuOptions = {}) {
  const { today } = useShop()
  const actions = useOrderActions()

  /** All that can be done to a row; where it is one of several chosen, to all of them. */
  const entriesFor = (row: OrderRow, about: About = aboutOne(row)): MenuEntry[] => [
    ...(onOpen
      ? [{ id: 'page', label: t('Open'), icon: SquareArrowOutUpRight, keys: 'Enter', onAction: () => onOpen(row) }]
      : []),
    ...(onEdit ? [{ id: 'edit', label: t('Edit'), icon: Pencil, keys: 'F2', onAction: () => onEdit(row) }] : []),
    ...(onCustomer
      ? [{ id: 'customer', label: t('Open the customer'), icon: UserRound, onAction: () => onCustomer(row) }]
      : []),
    ...(onPrint ? [{ id: 'print', label: t('Print the ticket'), icon: Printer, onAction: () => onPrint(row) }] : []),
    'separator',
    ...movesFrom(row.status, row.method).map((to) => ({
      id: `move ${to}`,
      label: moveWords(to, row.status),
      onAction: () => actions.move(about, to),
    })),
    'separator',
    row.paidOn === null
      ? { id: 'paid', label: t('Paid today'), icon: Banknote, onAction: () => actions.pay(about, today) }
      : { id: 'unpaid', label: t('Not paid yet'), icon: Banknote, onAction: () => actions.pay(about, null) },
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
  return { actions, entriesFor }
}
