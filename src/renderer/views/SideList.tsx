import type { ReactNode, Ref } from 'react'
import { Button } from '../ui/Button'
import { DataTable, type DataTableProps } from '../ui/DataTable'
import { t } from '../words'

type SideListProps<Row> = Omit<DataTableProps<Row>, 'density' | 'selected' | 'onActivateRow' | 'empty'> & {
  /** Which row is open beside it. */
  readonly id: string
  readonly isReady: boolean
  /** Opens another row in the place of this one. */
  readonly onShow: (id: string) => void
  readonly onFullList: () => void
  /** What stands there when the filter leaves nothing. */
  readonly empty: string
  /** More to do with the list. */
  readonly actions?: ReactNode
  readonly frame?: Ref<HTMLDivElement>
}

/** The list that something was opened from, narrow, beside it: who or what is next. */
export function SideList<Row>(props: SideListProps<Row>) {
  const { id, isReady, onShow, onFullList, empty, actions, frame, ...table } = props
  return (
    <>
      <div className="flex min-h-13.5 items-center gap-2 border-b border-line ps-4 pe-2">
        <h2 className="font-semibold">{table.label}</h2>
        <span className="text-muted">{isReady && table.total.toLocaleString()}</span>
        <span className="ms-auto flex items-center">
          {actions}
          <Button variant="quiet" size="small" onPress={onFullList}>
            {t('Full list')}
          </Button>
        </span>
      </div>
      <div
        ref={frame}
        className="flex min-h-0 flex-1 [&>div]:rounded-none [&>div]:border-0 [&>div]:bg-transparent [&>div]:shadow-none [&_thead]:sr-only"
      >
        {isReady && (
          <DataTable
            {...table}
            density="twoLines"
            selected={new Set([id])}
            onActivateRow={(row) => {
              if (table.rowId(row) !== id) onShow(table.rowId(row))
            }}
            empty={<p className="px-4 py-3 text-muted">{empty}</p>}
          />
        )}
      </div>
    </>
  )
}
