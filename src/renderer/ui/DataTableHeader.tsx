import { ArrowDown, ArrowUp } from 'lucide-react'
import type { CSSProperties, Ref } from 'react'
import { t } from '../words'
import type { Column, Sort } from './tableColumns'

export type DataTableHeaderProps<Row> = {
  readonly ref: Ref<HTMLTableSectionElement>
  readonly style: CSSProperties
  readonly columns: readonly Column<Row>[]
  readonly sort: Sort | null
  readonly onSort: ((sort: Sort) => void) | undefined
}

const turned = { ascending: 'descending', descending: 'ascending' } as const

/** The row of names. A name that sorts is a button; the sorted one says its direction. */
export function DataTableHeader<Row>({ ref, style, columns, sort, onSort }: DataTableHeaderProps<Row>) {
  return (
    <thead ref={ref} style={style} className="sticky top-0 z-10 block border-b border-line-strong bg-surface">
      <tr aria-rowindex={1} className="table-row-grid min-h-8.5 text-sm text-muted">
        {columns.map((column, at) => {
          const direction = sort?.column === column.id ? sort.direction : undefined
          const Arrow = direction === 'descending' ? ArrowDown : ArrowUp
          const canSort = column.isSortable === true && onSort !== undefined
          return (
            <th
              key={column.id}
              scope="col"
              aria-colindex={at + 1}
              aria-sort={canSort ? (direction ?? 'none') : undefined}
              className={`flex min-w-0 font-normal ${column.align === 'end' ? 'justify-end' : ''}`}
            >
              {canSort ? (
                <button
                  type="button"
                  title={t('Sort by {{column}}', { column: column.header })}
                  className={`-mx-1 flex min-w-0 cursor-default items-center gap-1 rounded-sm px-1 py-0.5 hover:text-ink ${direction ? 'font-semibold text-ink' : ''} ${column.align === 'end' ? 'flex-row-reverse' : ''}`}
                  onClick={() => onSort({ column: column.id, direction: direction ? turned[direction] : 'ascending' })}
                >
                  <span className="truncate">{column.header}</span>
                  {direction && <Arrow aria-hidden className="size-3.5 shrink-0" />}
                </button>
              ) : (
                <span className="truncate">{column.header}</span>
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
