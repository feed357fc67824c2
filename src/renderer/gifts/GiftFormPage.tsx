import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useRouter, useSearch } from '@tanstack/react-router'
import { Gift } from 'lucide-react'
import { useCallback, useRef, useState } from 'react'
import type { GiftDraft, GiftRow } from '../../shared/gifts'
import type { OccasionRow } from '../../shared/occasions'
import { AskBeforeLeaving } from '../AskBeforeLeaving'
import { api } from '../api'
import { CustomerField } from '../CustomerField'
import { useSayDone } from '../doing'
import { LinkButton } from '../ui/Button'
import { Empty } from '../ui/Empty'
import { Loading } from '../ui/Loading'
import { Page } from '../ui/Page'
import { t } from '../words'
import { GiftForm } from './GiftForm'
import { freshGift, typedOf } from './giftTyped'

/** A new gift, or one to change: the same form. */
export function GiftFormPage() {
  const { id } = useParams({ strict: false })
  return id === undefined ? <NewGift /> : <ChangeGift key={id} id={id} />
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
      else router.history.push('/gifts')
    },
  }
}

const NotThere = ({ words }: { readonly words: string }) => (
  <Page title={t('This gift can’t be shown')}>
    <Empty icon={Gift} title={words} action={<LinkButton href="#/gifts">{t('All gifts')}</LinkButton>} />
  </Page>
)

function NewGift() {
  const { customerId, occasionId } = useSearch({ from: '/gifts/new' })
  const navigate = useNavigate()
  if (customerId === undefined) {
    return (
      <Page
        title={t('New gift')}
        subtitle={t('Who is it for? Three letters of the name, or the last digits of the phone.')}
      >
        <div className="max-w-100">
          <CustomerField
            label={t('Customer')}
            takesFocus
            opensOn="input"
            value={null}
            onChange={(id) => {
              if (id !== null) void navigate({ to: '/gifts/new', search: { customerId: id }, replace: true })
            }}
          />
        </div>
      </Page>
    )
  }
  return <GiftFor key={customerId} customerId={customerId} occasionId={occasionId} />
}

type GiftForProps = { readonly customerId: string; readonly occasionId: string | undefined }

function GiftFor({ customerId, occasionId }: GiftForProps) {
  const customer = useQuery(api.customers.detail({ id: customerId }))
  const days = useQuery(api.occasions.ofCustomer({ customerId }))
  const error = customer.error ?? days.error
  if (error) return <NotThere words={error.message} />
  if (!customer.data || !days.data) return <Loading />
  const occasion = days.data.find(({ id }) => id === occasionId) ?? null
  return <FreshGift customer={customer.data} occasion={occasion} />
}

type FreshGiftProps = {
  readonly customer: { readonly id: string; readonly name: string }
  readonly occasion: OccasionRow | null
}

function FreshGift({ customer, occasion }: FreshGiftProps) {
  const { isTyped, noteTyped, leave } = useLeaving()
  const sayDone = useSayDone()
  // Read once: what changes around the form never changes what is typed.
  const [start] = useState(() => freshGift(customer.id, occasion?.id ?? null, occasion?.nextOn ?? null))
  async function add(gift: GiftDraft) {
    await api.gifts.add.mutationFn(gift)
    leave()
    await sayDone(t('Saved gift “{{what}}”', { what: gift.what }))
  }
  const title = t('New gift for {{name}}', { name: customer.name })
  return (
    <Page title={title}>
      <GiftForm label={title} customer={customer} start={start} onTyped={noteTyped} onSave={add} onCancel={leave} />
      <AskBeforeLeaving isTyped={isTyped} />
    </Page>
  )
}

function ChangeGift({ id }: { readonly id: string }) {
  const { data, error } = useQuery(api.gifts.detail({ id }))
  if (error) return <NotThere words={error.message} />
  return data ? <GiftEntry row={data} /> : <Loading />
}

function GiftEntry({ row }: { readonly row: GiftRow }) {
  const { isTyped, noteTyped, leave } = useLeaving()
  const sayDone = useSayDone()
  // Read once: what changes around the form never changes what is typed.
  const [start] = useState(() => typedOf(row))
  async function save(gift: GiftDraft) {
    await api.gifts.edit.mutationFn({ id: row.id, gift })
    leave()
    await sayDone(t('Saved gift “{{what}}”', { what: gift.what }))
  }
  const title = t('Change gift “{{what}}” for {{name}}', { what: row.what, name: row.customerName })
  return (
    <Page title={title}>
      <GiftForm
        label={title}
        customer={{ id: row.customerId, name: row.customerName }}
        start={start}
        giftId={row.id}
        onTyped={noteTyped}
        onSave={save}
        onCancel={leave}
      />
      <AskBeforeLeaving isTyped={isTyped} />
    </Page>
  )
}
