import { CalendarDays, Check, Pencil, RotateCcw, SquareArrowOutUpRight, Trash2, UserRound, X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { TaskRow } from '../../shared/tasks'
import { useShopNow, useStaff } from '../shop'
import type { MenuEntry } from '../ui/Menu'
import { useShop } from '../ui/ShopContext'
import { t } from '../words'
import { MoveDialog } from './MoveDialog'
import { type About, aboutOne, useTaskActions } from './useTaskActions'
import { quickDays } from './words'

export type TaskMenuOptions = {
  readonly onOpen?: (row: TaskRow) => void
  readonly onEdit?: (row: TaskRow) => void
  /** After one was removed, as when its page is left. */
  readonly onRemoved?: () => void
}

/** The entries for doing something to tasks, and the dialog that one of them opens: put `dialog` on the page. */
export function useTaskMenu({ onOpen, onEdit, onRemoved }: TaskMenuOptions = {}) {
  const { today, locale } = useShop()
  const workingDays = useShopNow()?.shop?.workingDays ?? [1, 2, 3, 4, 5]
  const staff = useStaff()
  const actions = useTaskActions()
  const [choosing, setChoosing] = useState<About | null>(null)

  const moveEntries = (about: About): MenuEntry[] => [
    ...quickDays(today, workingDays, locale).map(({ day, words }) => ({
      id: `move ${day}`,
      label: t('Move to {{day}}', { day: words }),
      onAction: () => actions.move(about, day),
    })),
    {
      id: 'move',
      label: t('Move to another day…'),
      icon: CalendarDays,
      onAction: () => setChoosing(about),
    },
    { id: 'move any', label: t('Take the day away'), onAction: () => actions.move(about, null) },
  ]

  const assignEntries = (about: About): MenuEntry[] => [
    ...staff.map(({ id, initials, name }) => ({
      id: `assign ${id}`,
      label: t('Give to {{who}}', { who: name === '' ? initials : `${initials}, ${name}` }),
      icon: UserRound,
      onAction: () => actions.assign(about, id),
    })),
    { id: 'assign', label: t('Anyone may do it'), onAction: () => actions.assign(about, null) },
  ]

  const settleEntries = (about: About, status: TaskRow['status']): MenuEntry[] =>
    status === 'open'
      ? [
          { id: 'done', label: t('Mark as done'), icon: Check, onAction: () => actions.settle(about, 'done') },
          { id: 'drop', label: t('Drop'), icon: X, onAction: () => actions.settle(about, 'dropped') },
        ]
      : [{ id: 'open again', label: t('Open again'), icon: RotateCcw, onAction: () => actions.settle(about, 'open') }]

  const removeEntry = (about: About): MenuEntry => ({
    id: 'remove',
    label: t('Remove'),
    icon: Trash2,
    keys: 'Delete',
    tone: 'danger',
    onAction: () => {
      actions.remove(about)
      onRemoved?.()
    },
  })

  /** All that can be done to a row; where it is one of several chosen, to all of them. */
  const entriesFor = (row: TaskRow, about: About = aboutOne(row)): MenuEntry[] => [
    ...(onOpen
      ? [{ id: 'page', label: t('Open'), icon: SquareArrowOutUpRight, keys: 'Enter', onAction: () => onOpen(row) }]
      : []),
    ...(onEdit ? [{ id: 'edit', label: t('Edit'), icon: Pencil, keys: 'F2', onAction: () => onEdit(row) }] : []),
    'separator',
    ...settleEntries(about, row.status),
    ...(row.status === 'open' ? (['separator', ...moveEntries(about)] as const) : []),
    'separator',
    ...assignEntries(about),
    'separator',
    removeEntry(about),
  ]

  const dialog: ReactNode = choosing && (
    <MoveDialog about={choosing} onMove={actions.move} onClose={() => setChoosing(null)} />
  )
  return { actions, entriesFor, moveEntries, assignEntries, removeEntry, dialog }
}
