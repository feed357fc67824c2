import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { ChosenBackup } from '../../shared/backups'
import { api } from '../api'
import { BackupRow } from '../BackupRow'
import { useBackups } from '../backups'
import { sayError } from '../doing'
import { RestoreDialog } from '../RestoreDialog'
import { Button } from '../ui/Button'
import { t } from '../words'

const SHOWN = 4

/** The newest backups at hand, and the way to any other. */
export function RestoreCard() {
  const backups = useBackups()
  const [isAll, setAll] = useState(false)
  const [chosen, setChosen] = useState<ChosenBackup | null>(null)
  const choose = useMutation({ ...api.backups.chooseFile, onSuccess: setChosen, onError: sayError })
  const shown = isAll ? backups : backups?.slice(0, SHOWN)
  const more = (backups?.length ?? 0) - (shown?.length ?? 0)
  return (
    <li className="rounded-lg border border-line bg-surface shadow-lift">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-3.5 py-3">
        <div className="min-w-0 flex-1 basis-64">
          <h2 className="font-semibold">{t('Restore a backup')}</h2>
          <p className="text-muted">
            {backups?.length === 0
              ? t('There are none in the places known here. One on a stick can be chosen as a file.')
              : t('You see what is in it before anything is changed.')}
          </p>
        </div>
        <Button onPress={() => choose.mutate({})}>{t('Choose a file…')}</Button>
      </div>
      {shown && shown.length > 0 && (
        <ul>
          {shown.map((backup) => (
            <BackupRow key={backup.id} backup={backup} onRestore={setChosen} />
          ))}
        </ul>
      )}
      {more > 0 && (
        <p className="border-t border-line px-3 py-1">
          <Button size="small" variant="quiet" onPress={() => setAll(true)}>
            {t('{{count}} older ones', { count: more })}
          </Button>
        </p>
      )}
      {chosen && <RestoreDialog chosen={chosen} onClose={() => setChosen(null)} />}
    </li>
  )
}
