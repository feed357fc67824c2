import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useRouter, useSearch } from '@tanstack/react-router'
import { PackageX } from 'lucide-react'
import { useCallback, useRef, useState } from 'react'
import type { OrderDetail, OrderDraft } from '../../shared/orders'
import { AskBeforeLeaving } from '../AskBeforeLeaving'
import { api } from '../api'
import { CustomerField } from '../CustomerField'
import { useSayDone } from '../doing'
import { LinkButton } from '../ui/Button'
import { Empty } from '../ui/Empty'
import { Loading } from '../ui/Loading'
import { Page } from '../ui/Page'
import { t } from '../words'
import type { Fresh } from './FreshHead'
import { OrderForm } from './OrderForm'
import { draftOf, emptyLine, isOtherPromise, promisedOf, type ReadOrder, type Standing, typedOf } from './orderTyped'

/** A new order, or one to change: the same form. */
export function OrderFormPage() {
  const { id } = useParams({ strict: false })
  return id === undefined ? <NewOrder /> : <ChangeOrder key={id} id={id} />
}

/** What leaving the form does, and whether it is asked about first. */
function useLeaving() {
  const router = useRouter()
  const isTyped = useRef(false)
  const noteTyped = useCallback((typed: boolean) => {
    isTyped.current = typed
  }, [])
  return {
    isTyped: () => isTyped.current,
    noteTyped,
    leave: () => {
      isTyped.current = false
      if (router.history.canGoBack()) router.history.back()
      else router.history.push('/orders')
    },
  }
}

/** Opens the order that was saved, as its ticket where that is wanted. */
function useShowSaved(noteTyped: (typed: boolean) => void) {
  const navigate = useNavigate()
  return (id: string, isPrinted: boolean) => {
    noteTyped(false)
    const search = isPrinted ? { print: 'order ticket' as const } : {}
    return navigate({ to: '/orders/$id', params: { id }, search, replace: true })
  }
}

function NewOrder() {
  const { customerId, on } = useSearch({ from: '/orders/new' })
  const navigate = useNavigate()
  const fresh = useQuery({ ...api.orders.fresh({ customerId: customerId ?? '' }), enabled: customerId !== undefined })
  const customer = useQuery({
    ...api.customers.detail({ id: customerId ?? '' }),
    enabled: customerId !== undefined,
  })
  if (customerId === undefined) {
    return (
      <Page
        title={t('New order')}
        subtitle={t('Who is it for? Three letters of the name, or the last digits of the phone.')}
      >
        <div className="max-w-100">
          <CustomerField
            label={t('Customer')}
            takesFocus
            opensOn="input"
            value={null}
            onChange={(id) => {
              if (id !== null) void navigate({ to: '/orders/new', search: { customerId: id, on }, replace: true })
            }}
          />
        </div>
      </Page>
    )
  }
  const error = fresh.error ?? customer.error
  if (error) return <NotThere words={error.message} />
  if (!fresh.data || !customer.data) return <Loading />
  return <FreshOrder key={customerId} name={customer.data.name} fresh={fresh.data} on={on} />
}

const NotThere = ({ words }: { readonly words: string }) => (
  <Page title={t('This order can’t be taken')}>
    <Empty icon={PackageX} title={words} action={<LinkButton href="#/orders">{t('All orders')}</LinkButton>} />
  </Page>
)

type FreshOrderProps = {
  readonly name: string
  readonly fresh: Fresh
  readonly on: OrderDraft['orderedOn'] | undefined
}

function FreshOrder({ name, fresh, on }: FreshOrderProps) {
  const { isTyped, noteTyped, leave } = useLeaving()
  const show = useShowSaved(noteTyped)
  const sayDone = useSayDone()
  // Read once: what changes around the form never changes what is typed.
  const [start] = useState(() => {
    const typed = typedOf(fresh.draft)
    const promise = on === undefined ? typed.promise : { ...typed.promise, day: on }
    return { ...typed, promise, lines: typed.lines.length === 0 ? [emptyLine] : typed.lines }
  })
  async function take(order: ReadOrder, isPrinted: boolean) {
    const { override } = order
    const { id, number } = await api.orders.take.mutationFn({
      order: draftOf(order),
      ...(override === null ? {} : { override }),
    })
    await show(id, isPrinted)
    await sayDone(t('Order {{number}} is taken', { number }))
  }
  return (
    <Page title={t('New order for {{name}}', { name })}>
      <OrderForm
        label={t('New order for {{name}}', { name })}
        submit={t('Take the order')}
        buyer={name}
        start={start}
        standing={{ before: null, needsWhy: false }}
        fresh={fresh}
        onTyped={noteTyped}
        onSave={take}
        onCancel={leave}
      />
      <AskBeforeLeaving isTyped={isTyped} />
    </Page>
  )
}

function ChangeOrder({ id }: { readonly id: string }) {
  const { data, error } = useQuery(api.orders.detail({ id }))
  if (error) return <NotThere words={error.message} />
  return data ? <OrderEntry order={data} /> : <Loading />
}

/** What a person may change of an order, without what follows from it. */
function typedOfDetail(order: OrderDetail) {
  const { customerId, number, orderedOn, method, recipient, promise, timeFrom, timeTo, paidOn } = order
  const { lines, discount, deliveryCharge, note } = order
  const written = { customerId, number, orderedOn, method, recipient, promise, timeFrom, timeTo, paidOn }
  const typed = typedOf({ ...written, lines, discount, deliveryCharge, note })
  return {
    ...typed,
    promise: order.promise ?? { kind: 'none' as const, day: null },
    lines: lines.length === 0 ? [emptyLine] : typed.lines,
  }
}

const standingOf = ({ promise, history }: OrderDetail): Standing => ({
  before: promise,
  needsWhy: promise !== null || history.length > 0,
})

function OrderEntry({ order }: { readonly order: OrderDetail }) {
  const { id, number, customerName } = order
  const { isTyped, noteTyped, leave } = useLeaving()
  const show = useShowSaved(noteTyped)
  const sayDone = useSayDone()
  // Read once: what changes around the form never changes what is typed.
  const [{ start, standing }] = useState(() => ({ start: typedOfDetail(order), standing: standingOf(order) }))
  async function save(typed: ReadOrder, isPrinted: boolean) {
    const { why, override } = typed
    const isOther = standing.needsWhy && isOtherPromise(standing.before, promisedOf(typed.promise))
    await api.orders.edit.mutationFn({
      id,
      order: draftOf(typed),
      ...(isOther ? { why } : {}),
      ...(override === null ? {} : { override }),
    })
    await show(id, isPrinted)
    await sayDone(t('Changed order {{number}}', { number }))
  }
  const title = t('Change order {{number}} for {{name}}', { number, name: customerName })
  return (
    <Page title={title}>
      <OrderForm
        label={title}
        submit={t('Save the order')}
        buyer={customerName}
        start={start}
        orderId={id}
        standing={standing}
        onTyped={noteTyped}
        onSave={save}
        onCancel={leave}
      />
      <AskBeforeLeaving isTyped={isTyped} />
    </Page>
  )
}
