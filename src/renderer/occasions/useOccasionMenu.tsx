import { useNavigate } from '@tanstack/react-router'
import { CalendarCheck, Gift, Pencil, RotateCcw, Trash2, UserRound } from 'lucide-react'
import type { OccasionRow } from '../../shared/occasions'
import type { MenuEntry } from '../ui/Menu'
import { useOccasionDeeds } from '../useOccasionDeeds'
import { t } from '../words'

/** What can be done to a day to remember; where it is one of several chosen, all of them are removed. */
export function useOccasionMenu(onEdit: (row: OccasionRow) => void) {
  const navigate = useNavigate()
  const deeds = useOccasionDeeds()
  const entriesFor = (row: OccasionRow, ids: readonly string[]): readonly MenuEntry[] => [
    { id: 'edit', label: t('Edit'), icon: Pencil, keys: 'F2', onAction: () => onEdit(row) },
    {
      id: 'customer',
      label: t('Open the customer'),
      icon: UserRound,
      onAction: () => void navigate({ to: '/customers/$id', params: { id: row.customerId } }),
    },
    'separator',
    {
      id: 'gift',
      label: t('Choose a gift'),
      icon: Gift,
      onAction: () => void navigate({ to: '/gifts/new', search: { customerId: row.customerId, occasionId: row.id } }),
    },
    row.isSeenTo
      ? { id: 'take back', label: t('Not seen to'), icon: RotateCcw, onAction: () => deeds.takeBack(row) }
      : { id: 'note', label: t('Seen to'), icon: CalendarCheck, onAction: () => deeds.note(row) },
    'separator',
    {
      id: 'remove',
      label: t('Remove'),
      icon: Trash2,
      keys: 'Delete',
      tone: 'danger',
      onAction: () => deeds.remove(ids.length > 1 ? { ids } : { ids: [row.id], row }),
    },
  ]
  return { entriesFor, remove: deeds.remove }
}
