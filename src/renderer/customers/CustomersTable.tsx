import { ClipboardPlus, Copy, PackagePlus, Pencil, Trash2, UserRound } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { CustomerRow, CustomerSort } from '../../shared/customers'
import { copyText } from '../clipboard'
import { sayError } from '../doing'
import { DataTable } from '../ui/DataTable'
import type { MenuEntry } from '../ui/Menu'
import { asTabSeparated } from '../ui/tableColumns'
import { t } from '../words'
import { asAsked, customerColumns } from './columns'
import { useCustomerDeeds } from './useCustomerDeeds'
import type { CustomerList } from './useCustomerList'

export type CustomersTableProps = {
  readonly list: CustomerList
  readonly selected: ReadonlySet<string>
  readonly onSelect: (ids: ReadonlySet<string>) => void
  readonly onOpen: (id: string) => void
  readonly onSort: (sort: CustomerSort) => void
  readonly empty: ReactNode
}

const rowId = ({ id }: CustomerRow): string => id

/** The list as a table: Enter opens, F2 edits, Delete removes, and all of it in the row's menu. */
export function CustomersTable({ list, selected, onSelect, onOpen, onSort, empty }: CustomersTableProps) {
  const { remove, edit, newTask, newOrder } = useCustomerDeeds()
  const { sort, total, rowAt, idsBetween, onWindow } = list
  const [isRemoving, setRemoving] = useState(false)

  function removeAll(ids: readonly string[]) {
    if (isRemoving) return
    setRemoving(true)
    const name = ids.length === 1 ? list.loaded(ids)[0]?.name : undefined
    remove.mutate({ ids, name }, { onSuccess: () => onSelect(new Set()), onSettled: () => setRemoving(false) })
  }
  function copy(ids: readonly string[]) {
    list
      .rowsOf(ids)
      .then((rows) => copyText(asTabSeparated(customerColumns, rows)))
      .catch(sayError)
  }
  const rowMenu = (row: CustomerRow): readonly MenuEntry[] => [
    { id: 'open', label: t('Open'), icon: UserRound, keys: 'Enter', onAction: () => onOpen(row.id) },
    { id: 'edit', label: t('Edit'), icon: Pencil, keys: 'F2', onAction: () => edit(row.id) },
    { id: 'task', label: t('New task'), icon: ClipboardPlus, onAction: () => newTask(row.id) },
    { id: 'order', label: t('New order'), icon: PackagePlus, onAction: () => newOrder(row.id) },
    { id: 'copy', label: t('Copy'), icon: Copy, keys: 'Mod+C', onAction: () => copy(chosenOr(row)) },
    'separator',
    {
      id: 'remove',
      label: t('Remove'),
      icon: Trash2,
      keys: 'Delete',
      tone: 'danger',
      onAction: () => removeAll(chosenOr(row)),
    },
  ]
  const chosenOr = (row: CustomerRow): readonly string[] => (selected.has(row.id) ? [...selected] : [row.id])
  return (
    <DataTable
      label={t('Customers')}
      columns={customerColumns}
      total={total}
      rowAt={rowAt}
      rowId={rowId}
      idsBetween={idsBetween}
      onWindow={onWindow}
      sort={{ column: sort.by, direction: sort.direction }}
      onSort={(asked) => onSort(asAsked(asked))}
      selected={selected}
      onSelect={onSelect}
      onOpen={({ id }) => onOpen(id)}
      onEdit={({ id }) => edit(id)}
      onDelete={removeAll}
      onCopy={copy}
      rowMenu={rowMenu}
      empty={empty}
    />
  )
}
