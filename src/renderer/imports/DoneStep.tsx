import { useQuery } from '@tanstack/react-query'
import { Download, Undo2 } from 'lucide-react'
import { api } from '../api'
import { Button, LinkButton } from '../ui/Button'
import { Card } from '../ui/Card'
import { t } from '../words'
import { type Importing, startOver, undoImport } from './importing'
import { PastImports } from './PastImports'
import { saveRejects } from './PreviewStep'
import { wordsOf } from './subjectWords'

/** What was brought in, and where to go from here. */
export function DoneStep({ importing: { counts, subject, draft, file } }: { readonly importing: Importing }) {
  const past = useQuery(api.imports.past({})).data ?? []
  if (counts === null) return null
  const isUndone = past.some(({ id, undone }) => id === draft && undone)
  const { goTo } = wordsOf(subject)
  const facts = [
    [t('New'), counts.new],
    [t('Updated'), counts.updated],
    [t('Unchanged'), counts.unchanged],
    [t('Rejected'), counts.rejected],
  ] as const
  return (
    <div className="flex max-w-200 flex-col gap-6">
      <Card title={isUndone ? t('Imported, and taken back') : t('Imported')}>
        <dl className="mb-4 flex flex-wrap gap-x-8 gap-y-2">
          {facts.map(([label, count]) => (
            <div key={label}>
              <dt className="text-sm text-muted">{label}</dt>
              <dd className="font-display text-xl font-semibold tabular-nums">{count.toLocaleString()}</dd>
            </div>
          ))}
        </dl>
        <div className="flex flex-wrap gap-2">
          <LinkButton variant="primary" href={goTo.href}>
            {goTo.label}
          </LinkButton>
          {!isUndone && (
            <Button icon={Undo2} onPress={() => void undoImport()}>
              {t('Undo')}
            </Button>
          )}
          {counts.rejected > 0 && draft !== null && (
            <Button icon={Download} onPress={() => void saveRejects(draft, file?.name ?? '')}>
              {t('Save rejected rows…')}
            </Button>
          )}
          <Button variant="quiet" onPress={startOver}>
            {t('Import another file')}
          </Button>
        </div>
      </Card>
      <PastImports />
    </div>
  )
}
