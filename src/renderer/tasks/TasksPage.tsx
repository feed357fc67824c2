import { useNavigate, useSearch } from '@tanstack/react-router'
import { LayoutList, ListChecks, Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { type TaskRow, taskSorts } from '../../shared/tasks'
import { Button, LinkButton } from '../ui/Button'
import { DataTable } from '../ui/DataTable'
import { Empty } from '../ui/Empty'
import { Loading } from '../ui/Loading'
import { Message } from '../ui/Message'
import { Page } from '../ui/Page'
import type { Sort } from '../ui/tableColumns'
import { ExportButton } from '../views/ExportButton'
import { isFiltered, stated } from '../views/listSearch'
import { SavedViews } from '../views/SavedViews'
import { t } from '../words'
import { BulkBar } from './BulkBar'
import { filterOf, sortOf, TasksSearch } from './search'
import { TaskFilters } from './TaskFilters'
import { taskColumns } from './taskColumns'
import type { About } from './useTaskActions'
import { useTaskMenu } from './useTaskMenu'
import { useOpenTask, useTaskRows } from './useTaskRows'

const nobody: ReadonlySet<string> = new Set()

/** All tasks: found, sorted, and worked on several at once. */
export function TasksPage() {
  const search = useSearch({ from: '/tasks' })
  const navigate = useNavigate({ from: '/tasks' })
  const [selected, setSelected] = useState(nobody)
  const goTo = (next: TasksSearch) => {
    setSelected(nobody)
    void navigate({ search: stated(next), replace: true })
  }
  const rows = useTaskRows(search)
  const { open, edit } = useOpenTask(search)
  const menu = useTaskMenu({ onOpen: open, onEdit: edit })
  const sort = sortOf(search)
  const chosen = useMemo((): About => ({ ids: [...selected] }), [selected])
  const aboutRow = (row: TaskRow): About | undefined => (selected.size > 1 && selected.has(row.id) ? chosen : undefined)
  const status = search.status ?? 'open'
  return (
    <Page
      layout="fill"
      title={t('Tasks')}
      actions={
        <>
          <SavedViews subject="tasks" search={search} onOpen={(view) => goTo(TasksSearch.parse(view))} />
          <LinkButton icon={LayoutList} href="#/tasks/templates">
            {t('Templates')}
          </LinkButton>
          <ExportButton list={{ subject: 'tasks', filter: filterOf(search), sort }} name={t('Tasks')} />
          <LinkButton variant="primary" icon={Plus} href="#/tasks/new">
            {t('New task')}
          </LinkButton>
        </>
      }
    >
      <TaskFilters
        search={search}
        onChange={(patch) => goTo({ ...search, ...patch })}
        onClear={() => goTo({ by: search.by, direction: search.direction })}
      />
      {rows.error && <Message tone="late">{rows.error.message}</Message>}
      {rows.isReady ? (
        <DataTable
          label={t('Tasks')}
          columns={taskColumns}
          {...rows}
          sort={{ column: sort.by, direction: sort.direction }}
          onSort={(next) => goTo({ ...search, ...sortSearch(next) })}
          selected={selected}
          onSelect={setSelected}
          onOpen={open}
          onEdit={edit}
          onDelete={(ids) => menu.actions.remove({ ids }, () => setSelected(nobody))}
          rowMenu={(row) => menu.entriesFor(row, aboutRow(row))}
          empty={<NoTasks search={search} onClear={() => goTo({})} />}
        />
      ) : (
        <Loading />
      )}
      <BulkBar
        total={rows.total}
        chosen={chosen}
        menu={menu}
        canBeOpen={status === 'open' || status === 'late' || status === 'all'}
        canBeSettled={status === 'done' || status === 'dropped' || status === 'all'}
        onDone={() => setSelected(nobody)}
      />
      {menu.dialog}
    </Page>
  )
}

function sortSearch({ column, direction }: Sort): TasksSearch {
  return { by: taskSorts.find((name) => name === column), direction }
}

function NoTasks({ search, onClear }: { readonly search: TasksSearch; readonly onClear: () => void }) {
  if (isFiltered(search)) {
    return (
      <Empty
        icon={ListChecks}
        title={t('No task answers this')}
        action={<Button onPress={onClear}>{t('Show all open tasks')}</Button>}
      >
        {t('Try fewer words, or another status or kind.')}
      </Empty>
    )
  }
  return (
    <Empty
      icon={ListChecks}
      title={t('Nothing is open')}
      action={
        <LinkButton variant="primary" icon={Plus} href="#/tasks/new">
          {t('New task')}
        </LinkButton>
      }
    >
      {t(
        'Whatever was promised belongs here: a call, a meeting, a delivery. On its day it stands on Today and on the day sheet.',
      )}
    </Empty>
  )
}
