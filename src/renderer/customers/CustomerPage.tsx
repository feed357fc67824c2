import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { CustomerDetail } from '../../shared/customers'
import { api } from '../api'
import { PaperPage } from '../print/PaperPage'
import { ListDetail } from '../ui/ListDetail'
import { Loading } from '../ui/Loading'
import { t } from '../words'
import { CustomerSideList } from './CustomerSideList'
import { NoCustomer } from './NoCustomer'
import { Relationship } from './Relationship'

const route = getRouteApi('/customers/$id')

/** The list at the side, and the whole relationship with one of them. */
export function CustomerPage() {
  const { id } = route.useParams()
  const search = route.useSearch()
  const navigate = useNavigate()
  const [printed, setPrinted] = useState<CustomerDetail | null>(null)
  if (printed !== null && printed.id === id) {
    const { name } = printed
    const title = t('{{name}} on paper', { name })
    return <PaperPage shown={{ kind: 'customer', id }} title={title} name={name} onClose={() => setPrinted(null)} />
  }
  const to = '/customers/$id'
  return (
    <ListDetail
      label={t('Customers')}
      onBack={() => void navigate({ to: '/customers', search })}
      list={
        <CustomerSideList
          id={id}
          search={search}
          onOpen={(other) => void navigate({ to, params: { id: other }, search, replace: true })}
          onSort={(sort) => void navigate({ to, params: { id }, search: { ...search, ...sort }, replace: true })}
          onFullList={() => void navigate({ to: '/customers', search })}
        />
      }
      detail={<OneCustomer key={id} id={id} onPrint={setPrinted} />}
    />
  )
}

type OneCustomerProps = { readonly id: string; readonly onPrint: (customer: CustomerDetail) => void }

function OneCustomer({ id, onPrint }: OneCustomerProps) {
  const { data, error } = useQuery(api.customers.detail({ id }))
  if (error) return <NoCustomer title={t('This customer can’t be shown')} why={error.message} />
  if (!data) return <Loading />
  return <Relationship customer={data} onPrint={() => onPrint(data)} />
}
