import { csvRow, readGuarded } from '../shared/domain/cells'
import type { Id } from '../shared/fields'
import type { AskStore } from './ask'

const WINDOW = 200
// Excel takes a file without it for one in the computer's old encoding.
const byteOrderMark = '\ufeff'

/** The rows that an import rejected, as CSV in pieces: as they stand in the file, with their number and the reason. */
export async function* rejectsCsv(ask: AskStore, draft: Id): AsyncGenerator<string> {
  const asBefore = (cells: readonly string[], width: number) =>
    Array.from({ length: Math.max(width, cells.length) }, (_, at) => readGuarded(cells[at] ?? ''))
  for (let from = 0, total = 1; from < total; from += WINDOW) {
    const page = await ask('imports', 'rejects', { draft, from, size: WINDOW })
    const { headers, delimiter } = page
    total = page.total
    if (from === 0) yield byteOrderMark + csvRow([...headers, 'Row', 'Reason'], delimiter)
    yield page.rows
      .map(({ line, reason, cells }) => csvRow([...asBefore(cells, headers.length), line, reason], delimiter))
      .join('')
  }
}
