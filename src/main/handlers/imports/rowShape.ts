import type { CsvRecord } from '../../../shared/domain/imports/csv'
import { rowWrong } from './importer'
import { isBlank } from './reading'

/** The record's cells. Throws what keeps it from being read as a row. */
export function readableRow({ cells, wrong }: CsvRecord, headers: readonly string[]): readonly string[] {
  if (wrong === 'too long') throw rowWrong('This line never ends, so it can’t be read. Is a line end missing?')
  if (wrong === 'quote') throw rowWrong('A quote (") is opened and not closed. Close it, or take it away.')
  if (!isBlank(cells.slice(headers.length))) {
    throw rowWrong(
      `This row has ${cells.length} cells, the heading only ${headers.length}. Put cells with a separator in them in quotes.`,
    )
  }
  return cells
}
