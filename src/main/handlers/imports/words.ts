import type { ImportField } from '../../../shared/domain/imports/mapping'
import { words } from '../../../shared/domain/text'
import type { FileRow, ImporterField } from './importer'

type Named = string | Omit<ImporterField, 'key' | 'labels'>

/** An importer's fields: what their columns are called in other programs, and what we call them. */
export const withLabels = <K extends string>(
  fields: readonly (ImportField & { readonly key: K })[],
  named: Readonly<Record<K, Named>>,
): readonly ImporterField[] =>
  fields.map((field) => {
    const name: Named = named[field.key]
    return { ...field, ...(typeof name === 'string' ? { label: name } : name) }
  })

const plain = (text: string): string => words(text).join(' ') || text.trim()

/** One of a few words, in any of the languages that we know them in; null for an empty cell. */
export function choiceOf<V extends string>(
  row: FileRow,
  key: string,
  values: readonly V[],
  synonyms: Readonly<Record<V, string>>,
): V | null {
  const written = row.text(key)
  if (written === '') return null
  const wanted = plain(written)
  const found = values.find((value) => [value, ...synonyms[value].split(',')].some((word) => plain(word) === wanted))
  if (found !== undefined) return found
  throw row.wrong(key, `This is not known here. Use one of: ${values.join(', ')}.`)
}

/** A cell that must not be longer than its place. */
export function within(row: FileRow, key: string, max: number): string {
  const written = row.text(key)
  if (written.length <= max) return written
  throw row.wrong(key, `At most ${max.toLocaleString('en')} characters fit here.`)
}

/** How other programs and languages write yes and no. */
export const yesNoWords = {
  yes: 'y, true, 1, -1, x, ja, wahr, vrai, oui, sí, si, verdadero, ✓',
  no: 'n, false, 0, nein, falsch, faux, non, falso',
}

/** Yes or no, in any of the languages that we know them in; null for an empty cell. */
export function yesOrNo(row: FileRow, key: string): boolean | null {
  const said = choiceOf(row, key, ['yes', 'no'], yesNoWords)
  return said === null ? null : said === 'yes'
}
