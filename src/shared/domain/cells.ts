// What a spreadsheet program takes for the beginning of a formula; it reads the wide forms of Asian keyboards alike.
const formulaStart = /^'*[=+\-@\t\r\n＝＋－＠]/
const needsQuotes = /["',;|\t\r\n]|^\s|\s$/

/** What stands in a cell. Numbers are written plainly, without groups; null is an empty cell. */
export type Cell = string | number | null

export type DecimalMark = '.' | ','

/**
 * A cell of an exported CSV. Text that could run as a formula gets an apostrophe before it, which spreadsheet programs
 * take for "this is text" and `readGuarded` takes away again. Numbers can't be formulas and stay as they are.
 */
export function csvCell(value: Cell, decimal: DecimalMark = '.'): string {
  if (value === null) return ''
  if (typeof value === 'number') return quoted(String(value).replace('.', decimal))
  return quoted(formulaStart.test(value) ? `'${value}` : value)
}

const quoted = (text: string): string => (needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** The cells as a line of CSV, with its line end. */
export function csvRow(cells: readonly Cell[], delimiter: string = ',', decimal?: DecimalMark): string {
  return `${cells.map((cell) => csvCell(cell, decimal)).join(delimiter)}\r\n`
}

/** A cell of an imported CSV as it was before `csvCell` guarded it: `'+49 …` is `+49 …` again. */
export function readGuarded(cell: string): string {
  return cell.startsWith("'") && formulaStart.test(cell) ? cell.slice(1) : cell
}
