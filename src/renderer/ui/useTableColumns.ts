import { columnVisibilityFeature, rowSortingFeature, tableFeatures, useTable } from '@tanstack/react-table'
import { useMemo, useState } from 'react'
import type { MenuEntry } from './Menu'
import type { Column, Sort } from './tableColumns'

const features = tableFeatures({ columnVisibilityFeature, rowSortingFeature })
const noRows: never[] = []

/** The columns that are shown, and the entries of the menu that chooses them. */
export function useTableColumns<Row>(columns: readonly Column<Row>[], sort: Sort | null) {
  const definitions = useMemo(
    () => columns.map(({ id, header, isHideable }) => ({ id, header, enableHiding: isHideable !== false })),
    [columns],
  )
  const [shows, setShows] = useState<Record<string, boolean>>(() =>
    Object.fromEntries(columns.filter((column) => column.isHidden).map((column) => [column.id, false])),
  )
  // Sorting is the page's and the rows are a window of a longer list: only the columns' state is the library's.
  const table = useTable({
    features,
    columns: definitions,
    data: noRows,
    manualSorting: true,
    state: {
      columnVisibility: shows,
      sorting: sort ? [{ id: sort.column, desc: sort.direction === 'descending' }] : [],
    },
    onColumnVisibilityChange: setShows,
  })
  const shown = useMemo(() => columns.filter((column) => shows[column.id] !== false), [columns, shows])
  const entries: readonly MenuEntry[] = table
    .getAllLeafColumns()
    .filter((column) => column.getCanHide())
    .map((column) => ({
      id: column.id,
      label: columns.find(({ id }) => id === column.id)?.header ?? column.id,
      isChecked: shows[column.id] !== false,
      onAction: () => column.toggleVisibility(),
    }))
  return { shown, entries }
}
