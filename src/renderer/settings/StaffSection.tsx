import { useQuery } from '@tanstack/react-query'
import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import type { StaffMember } from '../../shared/staff'
import { api } from '../api'
import { useDoing } from '../doing'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Chip } from '../ui/Chip'
import { Who } from '../ui/Who'
import { t } from '../words'
import { StaffDialog } from './StaffDialog'

/** Who works here. Nobody is deleted: the journal goes on naming them. */
export function StaffSection() {
  const staff = useQuery(api.staff.list({})).data ?? []
  const atCounter = useQuery(api.staff.current({})).data?.id
  const [editing, setEditing] = useState<StaffMember | 'new' | null>(null)
  return (
    <div className="flex max-w-160 flex-col gap-4">
      <p className="text-muted">
        {t('Everyone has initials. They stand beside what each has done, and say whose task it is.')}
      </p>
      <Card
        title={t('Staff')}
        padding="flush"
        actions={
          <Button size="small" icon={UserPlus} onPress={() => setEditing('new')}>
            {t('Add someone')}
          </Button>
        }
      >
        <ul>
          {staff.map((member) => (
            <Member
              key={member.id}
              member={member}
              isAtCounter={member.id === atCounter}
              onEdit={() => setEditing(member)}
            />
          ))}
        </ul>
      </Card>
      {editing !== null && <StaffDialog member={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </div>
  )
}

type MemberProps = {
  readonly member: StaffMember
  readonly isAtCounter: boolean
  readonly onEdit: () => void
}

function Member({ member, isAtCounter, onEdit }: MemberProps) {
  const { initials, name, active } = member
  const change = useDoing(api.staff.edit, ({ active: works }) =>
    works
      ? t('{{initials}} works here again.', { initials })
      : t('{{initials}} works here no more. What they did stays.', { initials }),
  )
  const called = name || initials
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line px-3.5 py-1.5">
      <Who initials={initials} name={called} />
      <span className="flex min-w-0 flex-1 basis-40 flex-wrap items-center gap-x-2">
        <span dir="auto" className={`min-w-0 wrap-anywhere ${active ? 'font-medium' : 'text-muted'}`}>
          {called}
        </span>
        {isAtCounter && <Chip tone="accent">{t('at the counter')}</Chip>}
        {!active && <Chip>{t('works here no more')}</Chip>}
      </span>
      <span className="flex flex-wrap gap-1">
        <Button size="small" variant="quiet" aria-label={t('Edit {{name}}', { name: called })} onPress={onEdit}>
          {t('Edit')}
        </Button>
        {!isAtCounter && (
          <Button
            size="small"
            variant="quiet"
            aria-label={
              active
                ? t('{{name}} works here no more', { name: called })
                : t('{{name}} works here again', { name: called })
            }
            onPress={() => change.mutate({ ...member, active: !active })}
          >
            {active ? t('Works here no more') : t('Works here again')}
          </Button>
        )}
      </span>
    </li>
  )
}
