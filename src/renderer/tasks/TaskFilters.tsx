import { useEffect, useRef, useState } from 'react'
import { priorities, taskKinds } from '../../shared/domain/tasks'
import { useMenuItem } from '../menu'
import { useStaff } from '../shop'
import { Button } from '../ui/Button'
import type { Option } from '../ui/Choice'
import { DateField } from '../ui/DateField'
import { PopoverButton } from '../ui/Popover'
import { Select } from '../ui/Select'
import { SearchField } from '../ui/TextField'
import { t } from '../words'
import { isFiltered, type TasksSearch } from './search'
import { kindWords, priorityWords } from './words'

type TaskFiltersProps = {
  readonly search: TasksSearch
  readonly onChange: (patch: TasksSearch) => void
}

const ANY = 'any'
const PAUSE_MS = 120

type OneOfProps<T extends string> = {
  readonly label: string
  readonly any: string
  readonly options: readonly (Option & { readonly id: T })[]
  readonly value: T | undefined
  readonly onChange: (value: T | undefined) => void
}

/** A filter that holds one value or none. */
function OneOf<T extends string>({ label, any, options, value, onChange }: OneOfProps<T>) {
  return (
    <div className="w-33">
      <Select
        label={label}
        hideLabel
        options={[{ id: ANY, label: any }, ...options]}
        value={value ?? ANY}
        onChange={(chosen) => onChange(options.find(({ id }) => id === chosen)?.id)}
      />
    </div>
  )
}

/** Narrows the list of tasks. What is chosen stands in the page's address. */
export function TaskFilters({ search, onChange }: TaskFiltersProps) {
  const staff = useStaff()
  const whose = search.unassigned ? 'nobody' : search.assigneeId
  return (
    <div className="flex flex-wrap items-center gap-2 pb-3">
      <Words search={search} onChange={onChange} />
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
      {isFiltered(search) && (
        <Button variant="quiet" onPress={() => onChange(nothingAsked)}>
          {t('Clear')}
        </Button>
      )}
    </div>
  )
}

const nothingAsked: TasksSearch = {
  text: undefined,
  status: undefined,
  kind: undefined,
  assigneeId: undefined,
  unassigned: undefined,
  customerId: undefined,
  priority: undefined,
  dueFrom: undefined,
  dueTo: undefined,
}

/** Priority and due days, which are asked for less often. */
function More({ search, onChange }: TaskFiltersProps) {
  const count = [search.priority, search.dueFrom, search.dueTo].filter((value) => value !== undefined).length
  return (
    <PopoverButton label={count === 0 ? t('More filters') : t('More filters ({{count}})', { count })}>
      <Select
        label={t('Priority')}
        options={[
          { id: ANY, label: t('Any') },
          ...priorities.map((priority) => ({ id: priority, label: priorityWords(priority) })),
        ]}
        value={search.priority ?? ANY}
        onChange={(chosen) => onChange({ priority: priorities.find((priority) => priority === chosen) })}
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
    </PopoverButton>
  )
}

/** The words to look for: asked when the typing pauses, and following when the address changes by itself. */
function Words({ search, onChange }: TaskFiltersProps) {
  const asked = search.text ?? ''
  const [text, setText] = useState(asked)
  const [told, setTold] = useState(asked)
  const [seen, setSeen] = useState(asked)
  if (asked !== seen) {
    setSeen(asked)
    if (asked !== told) setText(asked)
  }
  const field = useRef<HTMLDivElement>(null)
  useMenuItem('find', () => field.current?.querySelector('input')?.focus())
  useEffect(() => {
    if (text.trim() === asked.trim()) return
    const timer = setTimeout(() => {
      setTold(text)
      onChange({ text: text.trim() === '' ? undefined : text })
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text, asked, onChange])
  return (
    <div ref={field} className="min-w-44 flex-1 basis-44">
      <SearchField
        label={t('Find a task')}
        placeholder={t('Find a task or customer')}
        keys="Mod+F"
        value={text}
        onChange={setText}
      />
    </div>
  )
}
