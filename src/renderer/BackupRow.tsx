import type { ReactNode } from 'react'
import type { Backup, ChosenBackup } from '../shared/backups'
import { sayDay } from '../shared/domain/dayWords'
import { reasonWords, useClock } from './backups'
import { Button } from './ui/Button'
import { Chip } from './ui/Chip'
import { DayText } from './ui/DayText'
import { useShop } from './ui/ShopContext'
import { t } from './words'

type BackupRowProps = {
  readonly backup: Backup
  readonly onRestore: (chosen: ChosenBackup) => void
  /** What more is said of it, beside its counts. */
  readonly details?: readonly string[]
  /** What more can be done with it; `when` tells it from the others. */
  readonly renderMore?: (when: string) => ReactNode
}

/** One backup of a list: when and why it was made, what is in it, and the way to restore it. */
export function BackupRow({ backup, onRestore, details = [], renderMore }: BackupRowProps) {
  const { id, at, reason, isSealed, facts } = backup
  const { today, locale } = useShop()
  const made = useClock()(at)
  const when = `${sayDay(made.today, today, locale)} ${made.time}`
  const { customers, orders, tasks } = facts.counts
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line px-3.5 py-1.5">
      <div className="min-w-0 flex-1 basis-60">
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
            t('{{count}} customers', { count: customers }),
            t('{{count}} orders', { count: orders }),
            t('{{count}} tasks', { count: tasks }),
            ...details,
          ].join(' · ')}
        </p>
      </div>
      <span className="flex flex-wrap gap-1">
        {renderMore?.(when)}
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
