import { fold, words } from '../text'

/** A field that a column can be for: its key, and what columns for it are called, in any language and spelling. */
export type ImportField = { readonly key: string; readonly labels: readonly string[] }

/** The words of a column's heading: "CompanyName", "company_name" and "Company name" are the same two. */
const headingWords = (heading: string): readonly string[] =>
  words(heading.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/_/g, ' '))

/**
 * How well a heading fits a label: 1 when they are the same but for spaces and signs; less when the label's words stand
 * within it ("Customer phone number", "phone"), more for a longer label and a later place, as the last word is often the
 * thing itself; 0 when they don't.
 */
function fit(heading: readonly string[], label: readonly string[]): number {
  if (label.length === 0 || heading.length === 0) return 0
  if (heading.join('') === label.join('')) return 1
  const at = ` ${heading.join(' ')} `.lastIndexOf(` ${label.join(' ')} `)
  if (at < 0) return 0
  const wordsBefore = heading.join(' ').slice(0, at).split(' ').length - 1
  return 0.5 + (0.4 * label.length + 0.05 * wordsBefore) / heading.length
}

/**
 * A guess at which column is for which field: field key to column number, from 0. The best fits first; each field and
 * each column at most once; the leftmost column and the first field where several fit alike.
 */
export function guessMapping(
  headers: readonly string[],
  fields: readonly ImportField[],
): Readonly<Record<string, number>> {
  const labels = fields.map(({ key, labels }) => ({ key, labels: [key, ...labels].map(headingWords) }))
  const fits = headers
    .map(headingWords)
    .flatMap((heading, column) =>
      labels.map(({ key, labels }) => ({ key, column, fit: Math.max(...labels.map((label) => fit(heading, label))) })),
    )
    .filter((candidate) => candidate.fit > 0)
    .toSorted((a, b) => b.fit - a.fit)
  const mapping = new Map<string, number>()
  const taken = new Set<number>()
  for (const { key, column } of fits) {
    if (mapping.has(key) || taken.has(column)) continue
    mapping.set(key, column)
    taken.add(column)
  }
  return Object.fromEntries(mapping)
}

/** What a file's columns are known by, so that its mapping is remembered: the same columns in the same order. */
export function fingerprint(headers: readonly string[]): string {
  return JSON.stringify(headers.map(fold))
}
