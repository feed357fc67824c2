import { Copy, Inbox, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from './Button'
import { DataTable } from './DataTable'
import { Empty } from './Empty'
import { type SampleRow, sampleColumns, sampleRow } from './GallerySamples'
import type { Sort } from './tableColumns'
import { say } from './toast'

const rowId = (row: SampleRow) => row.id

/** Half a million rows, and a table without any. */
export function GalleryTable({ total = 500_000 }: { readonly total?: number }) {
  const [sort, setSort] = useState<Sort>({ column: 'order', direction: 'ascending' })
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(['row 2', 'row 4']))
  const rowAt = (index: number) => {
    // Every hundredth isn't loaded, to see how that looks.
    if (index % 100 === 7) return undefined
    return sampleRow(sort.direction === 'ascending' ? index : total - 1 - index)
  }
  return (
    <DataTable
      label="Half a million orders"
      columns={sampleColumns}
      total={total}
      rowAt={rowAt}
      rowId={rowId}
      sort={sort}
      onSort={setSort}
      selected={selected}
      onSelect={setSelected}
      onOpen={(row) => say(`Opened ${row.name}`)}
      rowMenu={(row) => [
        { id: 'edit', label: 'Change', icon: Pencil, keys: 'F2', onAction: () => say(`Changing ${row.name}`) },
        { id: 'copy', label: 'Copy', icon: Copy, keys: 'Mod+C', onAction: () => say('Copied') },
        'separator',
        {
          id: 'drop',
          label: 'Delete',
          icon: Trash2,
          tone: 'danger',
          keys: 'Delete',
          onAction: () => say('Deleted', { undo: () => say('Back again') }),
        },
      ]}
      empty={
        <Empty icon={Inbox} title="No orders yet" action={<Button variant="primary">Take an order</Button>}>
          What a customer asks for and by when stands here, with what it takes to keep it.
        </Empty>
      }
    />
  )
}
