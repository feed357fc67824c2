import { FileUp } from 'lucide-react'
import { importSubjects } from '../../shared/imports'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { RadioGroup } from '../ui/Choice'
import { t } from '../words'
import { chooseFile, chooseSubject, type Importing } from './importing'
import { PastImports } from './PastImports'
import { wordsOf } from './subjectWords'

/** What is brought in, and from which file; below, what was brought in before. */
export function ChooseStep({ importing: { subject } }: { readonly importing: Importing }) {
  return (
    <div className="flex max-w-200 flex-col gap-6">
      <Card>
        <div className="flex flex-col items-start gap-4">
          <RadioGroup
            label={t('What is in the file?')}
            options={importSubjects.map((id) => ({
              id,
              label: wordsOf(id).label,
              description: wordsOf(id).description,
            }))}
            value={subject}
            onChange={(id) => chooseSubject(importSubjects.find((known) => known === id) ?? 'customers')}
          />
          <Button variant="primary" icon={FileUp} onPress={() => void chooseFile()}>
            {t('Choose a CSV file…')}
          </Button>
          <p className="text-muted">
            {t('From Excel or Numbers: save the sheet as CSV first. Importing the same file twice adds nothing twice.')}
          </p>
        </div>
      </Card>
      <PastImports />
    </div>
  )
}
