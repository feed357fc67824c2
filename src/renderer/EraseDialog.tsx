import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import type { customers } from '../shared/customers'
import { fold } from '../shared/domain/text'
import type { OutputOf } from '../shared/ipc'
import { api } from './api'
import { Dialog } from './ui/Dialog'
import { Form, FormActions, FormField, useZodForm } from './ui/form'
import { Loading } from './ui/Loading'
import { Message } from './ui/Message'
import { TextField } from './ui/TextField'
import { say } from './ui/toast'
import { t } from './words'

type EraseDialogProps = {
  readonly id: string
  readonly onClose: () => void
  /** Where to go from the page of somebody who is gone. */
  readonly onErased?: () => void
}
type Erasing = OutputOf<typeof customers.erasing>

/** Erasing is the one thing that can't be undone: it says what goes and what stays, and wants the name typed. */
export function EraseDialog({ id, onClose, onErased }: EraseDialogProps) {
  const { data, error } = useQuery(api.customers.erasing({ id }))
  return (
    <Dialog isOpen role="alertdialog" title={t('Erase this customer for good')} onClose={onClose}>
      {error && <Message tone="late">{error.message}</Message>}
      {!data && !error && <Loading />}
      {data && <Asking id={id} erasing={data} onClose={onClose} onErased={onErased} />}
    </Dialog>
  )
}

function Asking({ id, erasing, onClose, onErased }: EraseDialogProps & { readonly erasing: Erasing }) {
  const { name, openOrders } = erasing
  const Typed = z.object({
    name: z.string().refine((text) => fold(text) === fold(name), t('Type their name as it stands above.')),
  })
  const form = useZodForm(Typed, { name: '' })
  if (openOrders > 0) {
    return (
      <Message tone="due" title={t('There are open orders: {{count}}', { count: openOrders })}>
        {t('They would be delivered to nobody. Deliver or cancel them first.')}
      </Message>
    )
  }
  async function erase(typed: { readonly name: string }) {
    await api.customers.erase.mutationFn({ id, name: typed.name })
    onClose()
    onErased?.()
    say(t('The customer was erased for good.'))
  }
  return (
    <Form form={form} label={t('Erase this customer for good')} onSubmit={erase} onCancel={onClose}>
      <p dir="auto" className="font-semibold wrap-anywhere">
        {name}
      </p>
      <WhatGoes erasing={erasing} />
      <Message tone="due" title={t('This is final: it can’t be undone.')}>
        {t(
          'What was done for them before can’t be taken back either. Backups made before today still hold them, until those are thrown away. What you wrote of them in notes about others stays.',
        )}
      </Message>
      <FormField form={form} name="name">
        {(field) => <TextField label={t('Type their name to confirm')} isRequired takesFocus {...field} />}
      </FormField>
      <FormActions submit={t('Erase for good')} />
    </Form>
  )
}

function WhatGoes({ erasing: { orders, tasks, contacts, gifts, steps } }: { readonly erasing: Erasing }) {
  const going = [
    t('name, phones, emails, addresses, notes, likes and tags'),
    ...(tasks > 0 ? [t('{{count}} tasks', { count: tasks })] : []),
    ...(contacts > 0 ? [t('{{count}} lines of what was said', { count: contacts })] : []),
    ...(gifts > 0 ? [t('{{count}} gifts and days to remember', { count: gifts })] : []),
    t('their words in {{count}} steps of the journal, and on printed sheets', { count: steps }),
  ]
  return (
    <div>
      <h3 className="font-medium">{t('What goes')}</h3>
      <ul className="list-disc ps-5">
        {going.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <h3 className="mt-2 font-medium">{t('What stays')}</h3>
      <p>
        {orders > 0
          ? t('{{count}} orders and returns, with their totals, as “Erased customer”: the shop’s figures stay true.', {
              count: orders,
            })
          : t('Nothing: they have no orders. Only what gifts cost is kept, without a name.')}
      </p>
    </div>
  )
}
