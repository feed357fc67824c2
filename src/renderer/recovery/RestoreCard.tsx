import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Backup, ChosenBackup } from '../../shared/backups'
import { sayDay } from '../../shared/domain/dayWords'
import { api } from '../api'
import { reasonWords, useBackups, useClock } from '../backups'
import { sayError } from '../doing'
import { RestoreDialog } from '../RestoreDialog'
import { Button } from '../ui/Button'
import { Chip } from '../ui/Chip'
import { useShop } from '../ui/ShopContext'
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
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-5 py-3">
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
            <Row key={backup.id} backup={backup} onRestore={setChosen} />
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

type RowProps = { readonly backup: Backup; readonly onRestore: (chosen: ChosenBackup) => void }

function Row({ backup: { id, at, reason, isSealed, facts }, onRestore }: RowProps) {
  const { today, locale } = useShop()
  const made = useClock()(at)
  const when = `${sayDay(made.today, today, locale)} ${made.time}`
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line px-5 py-1.5">
      <div className="min-w-0 flex-1 basis-60">
        <p className="flex flex-wrap items-center gap-x-2">
          <span className="font-medium first-letter:uppercase">{when}</span>
          <Chip tone="kept">{t('verified')}</Chip>
          <span className="text-sm text-muted">{reasonWords(reason)}</span>
        </p>
        <p className="text-sm text-muted">
          {[
            t('{{count}} customers', { count: facts.counts.customers }),
            t('{{count}} orders', { count: facts.counts.orders }),
            t('{{count}} tasks', { count: facts.counts.tasks }),
          ].join(' · ')}
        </p>
      </div>
      <Button
        size="small"
        aria-label={t('Restore the backup of {{when}}…', { when })}
        onPress={() =>
          onRestore({ id, name: t('Made {{when}}, {{reason}}', { when, reason: reasonWords(reason) }), isSealed })
        }
      >
        {t('Restore…')}
      </Button>
    </li>
  )
}
