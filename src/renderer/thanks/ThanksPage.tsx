import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { HandHeart, Plus, Printer, ScrollText } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import { MOST_CARDS, type ThankRow, thankSorts } from '../../shared/thanks'
import { api } from '../api'
import { sayError } from '../doing'
import { GiftsSwitch } from '../GiftsSwitch'
import { useMenuItem } from '../menu'
import type { AboutThanks } from '../thanking'
import { Button, LinkButton } from '../ui/Button'
import { DataTable } from '../ui/DataTable'
import { Empty } from '../ui/Empty'
import { Loading } from '../ui/Loading'
import { Message } from '../ui/Message'
import { Page } from '../ui/Page'
import { say } from '../ui/toast'
import { ExportButton } from '../views/ExportButton'
import { SavedViews } from '../views/SavedViews'
import { t } from '../words'
import { fastWords } from './fastWords'
import { OweDialog } from './OweDialog'
import { filterOf, isFiltered, sortOf, stated, ThanksSearch } from './search'
import { ThankFilters } from './ThankFilters'
import { ThanksBar } from './ThanksBar'
import { allColumns, owedColumns, settledColumns } from './thankColumns'
import { useThankMenu } from './useThankMenu'
import { useThankRows } from './useThankRows'

const none: ReadonlySet<string> = new Set()

/** The thanks ledger: what is owed to whom, worked through several at once; nothing goes without a word. */
export function ThanksPage() {
  const search = useSearch({ from: '/thanks' })
  const navigate = useNavigate()
  const [choice, setChoice] = useState({ search, ids: none })
  // Rows that were chosen in another list are chosen no more, also where Back led here.
  const selected = choice.search === search ? choice.ids : none
  const [isOwing, setOwing] = useState(false)
  const goTo = useCallback(
    (next: ThanksSearch) => {
      void navigate({ to: '/thanks', search: stated(next), replace: true })
    },
    [navigate],
  )
  const menu = useThankMenu()
  const printCards = () => void cardsOf(selected).then((ids) => ids.length > 0 && menu.printCards(ids), sayError)
  useMenuItem('print', printCards)
  useMenuItem('new', () => setOwing(true))
  return (
    <Page
      layout="fill"
      title={t('Thanks owed')}
      subtitle={
        <>
          <GiftsSwitch />
          <HowItStands />
        </>
      }
      actions={
        <>
          <SavedViews subject="thanks" search={search} onOpen={(view) => goTo(ThanksSearch.parse(view))} />
          <ExportButton
            iconOnly
            list={{ subject: 'thanks', filter: filterOf(search), sort: sortOf(search) }}
            name={t('Thanks')}
          />
          <LinkButton icon={ScrollText} href="#/thanks/rules">
            {t('How we thank')}
          </LinkButton>
          <Button icon={Printer} keys="Mod+P" onPress={printCards}>
            {t('Print cards')}
          </Button>
          <Button variant="primary" icon={Plus} onPress={() => setOwing(true)}>
            {t('Owe a thank-you')}
          </Button>
        </>
      }
    >
      <ThankFilters
        search={search}
        onChange={(patch) => goTo({ ...search, ...patch })}
        onClear={() => goTo({ by: search.by, direction: search.direction })}
      />
      <Ledger
        search={search}
        selected={selected}
        onSelect={(ids) => setChoice({ search, ids })}
        onAsk={goTo}
        onOwe={() => setOwing(true)}
        menu={menu}
      />
      {isOwing && <OweDialog customerId={search.customerId} onClose={() => setOwing(false)} />}
      {menu.dialog}
    </Page>
  )
}

/** The chosen ones, else all that are owed as cards, as many as go on paper at once. */
async function cardsOf(selected: ReadonlySet<string>): Promise<readonly string[]> {
  if (selected.size > MOST_CARDS) {
    say(t('At most {{count}} cards go on paper at once.', { count: MOST_CARDS }))
    return []
  }
  if (selected.size > 0) return [...selected]
  const asked = { filter: { channel: 'card' }, sort: { by: 'due', direction: 'ascending' } } as const
  const { rows } = await api.thanks.list({ ...asked, from: 0, size: MOST_CARDS }).queryFn()
  if (rows.length === 0) say(t('No card is owed. Choose thank-yous to print cards for them.'))
  return rows.map(({ id }) => id)
}

