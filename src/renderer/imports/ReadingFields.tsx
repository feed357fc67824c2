import { dateFormats } from '../../shared/domain/imports/dates'
import { delimiters } from '../../shared/domain/imports/delimiter'
import { numberFormats } from '../../shared/domain/number'
import { encodings, type Reading, type Recognised } from '../../shared/imports'
import { Select } from '../ui/Select'
import { t } from '../words'
import { readAs } from './importing'

const encodingWords: Readonly<Record<Reading['encoding'], string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows (1252)',
}
const delimiterWords: Readonly<Record<Reading['delimiter'], () => string>> = {
  ',': () => t('Comma ,'),
  ';': () => t('Semicolon ;'),
  '\t': () => t('Tab'),
  '|': () => t('Bar |'),
}

type Props = { readonly recognised: Recognised; readonly areDatesClear: boolean }

/** Encoding, separator, date and number format, as recognised. */
export function ReadingFields({ recognised: { reading, hasDates, hasNumbers }, areDatesClear }: Props) {
  return (
    <div className="grid grid-cols-[repeat(auto-fit,minmax(11rem,1fr))] gap-3">
      <Select
        label={t('Encoding')}
        options={encodings.map((id) => ({ id, label: encodingWords[id] }))}
        value={reading.encoding}
        onChange={(id) => void readAs({ encoding: encodings.find((known) => known === id) })}
      />
      <Select
        label={t('Columns are separated by')}
        options={delimiters.map((id) => ({ id, label: delimiterWords[id]() }))}
        value={reading.delimiter}
        onChange={(id) => void readAs({ delimiter: delimiters.find((known) => known === id) })}
      />
      <Select
        label={t('Date format')}
        options={dateFormats.map((id) => ({ id, label: id }))}
        value={areDatesClear ? reading.dateFormat : null}
        onChange={(id) => void readAs({ dateFormat: dateFormats.find((known) => known === id) })}
        isDisabled={!hasDates}
        description={hasDates ? undefined : t('No column with dates is used.')}
      />
      <Select
        label={t('Number format')}
        options={numberFormats.map((id) => ({ id, label: id }))}
        value={reading.numberFormat}
        onChange={(id) => void readAs({ numberFormat: numberFormats.find((known) => known === id) })}
        isDisabled={!hasNumbers}
        description={hasNumbers ? undefined : t('No column with numbers is used.')}
      />
    </div>
  )
}
