import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { ListDetail } from '../ui/ListDetail'
import { SideList } from '../views/SideList'
import { t } from '../words'
import type { TasksSearch } from './search'
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
  return (
    <>
      <SideList
        label={t('Tasks')}
        columns={narrowColumns}
        {...rows}
        id={id}
        onShow={(other) => void navigate({ to: '/tasks/$id', params: { id: other }, search, replace: true })}
        onFullList={onLeave}
        onEdit={edit}
        onDelete={(ids) => menu.actions.remove({ ids })}
        rowMenu={(row) => menu.entriesFor(row)}
        empty={t('The list’s filter leaves no task.')}
      />
      {menu.dialog}
    </>
  )
}
