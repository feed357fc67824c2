import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { CalendarCheck, Gift, MoreHorizontal, Pencil, Plus, RotateCcw, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { CustomerDetail } from '../../shared/customers'
import { occasionName, sayYearlyDay, sayYears } from '../../shared/domain/occasionWords'
import type { OccasionRow } from '../../shared/occasions'
import { api } from '../api'
import { OccasionDialog } from '../OccasionDialog'
import { BuyByChip } from '../OccasionPieces'
import { IconButton } from '../ui/Button'
import { Card } from '../ui/Card'
import { DayText } from '../ui/DayText'
import { MenuButton, type MenuEntry } from '../ui/Menu'
import { useShop } from '../ui/ShopContext'
import { useOccasionDeeds } from '../useOccasionDeeds'
import { t } from '../words'

/** A customer’s days to remember, the next first, and a way to write down another. */
export function DaysCard({ customer }: { readonly customer: CustomerDetail }) {
  const rows = useQuery(api.occasions.ofCustomer({ customerId: customer.id })).data
  const [editing, setEditing] = useState<OccasionRow | 'new' | null>(null)
  if (!rows) return null
  const isGone = customer.status === 'deceased'
  if (isGone && rows.length === 0) return null
  return (
    <Card
      title={t('Days to remember')}
      actions={
        !isGone && (
          <IconButton
            size="small"
            icon={Plus}
            label={t('Write down a day to remember')}
            onPress={() => setEditing('new')}
          />
        )
      }
    >
      {rows.length === 0 ? (
        <p className="text-muted">{t('None yet: a birthday, an anniversary, a holiday they like.')}</p>
      ) : (
        <ul>
          {rows.map((row) => (
            <OneDay key={row.id} row={row} hasChip={customer.status === 'active'} onEdit={() => setEditing(row)} />
          ))}
        </ul>
      )}
      {editing !== null && (
        <OccasionDialog
          customer={customer}
          occasion={editing === 'new' ? undefined : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </Card>
  )
}

type OneDayProps = { readonly row: OccasionRow; readonly hasChip: boolean; readonly onEdit: () => void }

/** The day with its year; nobody is reminded of who has died or is inactive. */
function OneDay({ row, hasChip, onEdit }: OneDayProps) {
  const { locale } = useShop()
  return (
    <li className="relative flex items-start gap-2 border-t border-line py-1.5 first:border-t-0">
      <span className="min-w-0 flex-1 wrap-anywhere">
        <bdi>{occasionName(row)}</bdi>, {sayYearlyDay(row, locale)}
        <span className="block text-sm text-muted">
          {row.dayOfMonth !== null && <DayText day={row.nextOn} />}
          {row.years !== null && <>, {sayYears(row.years)}</>}
          {row.note !== '' && (
            <bdi className="block" dir="auto">
              {row.note}
            </bdi>
          )}
        </span>
        {hasChip && <BuyByChip row={row} />}
      </span>
      <MenuButton
        label={t('What to do with {{what}}', { what: occasionName(row) })}
        icon={MoreHorizontal}
        iconOnly
        size="small"
        entries={useDayEntries(row, onEdit)}
      />
    </li>
  )
}

function useDayEntries(row: OccasionRow, onEdit: () => void): readonly MenuEntry[] {
  const navigate = useNavigate()
  const { note, takeBack, remove } = useOccasionDeeds()
  const search = { customerId: row.customerId, occasionId: row.id }
  return [
    {
      id: 'gift',
      label: t('Choose a gift'),
      icon: Gift,
      onAction: () => void navigate({ to: '/gifts/new', search }),
    },
    row.isSeenTo
      ? { id: 'take back', label: t('Not seen to'), icon: RotateCcw, onAction: () => takeBack(row) }
      : { id: 'note', label: t('Seen to'), icon: CalendarCheck, onAction: () => note(row) },
    { id: 'edit', label: t('Edit'), icon: Pencil, onAction: onEdit },
    {
      id: 'remove',
      label: t('Remove'),
      icon: Trash2,
      tone: 'danger',
      onAction: () => remove({ ids: [row.id], row }),
    },
  ]
}
