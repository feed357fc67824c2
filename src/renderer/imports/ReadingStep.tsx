import { ArrowRight } from 'lucide-react'
import type { Recognised } from '../../shared/imports'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Message } from '../ui/Message'
import { t } from '../words'
import { ChoiceFields } from './ChoiceFields'
import { Happening } from './Happening'
import { checkFile, type Importing, startOver } from './importing'
import { MappingFields } from './MappingFields'
import { ReadingFields } from './ReadingFields'
import { SampleTable } from './SampleTable'

/** How the file is read and which column is what: recognised, shown, and changeable. */
export function ReadingStep({ importing }: { readonly importing: Importing }) {
  const { recognised, areDatesClear } = importing
  if (recognised === null) return null
  const missing = missingField(recognised)
  return (
    <>
      <Card title={t('The file')}>
        <div className="flex flex-col gap-3">
          <ReadingFields recognised={recognised} areDatesClear={areDatesClear} />
          {!areDatesClear && (
            <Message tone="due" title={t('Which way round are the dates?')}>
              {t('A date like {{example}} could mean two days. Please choose the date format.', {
                example: recognised.exampleDate || '03/04',
              })}
            </Message>
          )}
          <SampleTable recognised={recognised} />
        </div>
      </Card>
      <Card title={t('Which column is what?')}>
        {recognised.remembered && (
          <p className="mb-3 text-muted">{t('Taken from the last time you imported a file with these columns.')}</p>
        )}
        <MappingFields recognised={recognised} />
      </Card>
      {recognised.choices.length > 0 && (
        <Card title={t('What the file leaves open')}>
          <ChoiceFields recognised={recognised} />
        </Card>
      )}
      {missing !== null && (
        <Message tone="due" title={t('One column is still needed')}>
          {t('Say which column has the {{field}}.', { field: missing.toLowerCase() })}
        </Message>
      )}
      <Happening importing={importing} />
      <div className="flex flex-wrap gap-2">
        <Button
          variant="primary"
          icon={ArrowRight}
          isDisabled={missing !== null || !areDatesClear}
          onPress={() => void checkFile()}
        >
          {t('Check the file')}
        </Button>
        <Button onPress={startOver}>{t('Choose another file')}</Button>
      </div>
    </>
  )
}

/** A needed field without a column. A name can also come from a first and a last name. */
function missingField({ fields, reading: { mapping } }: Recognised): string | null {
  const found = fields.find(({ key, required }) => required && mapping[key] === undefined)
  return found === undefined || (found.key === 'name' && mapping.lastName !== undefined) ? null : found.label
}
