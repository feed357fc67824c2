import { useNavigate, useSearch } from '@tanstack/react-router'
import { ChartNoAxesColumn, Gift, Plus } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import { type GiftRow, giftSorts } from '../../shared/gifts'
import { api } from '../api'
import { sayError } from '../doing'
import { GiftsSwitch } from '../GiftsSwitch'
import { useMenuItem } from '../menu'
import { useRows } from '../rows'
import { Button, LinkButton } from '../ui/Button'
import { DataTable } from '../ui/DataTable'
import { Empty } from '../ui/Empty'
import { Loading } from '../ui/Loading'
import { Message } from '../ui/Message'
import { Page } from '../ui/Page'
import { ExportButton } from '../views/ExportButton'
import { SavedViews } from '../views/SavedViews'
import { t } from '../words'
import { GiftFilters } from './GiftFilters'
import { GiftsBar } from './GiftsBar'
import { giftColumns } from './giftColumns'
import { SpendStrip } from './SpendStrip'
import { filterOf, GiftsSearch, isFiltered, sortOf, stated } from './search'
import type { About } from './useGiftActions'
import { useGiftMenu } from './useGiftMenu'

const none: ReadonlySet<string> = new Set()
const MOST_AT_ONCE = 500

/** The log of all gifts, and beside it what they came to this year. */
export function GiftsPage() {
  const search = useSearch({ from: '/gifts' })
  const navigate = useNavigate()
  const [selected, setSelected] = useState(none)
  const goTo = useCallback(
    (next: GiftsSearch) => {
      setSelected(none)
      void navigate({ to: '/gifts', search: stated(next), replace: true })
    },
    [navigate],
  )
  const [filter, sort] = [filterOf(search), sortOf(search)]
  useMenuItem('new', () => void navigate({ to: '/gifts/new', search: { customerId: search.customerId } }))
  return (
    <Page
      layout="fill"
      title={t('Gifts')}
      subtitle={<GiftsSwitch />}
      actions={
        <>
          <SavedViews subject="gifts" search={search} onOpen={(view) => goTo(GiftsSearch.parse(view))} />
          <ExportButton list={{ subject: 'gifts', filter, sort }} name={t('Gifts')} />
          <LinkButton icon={ChartNoAxesColumn} href="#/gifts/spend">
            {t('Spend')}
          </LinkButton>
          <LinkButton variant="primary" icon={Plus} href={newGift(search)}>
            {t('New gift')}
          </LinkButton>
        </>
      }
    >
      <SpendStrip />
      <GiftFilters
        search={search}
        onChange={(patch) => goTo({ ...search, ...patch })}
        onClear={() => goTo({ by: search.by, direction: search.direction })}
      />
      <Log search={search} selected={selected} onSelect={setSelected} onAsk={goTo} />
    </Page>
  )
}

/** A gift that is begun from the list of one customer’s is theirs. */
const newGift = ({ customerId }: GiftsSearch): string =>
  customerId === undefined ? '#/gifts/new' : `#/gifts/new?customerId=${customerId}`

type LogProps = {
  readonly search: GiftsSearch
  readonly selected: ReadonlySet<string>
  readonly onSelect: (ids: ReadonlySet<string>) => void
  readonly onAsk: (search: GiftsSearch) => void
}

function Log({ search, selected, onSelect, onAsk }: LogProps) {
  const navigate = useNavigate()
  const [filter, sort] = [filterOf(search), sortOf(search)]
  const rows = useRows<GiftRow>((from, size) => api.gifts.list({ filter, sort, from, size }))
  const edit = ({ id }: { readonly id: string }) => void navigate({ to: '/gifts/$id/edit', params: { id } })
  const menu = useGiftMenu(edit)
  const chosen = useMemo((): About => ({ ids: [...selected] }), [selected])
  async function idsBetween(first: number, last: number): Promise<readonly string[]> {
    const size = Math.min(MOST_AT_ONCE, last - first + 1)
    const page = await api.gifts.list({ filter, sort, from: first, size }).queryFn()
    return page.rows.map(({ id }) => id)
  }
  return (
    <>
      {rows.error && <Message tone="late">{rows.error.message}</Message>}
      {rows.isReady ? (
        <DataTable
          label={t('Gifts')}
          columns={giftColumns}
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
            onAsk({ ...search, by: giftSorts.find((name) => name === column), direction })
          }
          selected={selected}
          onSelect={onSelect}
          onOpen={edit}
          onEdit={edit}
          onDelete={(ids) => {
            menu.actions.remove({ ids })
            onSelect(none)
          }}
          rowMenu={(row) => menu.entriesFor(row, selected.size > 1 && selected.has(row.id) ? chosen : undefined)}
          empty={<NoGifts search={search} onShow={onAsk} />}
        />
      ) : (
        <Loading />
      )}
      <GiftsBar total={rows.total} chosen={chosen} menu={menu} onDone={() => onSelect(none)} />
      {menu.dialog}
    </>
  )
}

type NoGiftsProps = { readonly search: GiftsSearch; readonly onShow: (search: GiftsSearch) => void }

function NoGifts({ search, onShow }: NoGiftsProps) {
  if (isFiltered(search)) {
    return (
      <Empty
        icon={Gift}
        title={t('No gift answers this')}
        action={<Button onPress={() => onShow({})}>{t('Show all gifts')}</Button>}
      >
        {t('Try fewer words, or another status, year or day.')}
      </Empty>
    )
  }
  return (
    <Empty
      icon={Gift}
      title={t('No gifts yet')}
      action={
        <LinkButton variant="primary" icon={Plus} href="#/gifts/new">
          {t('Choose the first gift')}
        </LinkButton>
      }
    >
      {t(
        'What you give to customers, from the first idea on. You are warned before you give the same twice, and see what it comes to in a year.',
      )}
    </Empty>
  )
}
