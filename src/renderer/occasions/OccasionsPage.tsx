import { useNavigate, useSearch } from '@tanstack/react-router'
import { CalendarHeart, Plus, X } from 'lucide-react'
import { useRef, useState } from 'react'
import { sayMonth } from '../../shared/domain/occasionWords'
import { occasionKinds } from '../../shared/domain/remembering'
import { type OccasionRow, occasionSorts } from '../../shared/occasions'
import { api } from '../api'
import { sayError } from '../doing'
import { GiftsSwitch } from '../GiftsSwitch'
import { useMenuItem } from '../menu'
import { OccasionDialog } from '../OccasionDialog'
import { occasionKindWords } from '../occasionWords'
import { useRows } from '../rows'
import { Button } from '../ui/Button'
import { Segmented } from '../ui/Choice'
import { DataTable } from '../ui/DataTable'
import { Empty } from '../ui/Empty'
import { Loading } from '../ui/Loading'
import { Message } from '../ui/Message'
import { Page } from '../ui/Page'
import { Select } from '../ui/Select'
import { useShop } from '../ui/ShopContext'
import { SearchField } from '../ui/TextField'
import { SavedViews } from '../views/SavedViews'
import { useListText } from '../views/useListText'
import { t } from '../words'
import { MonthStrip } from './MonthStrip'
import { occasionColumns } from './occasionColumns'
import { filterOf, isFiltered, OccasionsSearch, sortOf, stated } from './search'
import { useOccasionMenu } from './useOccasionMenu'

const none: ReadonlySet<string> = new Set()
const MOST_AT_ONCE = 500

/** Customers’ days as the year goes on: what comes next, and by when to buy for it. */
export function OccasionsPage() {
  const search = useSearch({ from: '/occasions' })
  const navigate = useNavigate()
  const [editing, setEditing] = useState<OccasionRow | 'new' | null>(null)
  const goTo = (next: OccasionsSearch) => void navigate({ to: '/occasions', search: stated(next), replace: true })
  const add = () => setEditing('new')
  useMenuItem('new', add)
  return (
    <Page
      layout="fill"
      title={t('Days to remember')}
      subtitle={<GiftsSwitch />}
      actions={
        <>
          <SavedViews subject="occasions" search={search} onOpen={(view) => goTo(OccasionsSearch.parse(view))} />
          <Button variant="primary" icon={Plus} onPress={add}>
            {t('New day')}
          </Button>
        </>
      }
    >
      <Filters search={search} onChange={(patch) => goTo({ ...search, ...patch })} />
      <MonthStrip search={search} onMonth={(month) => goTo({ ...search, month })} />
      <List search={search} onAsk={goTo} onEdit={setEditing} onAdd={add} />
      {editing !== null && (
        <OccasionDialog occasion={editing === 'new' ? undefined : editing} onClose={() => setEditing(null)} />
      )}
    </Page>
  )
}

type FiltersProps = { readonly search: OccasionsSearch; readonly onChange: (patch: OccasionsSearch) => void }
const ANY = 'any'

function Filters({ search, onChange }: FiltersProps) {
  const box = useRef<HTMLDivElement>(null)
  const { locale } = useShop()
  const [text, setText] = useListText(search.text ?? '', (words) => onChange({ text: words }))
  useMenuItem('find', () => box.current?.querySelector('input')?.focus())
  return (
    <search className="flex flex-wrap items-center gap-2 pb-3">
      <div ref={box} className="min-w-44 max-w-72 flex-1">
        <SearchField
          label={t('Find whose day it is')}
          placeholder={t('Name or phone')}
          keys="Mod+F"
          value={text}
          onChange={setText}
        />
      </div>
      <Segmented
        label={t('Which days')}
        options={[
          { id: 'all', label: t('All days') },
          { id: 'to see to', label: t('To see to') },
        ]}
        value={search.toSeeTo ? 'to see to' : 'all'}
        onChange={(id) => onChange({ toSeeTo: id === 'to see to' ? true : undefined })}
      />
      <div className="w-44">
        <Select
          label={t('Kind')}
          hideLabel
          options={[
            { id: ANY, label: t('Every kind') },
            ...occasionKinds.map((id) => ({ id, label: occasionKindWords(id) })),
          ]}
          value={search.kind ?? ANY}
          onChange={(id) => onChange({ kind: occasionKinds.find((kind) => kind === id) })}
        />
      </div>
      {search.month !== undefined && (
        <Button icon={X} onPress={() => onChange({ month: undefined })}>
          {t('Not only {{month}}', { month: sayMonth(search.month, locale) })}
        </Button>
      )}
    </search>
  )
}

type ListProps = {
  readonly search: OccasionsSearch
  readonly onAsk: (search: OccasionsSearch) => void
  readonly onEdit: (row: OccasionRow) => void
  readonly onAdd: () => void
}

function List({ search, onAsk, onEdit, onAdd }: ListProps) {
  const [selected, setSelected] = useState(none)
  const [filter, sort] = [filterOf(search), sortOf(search)]
  const rows = useRows<OccasionRow>((from, size) => api.occasions.list({ filter, sort, from, size }))
  const menu = useOccasionMenu(onEdit)
  async function idsBetween(first: number, last: number): Promise<readonly string[]> {
    const size = Math.min(MOST_AT_ONCE, last - first + 1)
    const page = await api.occasions.list({ filter, sort, from: first, size }).queryFn()
    return page.rows.map(({ id }) => id)
  }
  return (
    <>
      {rows.error && <Message tone="late">{rows.error.message}</Message>}
      {rows.isReady ? (
        <DataTable
          label={t('Days to remember')}
          columns={occasionColumns}
          {...rows}
          rowId={({ id }) => id}
          idsBetween={(first, last) =>
            idsBetween(first, last).catch((error: unknown) => {
              sayError(error)
              return []
            })
          }
          sort={{ column: sort.by, direction: sort.direction }}
          onSort={({ column, direction }) =>
            onAsk({ ...search, by: occasionSorts.find((name) => name === column), direction })
          }
          selected={selected}
          onSelect={setSelected}
          onOpen={onEdit}
          onEdit={onEdit}
          onDelete={(ids) => {
            menu.remove({ ids })
            setSelected(none)
          }}
          rowMenu={(row) => menu.entriesFor(row, selected.has(row.id) ? [...selected] : [row.id])}
          empty={<NoDays search={search} onShow={onAsk} onAdd={onAdd} />}
        />
      ) : (
        <Loading />
      )}
    </>
  )
}

type NoDaysProps = Pick<ListProps, 'search' | 'onAdd'> & { readonly onShow: (search: OccasionsSearch) => void }

function NoDays({ search, onShow, onAdd }: NoDaysProps) {
  if (isFiltered(search)) {
    return (
      <Empty
        icon={CalendarHeart}
        title={search.toSeeTo ? t('Everything is seen to') : t('No day answers this')}
        action={<Button onPress={() => onShow({})}>{t('Show all days')}</Button>}
      >
        {search.toSeeTo
          ? t('No gift has to be bought within two weeks.')
          : t('Try another month or kind, or fewer words.')}
      </Empty>
    )
  }
  return (
    <Empty
      icon={CalendarHeart}
      title={t('No days to remember yet')}
      action={
        <Button variant="primary" icon={Plus} onPress={onAdd}>
          {t('Write down the first day')}
        </Button>
      }
    >
      {t(
        'Birthdays, anniversaries, a holiday they like. You are told in time to buy something: count back the days that a gift takes. Without the year, or only with the month, is fine.',
      )}
    </Empty>
  )
}