/** How much is owed, and how fast the shop thanks. */
function HowItStands() {
  const counts = useQuery(api.thanks.counts({})).data
  const fast = useQuery(api.thanks.fast({ months: 12 })).data
  if (!counts || !fast) return t('Counting …')
  const owed = counts.owed === 0 ? t('Nobody is waiting for thanks.') : t('{{count}} owed.', { count: counts.owed })
  return (
    <>
      {owed}{' '}
      {counts.late > 0 && <b className="font-semibold text-late">{t('{{count}} late.', { count: counts.late })}</b>}{' '}
      <Link
        to="/thanks/rules"
        className="rounded-sm underline decoration-line-strong underline-offset-2 hover:decoration-accent"
      >
        {fastWords(fast)}
      </Link>
    </>
  )
}

type LedgerProps = {
  readonly search: ThanksSearch
  readonly selected: ReadonlySet<string>
  readonly onSelect: (ids: ReadonlySet<string>) => void
  readonly onAsk: (search: ThanksSearch) => void
  readonly onOwe: () => void
  readonly menu: ReturnType<typeof useThankMenu>
}

function Ledger({ search, selected, onSelect, onAsk, onOwe, menu }: LedgerProps) {
  const rows = useThankRows(search)
  const sort = sortOf(search)
  const chosen = useMemo((): AboutThanks => ({ ids: [...selected] }), [selected])
  const aboutRow = (row: ThankRow): AboutThanks | undefined =>
    selected.size > 1 && selected.has(row.id) ? chosen : undefined
  return (
    <>
      {rows.error && <Message tone="late">{rows.error.message}</Message>}
      {rows.isReady ? (
        <DataTable
          label={t('Thanks owed')}
          columns={columnsOf(search)}
          {...rows}
          sort={{ column: sort.by, direction: sort.direction }}
          onSort={({ column, direction }) =>
            onAsk({ ...search, by: thankSorts.find((name) => name === column), direction })
          }
          selected={selected}
          onSelect={onSelect}
          onOpen={menu.openCustomer}
          rowMenu={(row) => menu.entriesFor(row, aboutRow(row))}
          empty={<NoThanks search={search} onShow={onAsk} onOwe={onOwe} />}
        />
      ) : (
        <Loading />
      )}
      <ThanksBar total={rows.total} chosen={chosen} menu={menu} status={search.status} onDone={() => onSelect(none)} />
    </>
  )
}

function columnsOf({ status = 'owed' }: ThanksSearch) {
  if (status === 'all') return allColumns
  return status === 'owed' || status === 'late' ? owedColumns : settledColumns
}

type NoThanksProps = {
  readonly search: ThanksSearch
  readonly onShow: (search: ThanksSearch) => void
  readonly onOwe: () => void
}

function NoThanks({ search, onShow, onOwe }: NoThanksProps) {
  if (isFiltered(search)) {
    return (
      <Empty
        icon={HandHeart}
        title={t('No thank-you answers this')}
        action={<Button onPress={() => onShow({})}>{t('Show what is owed')}</Button>}
      >
        {t('Try fewer words, or another status or way.')}
      </Empty>
    )
  }
  return (
    <Empty
      icon={HandHeart}
      title={t('Nobody is waiting for thanks')}
      action={
        <>
          <Button variant="primary" icon={Plus} onPress={onOwe}>
            {t('Owe a thank-you')}
          </Button>
          <Button onPress={() => onShow({ status: 'sent' })}>{t('Show what was sent')}</Button>
        </>
      }
    >
      {t('Each delivered order is owed one thank-you. It stands here until it is sent, or waived with a reason.')}
    </Empty>
  )
}
