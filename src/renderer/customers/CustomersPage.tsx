import { useNavigate, useSearch } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useMenuItem } from '../menu'
import { LinkButton } from '../ui/Button'
import { Message } from '../ui/Message'
import { Page } from '../ui/Page'
import { ExportButton } from '../views/ExportButton'
import { isFiltered, stated } from '../views/listSearch'
import { SavedViews } from '../views/SavedViews'
import { t } from '../words'
import { ChosenCustomers } from './ChosenCustomers'
import { CustomerFilters } from './CustomerFilters'
import { CustomersTable } from './CustomersTable'
import { NobodyHere } from './NobodyHere'
import { CustomersSearch } from './search'
import { useCustomerList } from './useCustomerList'

/** Everyone whom the shop knows, narrowed and sorted as the address says. */
export function CustomersPage() {
  const search = useSearch({ from: '/customers' })
  const navigate = useNavigate()
  const list = useCustomerList(search)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const { filter, sort } = list
  useMenuItem('new', () => void navigate({ to: '/customers/new' }))

  function goTo(next: CustomersSearch, replace: boolean) {
    setSelected(new Set())
    void navigate({ to: '/customers', search: stated(next), replace })
  }
  return (
    <Page
      title={t('Customers')}
      layout="fill"
      subtitle={list.isReady ? countWords(list.total, isFiltered(search)) : t('Counting …')}
      actions={
        <>
          <SavedViews
            subject="customers"
            search={search}
            onOpen={(saved) => goTo(CustomersSearch.parse(saved), false)}
          />
          <ExportButton list={{ subject: 'customers', filter, sort }} name={t('Customers')} />
          <LinkButton variant="primary" icon={Plus} href="#/customers/new">
            {t('New customer')}
          </LinkButton>
        </>
      }
    >
      <CustomerFilters
        search={search}
        onChange={(change) => goTo({ ...search, ...change }, true)}
        onClear={() => goTo({ by: search.by, direction: search.direction }, true)}
      />
      {list.error && <Message tone="late">{list.error.message}</Message>}
      <ChosenCustomers list={list} selected={selected} onClear={() => setSelected(new Set())} />
      {list.isReady && (
        <CustomersTable
          list={list}
          selected={selected}
          onSelect={setSelected}
          onOpen={(id) => void navigate({ to: '/customers/$id', params: { id }, search })}
          onSort={({ by, direction }) => goTo({ ...search, by, direction }, true)}
          empty={<NobodyHere search={search} onShow={(next) => goTo(next, true)} />}
        />
      )}
    </Page>
  )
}

const countWords = (count: number, isNarrowed: boolean): string =>
  isNarrowed ? t('{{count}} customers found', { count }) : t('{{count}} customers', { count })
