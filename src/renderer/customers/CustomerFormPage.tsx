import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useRouter } from '@tanstack/react-router'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { CustomerDraft } from '../../shared/customers'
import { AskBeforeLeaving } from '../AskBeforeLeaving'
import { api } from '../api'
import { draftOf } from '../customerDraft'
import { useSayDone } from '../doing'
import { Loading } from '../ui/Loading'
import { Page } from '../ui/Page'
import { say } from '../ui/toast'
import { t } from '../words'
import { CustomerForm } from './CustomerForm'
import { type CustomerTyped, emptyCustomer } from './customerTyped'
import { NoCustomer } from './NoCustomer'

/** A new customer, or one to change: the same form. */
export function CustomerFormPage() {
  const { id } = useParams({ strict: false })
  return id === undefined ? (
    <CustomerEntry title={t('New customer')} start={emptyCustomer} />
  ) : (
    <ChangeCustomer key={id} id={id} />
  )
}

function ChangeCustomer({ id }: { readonly id: string }) {
  const { data, error } = useQuery(api.customers.detail({ id }))
  if (error) return <NoCustomer title={t('This customer can’t be changed')} why={error.message} />
  if (!data) return <Loading />
  return <CustomerEntry title={t('Edit {{name}}', { name: data.name })} id={id} start={draftOf(data)} />
}

// A new customer that was begun, while one looks whether it is one that is known already.
let putAside: CustomerTyped | null = null

type CustomerEntryProps = { readonly title: string; readonly id?: string; readonly start: CustomerTyped }

function CustomerEntry({ title, id, start }: CustomerEntryProps) {
  const router = useRouter()
  const navigate = useNavigate()
  const sayDone = useSayDone()
  const isTyped = useRef(false)
  const [begun] = useState(() => (id === undefined ? putAside : null))
  useEffect(() => {
    putAside = null
  }, [])
  const noteTyped = useCallback((typed: boolean) => {
    isTyped.current = typed
  }, [])

  function look(typed: CustomerTyped) {
    // A change is asked about first; a new customer waits on New customer.
    if (id !== undefined) return
    putAside = typed
    isTyped.current = false
    say(t('What you typed waits for you: New customer brings it back.'))
  }
  async function save(customer: CustomerDraft) {
    const saved =
      id === undefined
        ? await api.customers.add.mutationFn(customer)
        : await api.customers.edit.mutationFn({ id, customer })
    isTyped.current = false
    await navigate({ to: '/customers/$id', params: { id: saved.id }, replace: true })
    await sayDone(t('Saved {{name}}', { name: saved.name }))
  }
  function leave() {
    isTyped.current = false
    if (router.history.canGoBack()) router.history.back()
    else void navigate({ to: '/customers' })
  }
  return (
    <Page title={title}>
      <CustomerForm
        id={id}
        label={title}
        start={start}
        begun={begun}
        onTyped={noteTyped}
        onLook={look}
        onSave={save}
        onCancel={leave}
      />
      <AskBeforeLeaving isTyped={() => isTyped.current} />
    </Page>
  )
}
