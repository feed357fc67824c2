import { type MouseEvent, memo } from 'react'
import type { Column } from './tableColumns'

export type DataTableRowProps = {
  readonly id: string
  readonly index: number
  /** Undefined while it isn't loaded. */
  readonly row: unknown
  readonly columns: readonly Column<unknown>[]
  readonly height: number
  readonly isSelected: boolean | undefined
  readonly isActive: boolean
  readonly onPress: (index: number, event: MouseEvent) => void
  readonly onOpen: (index: number) => void
  readonly onMenu: (index: number, event: MouseEvent) => void
}

/** A row redraws only when it, or what holds of it, changes: not while others scroll by. */
export const DataTableRow = memo((props: DataTableRowProps) => {
  const { id, index, row, columns, height, isSelected, isActive, onPress, onOpen, onMenu } = props
  return (
    // The grid has the focus and hears the keys: a row only hears the mouse.
    <tr
      id={id}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      aria-busy={row === undefined || undefined}
      data-active={isActive || undefined}
      style={{ height }}
      className="table-row-grid cursor-default border-b border-line hover:bg-sunken/60 aria-selected:bg-accent-soft aria-selected:shadow-[inset_3px_0_0_var(--accent)] rtl:aria-selected:shadow-[inset_-3px_0_0_var(--accent)]"
      onMouseDown={(event) => onPress(index, event)}
      onDoubleClick={() => onOpen(index)}
      onContextMenu={(event) => onMenu(index, event)}
    >
      {columns.map((column, at) => (
        <td
          key={column.id}
          aria-colindex={at + 1}
          dir={column.align === 'end' ? undefined : 'auto'}
          className={`block min-w-0 truncate ${column.align === 'end' ? 'text-end' : '[text-align:-webkit-match-parent]'}`}
        >
          {row === undefined ? (
            <span aria-hidden className="block h-2 w-3/5 rounded-full bg-line/70" />
          ) : (
            column.cell(row)
          )}
        </td>
      ))}
    </tr>
  )
})
