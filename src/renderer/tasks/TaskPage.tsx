import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { ListChecks } from 'lucide-react'
import { LinkButton } from '../ui/Button'
import { DataTable } from '../ui/DataTable'
import { Empty } from '../ui/Empty'
import { ListDetail } from '../ui/ListDetail'
import { t } from '../words'
import { sortOf, type TasksSearch } from './search'
import { TaskDetail } from './TaskDetail'
import { narrowColumns } from './taskColumns'
import { useTaskMenu } from './useTaskMenu'
import { useOpenTask, useTaskRows } from './useTaskRows'

/** One task, beside the list that it was opened from. */
export function TaskPage() {
  const { id } = useParams({ from: '/tasks/$id' })
  const search = useSearch({ from: '/tasks/$id' })
  const navigate = useNavigate()
  const toList = () => void navigate({ to: '/tasks', search })
  return (
    <ListDetail
      label={t('Tasks')}
      list={<NarrowList id={id} search={search} onLeave={toList} />}
      detail={<TaskDetail key={id} id={id} onLeave={toList} />}
      onBack={toList}
    />
  )
}

type NarrowListProps = { readonly id: string; readonly search: TasksSearch; readonly onLeave: () => void }

function NarrowList({ id, search, onLeave }: NarrowListProps) {
  const rows = useTaskRows(search)
  const { open, edit } = useOpenTask(search)
  const menu = useTaskMenu({ onOpen: open, onEdit: edit })
  const navigate = useNavigate()
  const sort = sortOf(search)
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-2 p-3">
      <div className="flex items-center gap-2 ps-1">
        <h2 className="flex-1 font-semibold">
          {t('Tasks')} <span className="font-normal text-muted">{rows.total}</span>
        </h2>
        <LinkButton variant="quiet" size="small" href="#/tasks" onPress={onLeave}>
          {t('Full list')}
        </LinkButton>
      </div>
      <DataTable
        label={t('Tasks')}
        density="twoLines"
        columns={narrowColumns}
        {...rows}
        sort={{ column: sort.by, direction: sort.direction }}
        selected={new Set([id])}
        onActivateRow={(row) => {
          if (row.id !== id) void navigate({ to: '/tasks/$id', params: { id: row.id }, search, replace: true })
        }}
        onEdit={edit}
        onDelete={(ids) => menu.actions.remove({ ids })}
        rowMenu={(row) => menu.entriesFor(row)}
        empty={
          <Empty icon={ListChecks} title={t('Nothing else here')}>
            {t('The list’s filter leaves no task.')}
          </Empty>
        }
      />
      {menu.dialog}
    </div>
  )
}
