import { readGuarded } from '../../../shared/domain/cells'
import { type DateError, type DateFormat, parseDateAs, parseTimeText } from '../../../shared/domain/imports/dates'
import { amountReader, parseNumberAs } from '../../../shared/domain/imports/numbers'
import { clean } from '../../../shared/domain/text'
import type { Reading } from '../../../shared/imports'
import { cellWrong, type FileRow, type ImporterField } from './importer'

/** What a decoder writes in the place of a letter that it can't read. */
const UNREADABLE = '\ufffd'

const dateWords: Readonly<Record<DateError, (format: DateFormat) => string>> = {
  empty: () => '',
  'not a date': (format) => `This is not a day like ${format}.`,
  impossible: () => 'This day does not exist.',
  'year out of range': () => 'The year must be between 1900 and 2199.',
}

/** Looks at rows of a file through a mapping; amounts are of the shop's currency. */
export function openFileRows(
  fields: readonly ImporterField[],
  { mapping, dateFormat, numberFormat }: Reading,
  currency: string,
): (cells: readonly string[]) => FileRow {
  const amountOf = amountReader(currency, numberFormat)
  const labels = new Map(fields.map(({ key, label }) => [key, label]))
  const columns = new Map(
    fields.flatMap(({ key }) => (Object.hasOwn(mapping, key) ? [[key, mapping[key] ?? 0] as const] : [])),
  )

  return (cells) => {
    const cell = (key: string): string => {
      const column = columns.get(key)
      return column === undefined ? '' : readGuarded(cells[column] ?? '')
    }
    const wrong: FileRow['wrong'] = (key, right) => cellWrong(labels.get(key) ?? key, clean(cell(key)), right)
    const readable = (key: string, text: string): string => {
      if (text.includes(UNREADABLE))
        throw wrong(key, 'It has a letter that can’t be read. Choose another encoding above.')
      return text
    }
    const text: FileRow['text'] = (key) => readable(key, clean(cell(key)))
    return {
      text,
      wrong,
      prose: (key) => readable(key, clean(cell(key), 'lines')),
      has: (key) => columns.has(key),
      day: (key) => {
        const written = text(key)
        if (written === '') return null
        const day = parseDateAs(written, dateFormat)
        if (!day.ok) throw wrong(key, dateWords[day.error](dateFormat))
        return day.value
      },
      time: (key) => {
        const written = text(key)
        if (written === '') return null
        const time = parseTimeText(written)
        if (!time.ok) throw wrong(key, 'This is not a time. Write it like 09:30.')
        return time.value
      },
      number: (key) => {
        const written = text(key)
        if (written === '') return null
        const number = parseNumberAs(written, numberFormat)
        if (!number.ok) throw wrong(key, `This is not a number like ${numberFormat}.`)
        return number.value
      },
      amount: (key) => {
        const written = text(key)
        if (written === '') return null
        const amount = amountOf(written)
        if (amount.ok) return amount.value
        throw wrong(
          key,
          amount.error === 'too large' ? 'This amount is too large.' : `This is not an amount like ${numberFormat}.`,
        )
      },
    }
  }
}
