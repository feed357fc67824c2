import type { Delimiter } from './delimiter'

/** A record as it stands in the file, and what keeps it from being read as a row. */
export type CsvRecord = {
  /** Counted from 1; an empty line counts too, as in a spreadsheet. */
  readonly line: number
  readonly cells: readonly string[]
  readonly wrong: 'quote' | 'too long' | null
}
export type CsvReader = {
  /** Reads on; answers the records that are whole by now. */
  readonly push: (text: string) => readonly CsvRecord[]
  /** The file is at its end: answers what was left. */
  readonly end: () => readonly CsvRecord[]
}

/** How far a quote is looked for, and how long a line may be: memory stays bounded whatever the file holds. */
const FARTHEST = 16_000_000

type Fields = { readonly cells: readonly string[]; readonly next: number } | 'incomplete' | 'bad quote'

/**
 * Reads CSV in pieces. A quote that is never closed, or closed in the middle of a cell, spoils its own line and no other:
 * the line is given back as it stands, marked, and reading goes on with the next. (A reader that takes such a quote at
 * its word swallows rows up to the next quote.)
 */
export function openCsvReader(delimiter: Delimiter): CsvReader {
  let rest = ''
  let line = 0
  let skipping = false
  let heldReturn = false
  /** Where the next quote stands; looked for once, not for each line. */
  let quoteAt = -1

  const recordAt = (from: number, whole: boolean): { readonly record: CsvRecord; readonly next: number } | null => {
    const end = indexOrEnd(rest, '\n', from)
    if (end === rest.length && !whole) return null
    const made = (cells: readonly string[], next: number, wrong: CsvRecord['wrong'] = null) => {
      line += 1
      return { record: { line, cells, wrong }, next }
    }
    if (quoteAt < from) quoteAt = indexOrEnd(rest, '"', from)
    if (quoteAt >= end) return made(rest.slice(from, end).split(delimiter), end + 1)
    const fields = readFields(rest, from, delimiter, whole)
    if (fields === 'incomplete' && rest.length - from < FARTHEST) return null
    if (typeof fields === 'object') return made(fields.cells, fields.next)
    return made(rest.slice(from, end).split(delimiter), end + 1, 'quote')
  }

  const read = (whole: boolean): CsvRecord[] => {
    const records: CsvRecord[] = []
    let from = 0
    quoteAt = -1
    while (from < rest.length) {
      const found = recordAt(from, whole)
      if (!found) break
      records.push(found.record)
      from = found.next
    }
    rest = rest.slice(from)
    if (!whole && rest.length >= FARTHEST && !rest.includes('\n')) {
      line += 1
      records.push({ line, cells: [rest.slice(0, 100)], wrong: 'too long' })
      rest = ''
      skipping = true
    }
    return records
  }

  return {
    push: (text) => {
      const joined = heldReturn ? `\r${text}` : text
      heldReturn = joined.endsWith('\r')
      rest += (heldReturn ? joined.slice(0, -1) : joined).replace(/\r\n?/g, '\n')
      if (skipping) {
        const lineEnd = rest.indexOf('\n')
        rest = lineEnd < 0 ? '' : rest.slice(lineEnd + 1)
        skipping = lineEnd < 0
      }
      return read(false)
    },
    end: () => read(true),
  }
}

function indexOrEnd(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from)
  return at < 0 ? text.length : at
}

/** One record with a quote in it; `next` is where the following one begins. */
function readFields(text: string, from: number, delimiter: Delimiter, whole: boolean): Fields {
  const cells: string[] = []
  for (let at = from; ; ) {
    const cell = text.charAt(at) === '"' ? readQuoted(text, at, whole) : readPlain(text, at, delimiter, whole)
    if (typeof cell === 'string') return cell
    cells.push(cell.text)
    const sign = text.charAt(cell.end)
    if (sign === delimiter) at = cell.end + 1
    else if (sign === '\n' || cell.end >= text.length) return { cells, next: cell.end + 1 }
    else return 'bad quote'
  }
}

type Cell = { readonly text: string; readonly end: number } | 'incomplete' | 'bad quote'

function readPlain(text: string, from: number, delimiter: Delimiter, whole: boolean): Cell {
  const lineEnd = indexOrEnd(text, '\n', from)
  if (lineEnd === text.length && !whole) return 'incomplete'
  const line = text.slice(from, lineEnd)
  const cell = line.slice(0, indexOrEnd(line, delimiter, 0))
  return { text: cell, end: from + cell.length }
}

function readQuoted(text: string, from: number, whole: boolean): Cell {
  for (let at = from + 1; ; at += 2) {
    at = text.indexOf('"', at)
    if (at < 0) return whole ? 'bad quote' : 'incomplete'
    if (at + 1 >= text.length && !whole) return 'incomplete'
    if (text.charAt(at + 1) === '"') continue
    return { text: text.slice(from + 1, at).replaceAll('""', '"'), end: at + 1 }
  }
}
