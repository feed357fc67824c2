import { Ban, CheckCheck, CirclePlus, Download, PencilLine } from 'lucide-react'
import { useState } from 'react'
import type { Counts, Outcome } from '../../shared/imports'
import { outcomes } from '../../shared/imports'
import { api } from '../api'
import { sayError } from '../doing'
import { Button } from '../ui/Button'
import { Empty } from '../ui/Empty'
import { Tabs } from '../ui/Tabs'
import { say } from '../ui/toast'
import { t } from '../words'
import { CheckedRows } from './CheckedRows'
import { backToReading, bringIn, type Importing, startOver } from './importing'
import { wordsOf } from './subjectWords'

const outcomeWords: Readonly<Record<Outcome, () => string>> = {
  new: () => t('New'),
  updated: () => t('Updated'),
  unchanged: () => t('Unchanged'),
  rejected: () => t('Rejected'),
}
const nothing: Readonly<Record<Outcome, { readonly icon: typeof Ban; readonly words: () => string }>> = {
  new: { icon: CirclePlus, words: () => t('No row of the file is new') },
  updated: { icon: PencilLine, words: () => t('Nothing you know would change') },
  unchanged: { icon: CheckCheck, words: () => t('No row says what you know already') },
  rejected: { icon: Ban, words: () => t('Every row can be read') },
}

/** What would become of each row. The rejected go back out with the reasons, to be mended. */
export function PreviewStep({ importing: { draft, counts, subject, file } }: { readonly importing: Importing }) {
  const [tab, setTab] = useState<Outcome>(() => firstToSee(counts))
  if (draft === null || counts === null) return null
  const usable = counts.new + counts.updated
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-3">
      <Tabs
        label={t('Rows by what would become of them')}
        value={tab}
        onChange={(id) => setTab(outcomes.find((known) => known === id) ?? 'new')}
        tabs={outcomes.map((id) => ({ id, label: outcomeWords[id](), count: counts[id], content: null }))}
      />
      <CheckedRows
        key={tab}
        draft={draft}
        outcome={tab}
        label={outcomeWords[tab]()}
        empty={<Empty icon={nothing[tab].icon} title={nothing[tab].words()} />}
      />
      <div className="flex flex-wrap items-center gap-2">
        <Button variant="primary" isDisabled={usable === 0} onPress={() => void bringIn()}>
          {usable === 0 ? t('Nothing to import') : wordsOf(subject).bringIn(usable)}
        </Button>
        <Button onPress={backToReading}>{t('Back to the columns')}</Button>
        <Button variant="quiet" onPress={startOver}>
          {t('Choose another file')}
        </Button>
        {counts.rejected > 0 && (
          <span className="ms-auto">
            <Button icon={Download} onPress={() => void saveRejects(draft, file?.name ?? '')}>
              {t('Save rejected rows…')}
            </Button>
          </span>
        )}
      </div>
    </div>
  )
}

/** The tab with something to look at: what needs the person first. */
const firstToSee = (counts: Counts | null): Outcome =>
  (['new', 'updated', 'rejected', 'unchanged'] as const).find((outcome) => (counts?.[outcome] ?? 0) > 0) ?? 'new'

export async function saveRejects(draft: string, fileName: string): Promise<void> {
  try {
    const name = t('{{name}} rejected.csv', { name: fileName.replace(/\.\w+$/, '') })
    const { saved } = await api.imports.saveRejects.mutationFn({ draft, fileName: name })
    if (saved) say(t('Saved the rejected rows. Mend them there and import that file.'))
  } catch (error) {
    sayError(error)
  }
}
