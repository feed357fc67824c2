import { useNavigate, useSearch } from '@tanstack/react-router'
import { ChartNoAxesColumn, Package, Plus, Tags } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import { formatMoney } from '../../shared/domain/money'
import { type OrderRow, orderSorts } from '../../shared/orders'
import { useMenuItem } from '../menu'
import { Button, LinkButton } from '../ui/Button'
import { DataTable } from '../ui/DataTable'
import { Empty } from '../ui/Empty'
import { Loading } from '../ui/Loading'
import { Message } from '../ui/Message'
import { Page } from '../ui/Page'
import { useShop } from '../ui/ShopContext'
import type { Sort } from '../ui/tableColumns'
import { ExportButton } from '../views/ExportButton'
import { isFiltered, stated } from '../views/listSearch'
import { SavedViews } from '../views/SavedViews'
import { t } from '../words'
import { OrderFilters } from './OrderFilters'
import { OrdersBar } from './OrdersBar'
import { OrdersSwitch } from './OrdersSwitch'
import { orderColumns } from './orderColumns'
import { filterOf, OrdersSearch, sortOf } from './search'
import type { About } from './useOrderActions'
import { useOrderMenu } from './useOrderMenu'
import { useOpenOrder, useOrderRows, useOrderSums } from './useOrderRows'

const none: ReadonlySet<string> = new Set()

/** All orders: found, sorted, and moved along several at once. */
export function OrdersPage() {
  const search = useSearch({ from: '/orders' })
  const navigate = useNavigate()
  const [selected, setSelected] = useState(none)
  const goTo = useCallback(
    (next: OrdersSearch) => {
      setSelected(none)
      void navigate({ to: '/orders', search: stated(next), replace: true })
    },
    [navigate],
  )
  useMenuItem('new', () => void navigate({ to: '/orders/new' }))
  return (
    <Page
      layout="fill"
      title={t('Orders')}
      subtitle={<HowMany search={search} />}
      actions={
        <>
          <OrdersSwitch value="list" />
          <SavedViews subject="orders" search={search} onOpen={(view) => goTo(OrdersSearch.parse(view))} />
          <ExportButton
            list={{ subject: 'orders', filter: filterOf(search), sort: sortOf(search) }}
            name={t('Orders')}
            iconOnly
          />
          <LinkButton icon={Tags} href="#/products">
            {t('Products')}
          </LinkButton>
          <LinkButton icon={ChartNoAxesColumn} href="#/orders/scorecard">
            {t('Scorecard')}
          </LinkButton>
          <LinkButton variant="primary" icon={Plus} href="#/orders/new">
            {t('New order')}
          </LinkButton>
        </>
      }
    >
      <OrderFilters
        search={search}
        onChange={(patch) => goTo({ ...search, ...patch })}
        onClear={() => goTo({ by: search.by, direction: search.direction })}
      />
      <List search={search} selected={selected} onSelect={setSelected} onAsk={goTo} />
    </Page>
  )
}

/** How many orders the filter leaves, and what they come to. */
function HowMany({ search }: { readonly search: OrdersSearch }) {
  const { locale, currency } = useShop()
  const sums = useOrderSums(search)
  if (!sums) return t('Counting …')
  const { total: count, amount } = sums
  const orders = isFiltered(search) ? t('{{count}} orders found', { count }) : t('{{count}} open orders', { count })
  return count === 0 ? orders : `${orders}, ${formatMoney(amount, currency, locale)}`
}

type ListProps = {
  readonly search: OrdersSearch
  readonly selected: ReadonlySet<string>
  readonly onSelect: (ids: ReadonlySet<string>) => void
  readonly onAsk: (search: OrdersSearch) => void
}

function List({ search, selected, onSelect, onAsk }: ListProps) {
  const rows = useOrderRows(search)
  const navigate = useNavigate()
  const { open, edit, print } = useOpenOrder(search)
  const menu = useOrderMenu({
    onOpen: open,
    onEdit: edit,
    onCustomer: ({ customerId }) => void navigate({ to: '/customers/$id', params: { id: customerId } }),
    onPrint: (row) => print(row, 'order ticket'),
  })
  const sort = sortOf(search)
  const chosen = useMemo((): About => ({ ids: [...selected] }), [selected])
  const aboutRow = (row: OrderRow): About | undefined =>
    selected.size > 1 && selected.has(row.id) ? chosen : undefined
  return (
    <>
      {rows.error && <Message tone="late">{rows.error.message}</Message>}
      {rows.isReady ? (
        <DataTable
          label={t('Orders')}
          columns={orderColumns}
          {...rows}
          sort={{ column: sort.by, direction: sort.direction }}
          onSort={(next) => onAsk({ ...search, ...sortSearch(next) })}
          selected={selected}
          onSelect={onSelect}
          onOpen={open}
          onEdit={edit}
          onDelete={(ids) => {
            menu.actions.remove({ ids })
            onSelect(none)
          }}
          rowMenu={(row) => menu.entriesFor(row, aboutRow(row))}
          empty={<NoOrders search={search} onShow={onAsk} />}
        />
      ) : (
        <Loading />
      )}
      <OrdersBar total={rows.total} chosen={chosen} actions={menu.actions} onDone={() => onSelect(none)} />
    </>
  )
}

function sortSearch({ column, direction }: Sort): OrdersSearch {
  return { by: orderSorts.find((name) => name === column), direction }
}

type NoOrdersProps = { readonly search: OrdersSearch; readonly onShow: (search: OrdersSearch) => void }

function NoOrders({ search, onShow }: NoOrdersProps) {
  if (isFiltered(search)) {
    return (
      <Empty
        icon={Package}
        title={t('No order answers this')}
        action={
          <>
            <Button onPress={() => onShow({})}>{t('Show all open orders')}</Button>
            {search.status !== 'all' && (
              <Button onPress={() => onShow({ ...search, status: 'all' })}>{t('Look in every status')}</Button>
            )}
          </>
        }
      >
        {t('Try fewer words, or another status or day.')}
      </Empty>
    )
  }
  return (
    <Empty
      icon={Package}
      title={t('No order is open')}
      action={
        <>
          <LinkButton variant="primary" icon={Plus} href="#/orders/new">
            {t('Take the first order')}
          </LinkButton>
          <Button onPress={() => onShow({ status: 'all' })}>{t('Show all orders')}</Button>
        </>
      }
    >
      {t('What customers asked for, and by when. Regulars plans backwards: when to start, when to send.')}
    </Empty>
  )
}
