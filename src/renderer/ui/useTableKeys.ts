import type { ClipboardEvent, FocusEvent, KeyboardEvent } from 'react'
import { type Spot, spotOf } from './Menu'
import { asTabSeparated, type Column, textOf } from './tableColumns'
import { intentOf, type TableIntent } from './tableKeys'
import type { TableRows, useTableSelection } from './useTableSelection'
import { useTypeAhead } from './useTypeAhead'

type Table<Row> = TableRows<Row> & {
  readonly columns: readonly Column<Row>[]
  readonly selected?: ReadonlySet<string> | 'none'
  readonly active: number
  /** Whether that row is in the document. */
  readonly isActiveShown: boolean
  readonly page: number
  readonly choice: ReturnType<typeof useTableSelection>
  /** Rows have this and their index as id. */
  readonly rowPrefix: string
  readonly goTo: (index: number, select: 'only' | 'range' | 'none') => void
  readonly openMenu: (index: number, spot: Spot) => void
  /** The grid itself got the focus. */
  readonly onEnter: () => void
  readonly onOpen?: (row: Row) => void
  readonly onEdit?: (row: Row) => void
  readonly onDelete?: (ids: readonly string[]) => void
  readonly onCopy?: (ids: readonly string[]) => void
  readonly onTypeAhead?: (text: string) => number | null | Promise<number | null>
}

const lookedThrough = 2000

/** The first row whose first column begins with the text, among the rows that are near and loaded. */
function indexOf<Row>({ columns, total, rowAt }: Table<Row>, text: string): number | null {
  const [name] = columns
  if (!name) return null
  for (let index = 0; index < Math.min(total, lookedThrough); index += 1) {
    const row = rowAt(index)
    if (row !== undefined && textOf(name, row).toLowerCase().startsWith(text.toLowerCase())) return index
  }
  return null
}

/** The chosen rows, or the one that the cursor is on. */
function chosenIds<Row>({ selected = 'none', active, rowAt, rowId }: Table<Row>): readonly string[] {
  if (selected !== 'none' && selected.size > 0) return [...selected]
  const row = rowAt(active)
  return row === undefined ? [] : [rowId(row)]
}

function loadedRows<Row>({ total, rowAt, rowId }: Table<Row>, ids: ReadonlySet<string>): readonly Row[] {
  const found: Row[] = []
  for (let index = 0; index < total && found.length < ids.size; index += 1) {
    const row = rowAt(index)
    if (row !== undefined && ids.has(rowId(row))) found.push(row)
  }
  return found
}

function act<Row>(table: Table<Row>, intent: TableIntent, type: (letter: string) => void) {
  const { active, choice, goTo, openMenu, rowPrefix } = table
  const row = table.rowAt(active)
  switch (intent.kind) {
    case 'move':
      goTo(intent.to, intent.select)
      break
    case 'toggle':
      choice.toggle(active)
      break
    case 'all':
      void choice.all()
      break
    case 'clear':
      choice.clear()
      break
    case 'open':
      if (row !== undefined) table.onOpen?.(row)
      break
    case 'edit':
      if (row !== undefined) table.onEdit?.(row)
      break
    case 'delete':
      if (chosenIds(table).length > 0) table.onDelete?.(chosenIds(table))
      break
    case 'type':
      type(intent.letter)
      break
    case 'menu': {
      const element = document.getElementById(`${rowPrefix}-${active}`)
      if (element) openMenu(active, spotOf(element))
    }
  }
}

/** What makes an element a grid that has the focus, and what the keys and the clipboard do to it. */
export function useTableKeys<Row>(table: Table<Row>) {
  const { active, total, page, selected = 'none', columns } = table
  const typeAhead = useTypeAhead(async (text) => {
    const index = table.onTypeAhead ? await table.onTypeAhead(text) : indexOf(table, text)
    if (index !== null && index >= 0) table.goTo(index, 'only')
  })

  function onKeyDown(event: KeyboardEvent) {
    if (event.target !== event.currentTarget) return
    const intent = intentOf(event, { active, total, page, isTyping: typeAhead.isTyping() })
    // Esc with nothing chosen is for the layer around the table.
    if (intent === null || (intent.kind === 'clear' && (selected === 'none' || selected.size === 0))) return
    event.preventDefault()
    act(table, intent, typeAhead.type)
  }

  function onCopy(event: ClipboardEvent) {
    if (event.target !== event.currentTarget || (document.getSelection()?.toString() ?? '') !== '') return
    const ids = chosenIds(table)
    if (ids.length === 0) return
    event.preventDefault()
    if (table.onCopy) table.onCopy(ids)
    else event.clipboardData.setData('text/plain', asTabSeparated(columns, loadedRows(table, new Set(ids))))
  }

  function onFocus(event: FocusEvent) {
    if (event.target === event.currentTarget) table.onEnter()
  }

  const descendant = table.isActiveShown ? `${table.rowPrefix}-${active}` : undefined
  return { role: 'grid', tabIndex: 0, 'aria-activedescendant': descendant, onKeyDown, onCopy, onFocus }
}
