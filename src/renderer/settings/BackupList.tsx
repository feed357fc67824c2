import { useMutation } from '@tanstack/react-query'
import { Archive, FolderOpen } from 'lucide-react'
import { useState } from 'react'
import type { Backup, BackupState, ChosenBackup } from '../../shared/backups'
import { sayDay } from '../../shared/domain/dayWords'
import { api } from '../api'
import { bytesWords, placeName, reasonWords, useBackups, useClock } from '../backups'
import { sayError } from '../doing'
import { RestoreDialog } from '../RestoreDialog'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Chip } from '../ui/Chip'
import { DayText } from '../ui/DayText'
import { Empty } from '../ui/Empty'
import { Loading } from '../ui/Loading'
import { useShop } from '../ui/ShopContext'
import { t } from '../words'

/** Every whole backup in the places that can be read now, the newest first. */
export function BackupList({ state }: { readonly state: BackupState }) {
  const backups = useBackups()
  const [chosen, setChosen] = useState<ChosenBackup | null>(null)
  const choose = useMutation({ ...api.backups.chooseFile, onSuccess: setChosen, onError: sayError })
  return (
    <Card
      title={t('Backups')}
      count={backups?.length}
      padding="flush"
      actions={
        <Button size="small" icon={FolderOpen} onPress={() => choose.mutate({})}>
          {t('Restore from a file…')}
        </Button>
      }
    >
      {!backups && <Loading label={t('Looking through the backups …')} />}
      {backups?.length === 0 && (
        <Empty icon={Archive} title={t('No backups yet')}>
          {t('They come by themselves. You can also make the first one now.')}
        </Empty>
      )}
      {backups && backups.length > 0 && (
        <ul>
          {backups.map((backup) => (
            <Row key={backup.id} backup={backup} state={state} onRestore={setChosen} />
          ))}
        </ul>
      )}
      {chosen && <RestoreDialog chosen={chosen} onClose={() => setChosen(null)} />}
    </Card>
  )
}

type RowProps = {
  readonly backup: Backup
  readonly state: BackupState
  readonly onRestore: (chosen: ChosenBackup) => void
}

function Row({ backup, state, onRestore }: RowProps) {
  const { id, at, reason, bytes, isSealed, facts } = backup
  const show = useMutation({ ...api.backups.show, onError: sayError })
  const { today, locale } = useShop()
  const made = useClock()(at)
  const when = `${sayDay(made.today, today, locale)} ${made.time}`
  const place = state.places.find((one) => one.id === backup.placeId)
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line px-3.5 py-1.5">
      <div className="min-w-0 flex-1 basis-72">
        <p className="flex flex-wrap items-center gap-x-2">
          <span className="font-medium first-letter:uppercase">
            <DayText day={made.today} /> <span className="tabular-nums">{made.time}</span>
          </span>
          <Chip tone="kept">{t('verified')}</Chip>
          {isSealed && <Chip tone="info">{t('sealed')}</Chip>}
          <span className="text-sm text-muted">{reasonWords(reason)}</span>
        </p>
        <p className="text-sm wrap-anywhere text-muted">
          {[
            t('{{count}} customers', { count: facts.counts.customers }),
            t('{{count}} orders', { count: facts.counts.orders }),
            t('{{count}} tasks', { count: facts.counts.tasks }),
            bytesWords(bytes),
            ...(place && !place.isOwn ? [t('in {{place}}', { place: placeName(place) })] : []),
          ].join(' · ')}
        </p>
      </div>
      <span className="flex flex-wrap gap-1">
        <Button
          size="small"
          variant="quiet"
          aria-label={t('Show in folder: the backup of {{when}}', { when })}
          onPress={() => show.mutate({ id })}
        >
          {t('Show in folder')}
        </Button>
        <Button
          size="small"
          aria-label={t('Restore the backup of {{when}}…', { when })}
          onPress={() =>
            onRestore({ id, name: t('Made {{when}}, {{reason}}', { when, reason: reasonWords(reason) }), isSealed })
          }
        >
          {t('Restore…')}
        </Button>
      </span>
    </li>
  )
}
