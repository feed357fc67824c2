import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { clockAt } from '../../shared/domain/day'
import type { PastImport } from '../../shared/imports'
import { api } from '../api'
import { useShopNow } from '../shop'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Chip } from '../ui/Chip'
import { DayText } from '../ui/DayText'
import { t } from '../words'
import { wordsOf } from './subjectWords'
import { TakeBackDialog } from './TakeBackDialog'

/** What was brought in before; any of it can be taken back. */
export function PastImports() {
  const past = useQuery(api.imports.past({})).data ?? []
  const [taken, setTaken] = useState<PastImport | null>(null)
  if (past.length === 0) return null
  return (
    <Card title={t('Past imports')} padding="flush">
      <ul>
        {past.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line px-3.5 py-2">
            <div className="min-w-0 flex-1 basis-60">
              <span dir="auto" className="font-medium wrap-anywhere">
                {one.fileName}
              </span>
              <span className="block text-sm text-muted">
                <When at={one.at} /> · {countWords(one)}
              </span>
            </div>
            {one.undone ? (
              <Chip>{t('Taken back')}</Chip>
            ) : (
              <Button
                size="small"
                aria-label={t('Take back {{name}}…', { name: one.fileName })}
                onPress={() => setTaken(one)}
              >
                {t('Take back…')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {taken && <TakeBackDialog past={taken} onClose={() => setTaken(null)} />}
    </Card>
  )
}

function When({ at }: { readonly at: PastImport['at'] }) {
  const zone = useShopNow()?.shop?.timeZone
  if (zone === undefined) return null
  const { today, time } = clockAt(at, zone)
  return (
    <>
      <DayText day={today} /> {time}
    </>
  )
}

function countWords({ subject, counts: { new: added, updated, rejected } }: PastImport): string {
  const words = [
    wordsOf(subject).brought(added),
    updated > 0 && t('{{count}} updated', { count: updated }),
    rejected > 0 && t('{{count}} rejected', { count: rejected }),
  ]
  return words.filter(Boolean).join(', ')
}
