// What a spreadsheet program takes for the beginning of a formula; it reads the wide forms of Asian keyboards alike.
const formulaStart = /^'*[=+\-@\t\r\n＝＋－＠]/
const needsQuotes = /["',;|\t\r\n]|^\s|\s$/

/** What stands in a cell. Numbers are written plainly, with a point; null is an empty cell. */
export type Cell = string | number | null

/**
 * A cell of an exported CSV. Text that could run as a formula gets an apostrophe before it, which spreadsheet programs
 * take for "this is text" and `readGuarded` takes away again. Numbers can't be formulas and stay as they are.
 */
export function csvCell(value: Cell): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const guarded = formulaStart.test(value) ? `'${value}` : value
  return needsQuotes.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}

/** The cells as a line of CSV, with its line end. */
export function csvRow(cells: readonly Cell[], delimiter: string = ','): string {
  return `${cells.map(csvCell).join(delimiter)}\r\n`
}

/** A cell of an imported CSV as it was before `csvCell` guarded it: `'+49 …` is `+49 …` again. */
export function readGuarded(cell: string): string {
  return cell.startsWith("'") && formulaStart.test(cell) ? cell.slice(1) : cell
}
