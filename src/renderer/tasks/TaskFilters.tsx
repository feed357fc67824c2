import { priorities, taskKinds } from '../../shared/domain/tasks'
import { useStaff } from '../shop'
import { DateField } from '../ui/DateField'
import { FilterBar, FilterText, MoreFilters, OneOf } from '../views/Filters'
import { isFiltered } from '../views/listSearch'
import { t } from '../words'
import type { TasksSearch } from './search'
import { kindWords, priorityWords } from './words'

type TaskFiltersProps = {
  readonly search: TasksSearch
  readonly onChange: (patch: TasksSearch) => void
  readonly onClear: () => void
}

/** Narrows the list of tasks. What is chosen stands in the page's address. */
export function TaskFilters({ search, onChange, onClear }: TaskFiltersProps) {
  const staff = useStaff()
  const whose = search.unassigned ? 'nobody' : search.assigneeId
  return (
    <FilterBar isFiltered={isFiltered(search)} onClear={onClear}>
      <FilterText
        label={t('Find a task')}
        placeholder={t('Find a task or customer')}
        value={search.text}
        onChange={(text) => onChange({ text })}
      />
      <OneOf
        label={t('Status')}
        any={t('Open')}
        options={[
          { id: 'late', label: t('Late') },
          { id: 'done', label: t('Done') },
          { id: 'dropped', label: t('Dropped') },
          { id: 'all', label: t('Open and settled') },
        ]}
        value={search.status === 'open' ? undefined : search.status}
        onChange={(status) => onChange({ status })}
      />
      <OneOf
        label={t('Kind')}
        any={t('Any kind')}
        options={taskKinds.map((kind) => ({ id: kind, label: kindWords(kind) }))}
        value={search.kind}
        onChange={(kind) => onChange({ kind })}
      />
      <OneOf
        label={t('Who')}
        any={t('Everyone')}
        options={[
          ...staff.map(({ id, initials, name }) => ({ id, label: initials, description: name })),
          { id: 'nobody', label: t('Nobody named') },
        ]}
        value={whose}
        onChange={(chosen) =>
          onChange(
            chosen === 'nobody'
              ? { unassigned: true, assigneeId: undefined }
              : { unassigned: undefined, assigneeId: chosen },
          )
        }
      />
      <More search={search} onChange={onChange} />
    </FilterBar>
  )
}

/** Priority and due days, which are asked for less often. */
function More({ search, onChange }: Omit<TaskFiltersProps, 'onClear'>) {
  return (
    <MoreFilters values={[search.priority, search.dueFrom, search.dueTo]}>
      <OneOf
        showLabel
        label={t('Priority')}
        any={t('Any')}
        options={priorities.map((id) => ({ id, label: priorityWords(id) }))}
        value={search.priority}
        onChange={(priority) => onChange({ priority })}
      />
      <DateField
        label={t('Due from')}
        value={search.dueFrom ?? null}
        onChange={(day) => onChange({ dueFrom: day ?? undefined })}
      />
      <DateField
        label={t('Due until')}
        value={search.dueTo ?? null}
        onChange={(day) => onChange({ dueTo: day ?? undefined })}
      />
    </MoreFilters>
  )
}
