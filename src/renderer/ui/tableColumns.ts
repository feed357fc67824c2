import type { ReactNode } from 'react'

/** One column of a DataTable. Keep the list at module level or memoised: rows redraw when it changes. */
export type Column<Row> = {
  readonly id: string
  readonly header: string
  /** What stands in the cell. Cheap: it is drawn while scrolling. */
  cell(row: Row): ReactNode
  /** The cell in plain text, for copying and typing ahead. Needed where `cell` isn't a string. */
  text?(row: Row): string
  /** The least width, in rem. */
  readonly width: number
  /** The share of the room that is left; 0 keeps the width. */
  readonly grow?: number
  readonly align?: 'start' | 'end'
  readonly isSortable?: boolean
  /** False for what names the row: it can't be hidden. */
  readonly isHideable?: boolean
  /** Not shown until it is chosen. */
  readonly isHidden?: boolean
}

export type Sort = { readonly column: string; readonly direction: 'ascending' | 'descending' }

const gap = 1.25
const edge = 0.875
/** Room at the end of each row for the Columns menu in the header. */
const menuRoom = 2.75

/** The tracks of a row as CSS; the same for the header and every row. */
export function tracksOf<Row>(columns: readonly Column<Row>[]): string {
  return columns.map(({ width, grow = 0 }) => (grow > 0 ? `minmax(${width}rem, ${grow}fr)` : `${width}rem`)).join(' ')
}

/** The least width of all columns together, as CSS. */
export function leastWidth<Row>(columns: readonly Column<Row>[], hasMenu: boolean): string {
  const sum = columns.reduce((all, { width }) => all + width, 0)
  return `${sum + gap * Math.max(0, columns.length - 1) + edge + (hasMenu ? menuRoom : edge)}rem`
}

/** The plain text of a cell; empty where a column draws a picture and gives no text. */
export function textOf<Row>(column: Column<Row>, row: Row): string {
  if (column.text) return column.text(row)
  const cell = column.cell(row)
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : ''
}

const line = (cells: readonly string[]) => cells.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t')

/** Rows as tab-separated text, header first. Tabs and line ends inside a cell become spaces. */
export function asTabSeparated<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const header = line(columns.map((column) => column.header))
  return [header, ...rows.map((row) => line(columns.map((column) => textOf(column, row))))].join('\n')
}
