import {
  CalendarArrowUp,
  CalendarDays,
  Check,
  Pencil,
  Repeat,
  RotateCcw,
  SquareArrowOutUpRight,
  Trash2,
  UserRound,
  X,
} from 'lucide-react'

import { type ReactNode, useState } from 'react'
import { priorities, taskKinds } from '../../shared/domain/tasks'
import type { TaskRow } from '../../shared/tasks'
import { useShopNow, useStaff } from '../shop'
import type { MenuEntry } from '../ui/Menu'
import { useShop } from '../ui/ShopContext'
import { t } from '../words'
import { MoveDialog } from './MoveDialog'
import { ShiftDialog } from './ShiftDialog'
import { useRemoving } from './useRemoving'
import { type About, aboutOne, useTaskActions } from './useTaskActions'
import { kindIcons, kindWords, priorityWords, quickDays } from './words'

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
  const removing = useRemoving()
  const actions = { ...useTaskActions(), remove: removing.remove }
  const [choosing, setChoosing] = useState<About | null>(null)
  const [shifting, setShifting] = useState<About | null>(null)

  /** What comes again keeps a day. */
  const moveEntries = (about: About, keepsDay = false): MenuEntry[] => [
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
    { id: 'shift', label: t('Move by some days…'), icon: CalendarArrowUp, onAction: () => setShifting(about) },
    ...(keepsDay ? [] : [{ id: 'move any', label: t('Take the day away'), onAction: () => actions.move(about, null) }]),
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

  const priorityEntries = (about: About): MenuEntry[] =>
    priorities.toReversed().map((priority) => ({
      id: `priority ${priority}`,
      label: t('Priority: {{priority}}', { priority: priorityWords(priority) }),
      onAction: () => actions.setPriority(about, priority),
    }))

  const kindEntries = (about: About): MenuEntry[] =>
    taskKinds.map((kind) => ({
      id: `kind ${kind}`,
      label: kindWords(kind),
      icon: kindIcons[kind],
      onAction: () => actions.setKind(about, kind),
    }))

  const settleEntries = (about: About, { status, repeats }: TaskRow): MenuEntry[] =>
    status === 'open'
      ? [
          { id: 'done', label: t('Mark as done'), icon: Check, onAction: () => actions.settle(about, 'done') },
          {
            id: 'drop',
            label: repeats === null ? t('Drop') : t('Drop it this time'),
            icon: X,
            onAction: () => actions.settle(about, 'dropped'),
          },
          ...(repeats === null ? [] : [stopEntry(about)]),
        ]
      : [{ id: 'open again', label: t('Open again'), icon: RotateCcw, onAction: () => actions.settle(about, 'open') }]

  const stopEntry = (about: About): MenuEntry => ({
    id: 'stop',
    label: t('Stop repeating'),
    icon: Repeat,
    onAction: () => actions.stopRepeating(about),
  })

  const removeEntry = (about: About): MenuEntry => ({
    id: 'remove',
    label: t('Remove'),
    icon: Trash2,
    keys: 'Delete',
    tone: 'danger',
    onAction: () => actions.remove(about, onRemoved),
  })

  /** All that can be done to a row; where it is one of several chosen, to all of them. */
  const entriesFor = (row: TaskRow, about: About = aboutOne(row)): MenuEntry[] => [
    ...(onOpen
      ? [{ id: 'page', label: t('Open'), icon: SquareArrowOutUpRight, keys: 'Enter', onAction: () => onOpen(row) }]
      : []),
    ...(onEdit ? [{ id: 'edit', label: t('Edit'), icon: Pencil, keys: 'F2', onAction: () => onEdit(row) }] : []),
    'separator',
    ...settleEntries(about, row),
    ...(row.status === 'open' ? (['separator', ...moveEntries(about, row.repeats !== null)] as const) : []),
    'separator',
    ...assignEntries(about),
    'separator',
    removeEntry(about),
  ]

  const dialog: ReactNode = (
    <>
      {choosing && <MoveDialog about={choosing} onMove={actions.move} onClose={() => setChoosing(null)} />}
      {shifting && <ShiftDialog about={shifting} onShift={actions.shift} onClose={() => setShifting(null)} />}
      {removing.dialog}
    </>
  )
  return { actions, entriesFor, moveEntries, assignEntries, priorityEntries, kindEntries, removeEntry, dialog }
}
