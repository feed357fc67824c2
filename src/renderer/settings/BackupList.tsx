import { useMutation } from '@tanstack/react-query'
import { Archive, FolderOpen } from 'lucide-react'
import { useState } from 'react'
import type { Backup, BackupState, ChosenBackup } from '../../shared/backups'
import { api } from '../api'
import { BackupRow } from '../BackupRow'
import { bytesWords, placeName, useBackups } from '../backups'
import { sayError } from '../doing'
import { RestoreDialog } from '../RestoreDialog'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Empty } from '../ui/Empty'
import { Loading } from '../ui/Loading'
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
  const show = useMutation({ ...api.backups.show, onError: sayError })
  const place = state.places.find((one) => one.id === backup.placeId)
  const elsewhere = place && !place.isOwn ? [t('in {{place}}', { place: placeName(place) })] : []
  return (
    <BackupRow
      backup={backup}
      onRestore={onRestore}
      details={[bytesWords(backup.bytes), ...elsewhere]}
      renderMore={(when) => (
        <Button
          size="small"
          variant="quiet"
          aria-label={t('Show in folder: the backup of {{when}}', { when })}
          onPress={() => show.mutate({ id: backup.id })}
        >
          {t('Show in folder')}
        </Button>
      )}
    />
  )
}
