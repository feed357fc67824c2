import { Columns3 } from 'lucide-react'
import { type CSSProperties, type MouseEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { t } from '../words'
import { DataTableHeader } from './DataTableHeader'
import { DataTableRow } from './DataTableRow'
import { useLatest } from './latest'
import { MenuAt, MenuButton, type MenuEntry, type Spot } from './Menu'
import { hasMod } from './platform'
import { type Column, leastWidth, type Sort, tracksOf } from './tableColumns'
import { scrollHeight } from './tableWindow'
import { useRowWindow } from './useRowWindow'
import { useTableColumns } from './useTableColumns'
import { useTableKeys } from './useTableKeys'
import { type TableRows, useTableSelection } from './useTableSelection'

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
  /** Delete, for the chosen rows, or the one that the cursor is on. */
  readonly onDelete?: (ids: readonly string[]) => void
  /** Copying, where the chosen rows may not be loaded; else the loaded ones are copied as tab-separated text. */
  readonly onCopy?: (ids: readonly string[]) => void
  /** Finds the row whose name begins with the text; else the first 2,000 rows are looked through. */
  readonly onTypeAhead?: (text: string) => number | null | Promise<number | null>
  /** By right click, the menu key or Shift+F10. */
  readonly rowMenu?: (row: Row) => readonly MenuEntry[]
  /** What stands there when there are no rows: an Empty. */
  readonly empty: ReactNode
  readonly density?: 'dense' | 'comfortable' | 'twoLines'
}

const heights = { dense: 'h-8.5', comfortable: 'h-9.5', twoLines: 'h-13' }

/**
 * Rows by the hundred thousand: only those that are seen are in the document. The grid itself has the focus; the row
 * that the cursor is on is its active descendant. It fills the height of its column: use it in a Page with
 * `layout="fill"`.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, total, rowAt, rowId, sort = null, selected = 'none', empty, density = 'dense' } = props
  const { onWindow, rowMenu, onOpen, onActivateRow } = props
  const id = useId()
  const { scroller, head, probe, extent, first, last, offset, page, reveal, firstSeen, onScroll } = useRowWindow(total)
  const { shown, entries } = useTableColumns(columns, sort)
  const choice = useTableSelection(props, selected, props.onSelect)
  const [cursor, setCursor] = useState(-1)
  const active = Math.min(cursor, total - 1)
  const [menu, setMenu] = useState<{ readonly spot: Spot; readonly row: Row } | null>(null)

  useEffect(() => {
    if (last > first) onWindow?.(first, last)
  }, [first, last, onWindow])

  const order = sort === null ? '' : `${sort.column} ${sort.direction}`
  const orderBefore = useRef(order)
  useEffect(() => {
    if (orderBefore.current === order) return
    orderBefore.current = order
    reveal(0)
  }, [order, reveal])

  function goTo(index: number, select: 'only' | 'range' | 'none') {
    setCursor(index)
    reveal(index)
    if (select === 'range') void choice.range(index)
    else if (select === 'only') choice.only(index)
    const row = rowAt(index)
    if (row !== undefined && select === 'only') onActivateRow?.(row)
  }

  function openMenu(index: number, spot: Spot) {
    const row = rowAt(index)
    if (row === undefined || !rowMenu) return
    setCursor(index)
    if (selected !== 'none' && !selected.has(rowId(row))) choice.only(index)
    setMenu({ spot, row })
  }

  const gridProps = useTableKeys({
    ...props,
    columns: shown,
    active,
    isActiveShown: active >= first && active < last,
    page,
    choice,
    goTo,
    openMenu,
    onEnter: () => {
      if (active < 0 && total > 0) setCursor(firstSeen())
    },
    rowPrefix: id,
  })

  // Rows are memoised: what they call stays the same while what it does follows.
  const press = useLatest((index: number, event: MouseEvent) => {
    if (event.button !== 0) return
    if (!hasMod(event)) return goTo(index, event.shiftKey ? 'range' : 'only')
    setCursor(index)
    choice.toggle(index)
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

  const hasMenu = entries.length > 1
  const tracks: CSSProperties & Record<`--${string}`, string | undefined> = {
    '--table-tracks': tracksOf(shown),
    '--table-end': hasMenu ? '2.75rem' : undefined,
    minWidth: leastWidth(shown, hasMenu),
  }
  return (
    <div className="relative flex min-h-44 min-w-0 flex-1 flex-col overflow-hidden rounded-lg border border-line bg-surface shadow-lift">
      <table
        ref={scroller}
        {...gridProps}
        aria-label={label}
        aria-rowcount={total + 1}
        aria-colcount={shown.length}
        aria-multiselectable={selected !== 'none' || undefined}
        className={`relative block min-h-0 scroll-pe-12 outline-offset-[-2px] [overflow-anchor:none] ${total === 0 ? 'shrink-0 overflow-hidden' : 'flex-1 overflow-auto outline-none'}`}
        onScroll={onScroll}
      >
        <DataTableHeader ref={head} style={tracks} columns={shown} sort={sort} onSort={props.onSort} />
        <tbody className="block" style={{ ...tracks, height: scrollHeight(extent), paddingTop: offset }}>
          {Array.from({ length: last - first }, (_, at) => {
            const index = first + at
            const row = rowAt(index)
            return (
              <DataTableRow
                key={index}
                id={`${id}-${index}`}
                index={index}
                row={row}
                columns={shown}
                height={extent.rowHeight}
                isSelected={selected === 'none' ? undefined : row !== undefined && selected.has(rowId(row))}
                isActive={index === active}
                onPress={press}
                onOpen={open}
                onMenu={menuByMouse}
              />
            )
          })}
        </tbody>
      </table>
      <div ref={probe} aria-hidden className={`invisible absolute ${heights[density]}`} />
      {total === 0 && <div className="flex min-h-0 flex-1 overflow-auto">{empty}</div>}
      {hasMenu && (
        <div className="absolute end-1 top-0.75 z-10 bg-surface ps-1.5 shadow-[-0.25rem_0_0.25rem_var(--surface)]">
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
