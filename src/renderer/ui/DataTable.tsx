import { columnVisibilityFeature, rowSortingFeature, tableFeatures, useTable } from '@tanstack/react-table'
import { Columns3 } from 'lucide-react'
import {
  type ClipboardEvent,
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react'
import { t } from '../words'
import { DataTableHeader } from './DataTableHeader'
import { DataTableRow } from './DataTableRow'
import { MenuAt, MenuButton, type MenuEntry, type Spot, spotOf } from './Menu'
import { hasMod } from './platform'
import { asTabSeparated, type Column, leastWidth, type Sort, textOf, tracksOf } from './tableColumns'
import { intentOf, type TableIntent } from './tableKeys'
import { scrollHeight } from './tableWindow'
import { useRowWindow } from './useRowWindow'
import { type TableRows, useTableSelection } from './useTableSelection'
import { useTypeAhead } from './useTypeAhead'

export type DataTableProps<Row> = TableRows<Row> & {
  /** What the rows are: "Customers". */
  readonly label: string
  readonly columns: readonly Column<Row>[]
  /** Which rows are wanted, `last` excluded: load those that aren't there. */
  readonly onWindow?: (first: number, last: number) => void
  readonly sort?: Sort | null
  readonly onSort?: (sort: Sort) => void
  /** The chosen rows' ids; 'none' where nothing can be chosen. */
  readonly selected?: ReadonlySet<string> | 'none'
  readonly onSelect?: (ids: ReadonlySet<string>) => void
  /** Enter or a double click. */
  readonly onOpen?: (row: Row) => void
  /** The row that the cursor came to, as for a detail beside the list. */
  readonly onActivateRow?: (row: Row) => void
  /** F2. */
  readonly onEdit?: (row: Row) => void
  /** Delete, for the chosen rows. */
  readonly onDelete?: (ids: readonly string[]) => void
  /** Copying, where the chosen rows may not be loaded; else the loaded ones are copied as tab-separated text. */
  readonly onCopy?: (ids: readonly string[]) => void
  /** Finds the row whose name begins with the text; else the first 2,000 rows are looked through. */
  readonly onTypeAhead?: (text: string) => number | null | Promise<number | null>
  readonly rowMenu?: (row: Row) => readonly MenuEntry[]
  /** What stands there when there are no rows: an Empty. */
  readonly empty: ReactNode
  readonly density?: 'dense' | 'comfortable' | 'twoLines'
}

const features = tableFeatures({ columnVisibilityFeature, rowSortingFeature })
const noRows: never[] = []
const heights = { dense: 'h-8.5', comfortable: 'h-9.5', twoLines: 'h-13' }
const lookedThrough = 2000

/** The columns that are shown, and the entries of the menu that chooses them. */
function useColumns<Row>(columns: readonly Column<Row>[], sort: Sort | null) {
  const definitions = useMemo(
    () => columns.map(({ id, header, isHideable }) => ({ id, header, enableHiding: isHideable !== false })),
    [columns],
  )
  const [hidden, setHidden] = useState<Record<string, boolean>>(() =>
    Object.fromEntries(columns.filter((column) => column.isHidden).map((column) => [column.id, false])),
  )
  const table = useTable({
    features,
    columns: definitions,
    data: noRows,
    manualSorting: true,
    state: {
      columnVisibility: hidden,
      sorting: sort ? [{ id: sort.column, desc: sort.direction === 'descending' }] : [],
    },
    onColumnVisibilityChange: setHidden,
  })
  const shown = useMemo(() => columns.filter((column) => hidden[column.id] !== false), [columns, hidden])
  const entries: MenuEntry[] = table
    .getAllLeafColumns()
    .filter((column) => column.getCanHide())
    .map((column) => ({
      id: column.id,
      label: columns.find(({ id }) => id === column.id)?.header ?? column.id,
      isChecked: column.getIsVisible(),
      onAction: () => column.toggleVisibility(),
    }))
  return { shown, entries }
}

/**
 * Rows by the hundred thousand: only those that are seen are in the document. The grid itself has the focus; the row
 * that the cursor is on is its active descendant.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, total, rowAt, rowId, sort = null, selected = 'none', empty, density = 'dense' } = props
  const { onWindow, rowMenu, onOpen, onActivateRow } = props
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const head = useRef<HTMLDivElement>(null)
  const probe = useRef<HTMLDivElement>(null)
  const rows = useRowWindow(total, { scroller, head, probe })
  const { shown, entries } = useColumns(columns, sort)
  const hasMenu = entries.length > 1
  const choice = useTableSelection(props, selected, props.onSelect)
  const [cursor, setCursor] = useState(-1)
  const active = Math.min(cursor, total - 1)
  const [menu, setMenu] = useState<{ readonly spot: Spot; readonly row: Row } | null>(null)

  const { first, last, reveal } = rows
  useEffect(() => {
    if (last > first) onWindow?.(first, last)
  }, [first, last, onWindow])

  const sorted = sort === null ? '' : `${sort.column} ${sort.direction}`
  useEffect(() => reveal(0), [sorted, reveal])

  function goTo(index: number, select: 'only' | 'range' | 'none') {
    setCursor(index)
    reveal(index)
    if (select === 'range') void choice.range(index)
    else if (select === 'only') choice.only(index)
    const row = rowAt(index)
    if (row !== undefined && select !== 'range') onActivateRow?.(row)
  }

  const find = useCallback(
    async (text: string) => {
      const name = shown[0]
      const wanted = text.toLowerCase()
      const here = () => {
        for (let index = 0; name && index < Math.min(total, lookedThrough); index += 1) {
          const row = rowAt(index)
          if (row !== undefined && textOf(name, row).toLowerCase().startsWith(wanted)) return index
        }
        return null
      }
      return props.onTypeAhead ? await props.onTypeAhead(text) : here()
    },
    [props.onTypeAhead, rowAt, shown, total],
  )
  const typeAhead = useTypeAhead((text) => {
    void find(text).then((index) => {
      if (index !== null && index >= 0) goTo(index, 'only')
    })
  })

  const chosenIds = (): readonly string[] => {
    if (selected !== 'none' && selected.size > 0) return [...selected]
    const row = rowAt(active)
    return row === undefined ? [] : [rowId(row)]
  }

  function openMenu(index: number, spot: Spot) {
    const row = rowAt(index)
    if (row === undefined || !rowMenu) return
    setCursor(index)
    if (selected !== 'none' && !selected.has(rowId(row))) choice.only(index)
    setMenu({ spot, row })
  }

  function act(intent: TableIntent) {
    const row = rowAt(active)
    switch (intent.kind) {
      case 'move':
        return goTo(intent.to, intent.select)
      case 'toggle':
        return choice.toggle(active)
      case 'all':
        return void choice.all()
      case 'clear':
        return choice.clear()
      case 'open':
        return row !== undefined && onOpen?.(row)
      case 'edit':
        return row !== undefined && props.onEdit?.(row)
      case 'delete':
        return chosenIds().length > 0 && props.onDelete?.(chosenIds())
      case 'type':
        return typeAhead.type(intent.letter)
      case 'menu': {
        const element = document.getElementById(`${id}-${active}`)
        if (element) openMenu(active, spotOf(element))
      }
    }
  }

  function keys(event: KeyboardEvent) {
    if (event.target !== scroller.current) return
    const intent = intentOf(event, { active, total, page: rows.page, isTyping: typeAhead.isTyping() })
    if (intent === null || (intent.kind === 'clear' && (selected === 'none' || selected.size === 0))) return
    event.preventDefault()
    act(intent)
  }

  function copy(event: ClipboardEvent) {
    if (event.target !== scroller.current || (document.getSelection()?.toString() ?? '') !== '') return
    event.preventDefault()
    const ids = new Set(chosenIds())
    if (props.onCopy) return props.onCopy([...ids])
    const copied: Row[] = []
    for (let index = 0; index < total && copied.length < ids.size; index += 1) {
      const row = rowAt(index)
      if (row !== undefined && ids.has(rowId(row))) copied.push(row)
    }
    event.clipboardData.setData('text/plain', asTabSeparated(shown, copied))
  }

  // Rows are memoised: what they call stays the same while what it does follows.
  const press = useLatest((index: number, event: MouseEvent) => {
    if (event.button !== 0) return
    if (hasMod(event)) {
      setCursor(index)
      choice.toggle(index)
    } else goTo(index, event.shiftKey ? 'range' : 'only')
  })
  const open = useLatest((index: number) => {
    const row = rowAt(index)
    if (row !== undefined) onOpen?.(row)
  })
  const menuByMouse = useLatest((index: number, event: MouseEvent) => {
    if (!rowMenu) return
    event.preventDefault()
    openMenu(index, { x: event.clientX, y: event.clientY })
  })

  // React lets style carry custom properties, its types don't.
  const tracks = {
    '--table-tracks': tracksOf(shown),
    '--table-end': hasMenu ? '2.25rem' : undefined,
    minWidth: leastWidth(shown, hasMenu),
  } as CSSProperties
  const visible = Array.from({ length: last - first }, (_, at) => first + at)

  return (
    <div className="relative flex min-h-0 flex-1 flex-col overflow-hidden rounded-lg border border-line bg-surface shadow-lift">
      <div
        ref={scroller}
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-rowcount={total + 1}
        aria-colcount={shown.length}
        aria-multiselectable={selected !== 'none' || undefined}
        aria-activedescendant={active >= first && active < last ? `${id}-${active}` : undefined}
        className={`relative min-h-0 overflow-auto outline-none ${total === 0 ? 'shrink-0' : 'flex-1'}`}
        onScroll={rows.onScroll}
        onKeyDown={keys}
        onCopy={copy}
        onFocus={(event) => {
          if (event.target === scroller.current && active < 0 && total > 0) setCursor(first === 0 ? 0 : first + 6)
        }}
      >
        <div role="presentation" style={tracks}>
          <DataTableHeader ref={head} columns={shown} sort={sort} onSort={props.onSort} />
          <div role="rowgroup" className="relative" style={{ height: scrollHeight(rows.extent) }}>
            <div
              role="presentation"
              className="absolute inset-x-0 top-0"
              style={{ transform: `translateY(${rows.offset}px)` }}
            >
              {visible.map((index) => {
                const row = rowAt(index)
                return (
                  <DataTableRow
                    key={index}
                    id={`${id}-${index}`}
                    index={index}
                    row={row}
                    columns={shown}
                    height={rows.extent.rowHeight}
                    isSelected={selected === 'none' ? undefined : row !== undefined && selected.has(rowId(row))}
                    isActive={index === active}
                    onPress={press}
                    onOpen={open}
                    onMenu={menuByMouse}
                  />
                )
              })}
            </div>
          </div>
        </div>
      </div>
      <div ref={probe} aria-hidden className={`invisible absolute ${heights[density]}`} />
      {total === 0 && <div className="flex min-h-0 flex-1 overflow-auto">{empty}</div>}
      {hasMenu && (
        <div className="absolute end-1 top-0.75 z-10">
          <MenuButton label={t('Columns')} icon={Columns3} iconOnly size="small" entries={entries} />
        </div>
      )}
      {rowMenu && (
        <MenuAt
          label={t('What to do with it')}
          entries={menu ? rowMenu(menu.row) : []}
          spot={menu?.spot ?? null}
          onClose={() => setMenu(null)}
        />
      )}
    </div>
  )
}

/** A function that stays the same and does what its newest version does. */
function useLatest<Args extends readonly unknown[]>(newest: (...args: Args) => void): (...args: Args) => void {
  const latest = useRef(newest)
  useEffect(() => {
    latest.current = newest
  })
  return useCallback((...args) => latest.current(...args), [])
}
