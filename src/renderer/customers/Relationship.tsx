import { useNavigate } from '@tanstack/react-router'
import {
  ClipboardPlus,
  Eraser,
  FileDown,
  Gift,
  LayoutList,
  MoreHorizontal,
  PackagePlus,
  Pencil,
  Phone,
  Printer,
  ScrollText,
  Trash2,
} from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { CustomerDetail } from '../../shared/customers'
import { formatPhone } from '../../shared/domain/phone'
import { EraseDialog } from '../EraseDialog'
import { useMenuItem } from '../menu'
import { useShopNow } from '../shop'
import { Button, IconButton } from '../ui/Button'
import { Chip } from '../ui/Chip'
import { DayText } from '../ui/DayText'
import { MenuButton } from '../ui/Menu'
import { Page } from '../ui/Page'
import { t } from '../words'
import { CustomerFacts } from './CustomerFacts'
import { mayCall } from './mayCall'
import { OpenTasks } from './OpenTasks'
import { Standing } from './Standing'
import { StandingNotice } from './StandingNotice'
import { Timeline } from './Timeline'
import { useCustomerDeeds } from './useCustomerDeeds'
import { useWordDraft } from './useWordDraft'

export type RelationshipProps = {
  readonly customer: CustomerDetail
  readonly onPrint: () => void
}

/** Who is this, what did we promise them, what do we owe them. */
export function Relationship({ customer, onPrint }: RelationshipProps) {
  const { id, name } = customer
  const navigate = useNavigate()
  const { edit, newTask, newOrder, newGift, remove, handOver } = useCustomerDeeds()
  const [isErasing, setErasing] = useState(false)
  const said = useRef<HTMLDivElement>(null)
  const draft = useWordDraft(customer)
  useMenuItem('print', onPrint)

  function logCall() {
    draft.write({ touch: 'call out' })
    said.current?.querySelector('input')?.focus()
  }
  function keys(event: KeyboardEvent) {
    if (event.key !== 'F2' || event.defaultPrevented) return
    event.preventDefault()
    edit(id)
  }
  const leave = () => void navigate({ to: '/customers', replace: true })
  const remover = () => remove.mutate({ ids: [id], name }, { onSuccess: leave })
  return (
    <div role="presentation" className="contents" onKeyDown={keys}>
      <Page
        title={name}
        subtitle={<AtAGlance customer={customer} />}
        actions={
          <>
            <Button icon={Pencil} onPress={() => edit(id)}>
              {t('Edit')}
            </Button>
            <IconButton variant="plain" icon={Printer} label={t('Print')} keys="Mod+P" onPress={onPrint} />
            {mayCall(customer) && (
              <Button icon={Phone} onPress={logCall}>
                {t('Log a call')}
              </Button>
            )}
            {customer.status !== 'deceased' && (
              <>
                <IconButton variant="plain" icon={Gift} label={t('Choose a gift')} onPress={() => newGift(id)} />
                <Button icon={ClipboardPlus} onPress={() => newTask(id)}>
                  {t('New task')}
                </Button>
                <Button variant="primary" icon={PackagePlus} onPress={() => newOrder(id)}>
                  {t('New order')}
                </Button>
              </>
            )}
            <MenuButton
              label={t('More')}
              icon={MoreHorizontal}
              iconOnly
              entries={[
                ...(customer.status === 'deceased'
                  ? [
                      { id: 'task', label: t('New task'), icon: ClipboardPlus, onAction: () => newTask(id) },
                      { id: 'order', label: t('New order'), icon: PackagePlus, onAction: () => newOrder(id) },
                    ]
                  : []),
                {
                  id: 'template',
                  label: t('Use a template…'),
                  icon: LayoutList,
                  onAction: () => void navigate({ to: '/tasks/templates/use', search: { customerId: id } }),
                },
                {
                  id: 'journal',
                  label: t('What was done, step by step'),
                  icon: ScrollText,
                  onAction: () => void navigate({ to: '/journal', search: { customerId: id } }),
                },
                {
                  id: 'hand over',
                  label: t('Save all we hold about them…'),
                  icon: FileDown,
                  onAction: () => void handOver(id, name),
                },
                'separator',
                { id: 'remove', label: t('Remove customer'), icon: Trash2, tone: 'danger', onAction: remover },
                {
                  id: 'erase',
                  label: t('Erase for good…'),
                  icon: Eraser,
                  tone: 'danger',
                  onAction: () => setErasing(true),
                },
              ]}
            />
          </>
        }
        aside={<CustomerFacts customer={customer} />}
      >
        <StandingNotice customer={customer} />
        <OpenTasks customerId={id} />
        <Timeline customer={customer} draft={draft} saidRef={said} />
        {isErasing && <EraseDialog id={id} onClose={() => setErasing(false)} onErased={leave} />}
      </Page>
    </div>
  )
}

/** The first phone, what kind of customer, and since when: readable in two seconds. */
function AtAGlance({ customer }: { readonly customer: CustomerDetail }) {
  const country = useShopNow()?.shop?.country ?? ''
  const phone = customer.ways.find(({ kind }) => kind === 'phone')
  const since = [customer.contactName, customer.trade, customer.source].filter((part) => part !== '')
  return (
    <>
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
        {phone && (
          <b className="font-semibold text-ink" dir="ltr">
            {formatPhone(phone.value, country)}
          </b>
        )}
        {[phone?.label, customer.bestTime && t('best {{time}}', { time: customer.bestTime })]
          .filter(Boolean)
          .join(', ')}
        <Standing customer={customer} />
        {customer.tags.map((tag) => (
          <Chip key={tag}>{tag}</Chip>
        ))}
      </span>
      <span className="mt-1 block" dir="auto">
        {customer.knownSince && (
          <>
            {t('customer since')} <DayText day={customer.knownSince} />
            {since.length > 0 && ', '}
          </>
        )}
        {since.join(', ')}
      </span>
    </>
  )
}
