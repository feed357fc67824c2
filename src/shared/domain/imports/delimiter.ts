export const delimiters = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof delimiters)[number]

/** One record from `from` on: where the next one begins, its delimiters outside quotes, and whether a quote stays open. */
function readRecord(text: string, from: number, delimiter: Delimiter) {
  let count = 0
  let quoted = false
  let fieldStart = true
  let at = from
  for (; at < text.length; at += 1) {
    const sign = text.charAt(at)
    if (quoted) {
      // A doubled quote closes and opens again: the next sign, a quote, is taken for the opening one.
      quoted = sign !== '"'
      fieldStart = !quoted
      continue
    }
    if (sign === '\n' || sign === '\r') break
    quoted = sign === '"' && fieldStart
    fieldStart = sign === delimiter
    if (fieldStart) count += 1
  }
  return { next: at + 1, length: at - from, count, open: quoted }
}

/** Delimiters of each record. Empty lines don't count, nor does a record that the sample's end cuts within quotes. */
function countPerRecord(text: string, delimiter: Delimiter): readonly number[] {
  const counts: number[] = []
  for (let from = 0; from < text.length; ) {
    const record = readRecord(text, from, delimiter)
    if (record.length > 0 && (!record.open || counts.length === 0)) counts.push(record.count)
    from = record.next
  }
  return counts
}

/** How far the records agree with the first, the header: 0 (it has none) to 1. */
function agreement(counts: readonly number[]): number {
  const [header = 0, ...rows] = counts
  if (header === 0) return 0
  return rows.length === 0 ? 1 : rows.filter((count) => count === header).length / rows.length
}

// A table that other signs could divide as well is divided by those: commas stand in names and amounts, too.
const rarestFirst: readonly Delimiter[] = ['\t', '|', ';', ',']

/**
 * The delimiter of a table by its beginning (some thousand signs; its last line may be cut): the one that gives the most
 * rows as many columns as the header has. A comma where there is none.
 */
export function recogniseDelimiter(sample: string): Delimiter {
  const ranked = rarestFirst
    .map((delimiter) => ({ delimiter, agreement: agreement(countPerRecord(sample, delimiter)) }))
    .toSorted((a, b) => b.agreement - a.agreement)
  const best = ranked[0]
  return best && best.agreement > 0 ? best.delimiter : ','
}
