import { z } from 'zod'
import { parseDay } from '../shared/domain/day'
import { thankChannels } from '../shared/domain/thanks'
import { DayField, Name, Prose } from '../shared/fields'
import { api } from './api'
import { useSayDone } from './doing'
import type { AboutThanks } from './thanking'
import { thankChannelWords } from './thankWords'
import { DateField } from './ui/DateField'
import { Dialog } from './ui/Dialog'
import { FieldRow, Form, FormActions, FormField, useZodForm } from './ui/form'
import { Select } from './ui/Select'
import { useShop } from './ui/ShopContext'
import { TextArea } from './ui/TextField'
import { t } from './words'

type DialogProps = {
  readonly about: AboutThanks
  readonly onClose: () => void
  /** After it is done, as when a choice of rows is let go. */
  readonly onDone?: () => void
}

const whom = ({ ids, one }: AboutThanks): string =>
  one ? one.customerName : t('{{count}} customers', { count: ids.length })

const AS_OWED = 'as owed'
const Sent = z.object({ channel: z.enum([...thankChannels, AS_OWED]), on: DayField, note: Prose(2000) })

/** Thanked in another way than is owed, or on another day; what was written is kept with it. */
export function SendThanksDialog({ about, onClose, onDone }: DialogProps) {
  const { today } = useShop()
  const sayDone = useSayDone()
  const form = useZodForm(Sent, { channel: about.one?.channel ?? AS_OWED, on: today, note: '' })
  const title = t('Thanked {{whom}}', { whom: whom(about) })
  const ways = about.one ? thankChannels : ([AS_OWED, ...thankChannels] as const)
  async function save({ channel, on, note }: z.output<typeof Sent>) {
    const how = channel === AS_OWED ? {} : { channel }
    const { sent } = await api.thanks.send.mutationFn({ ids: [...about.ids], on, note, ...how })
    onClose()
    onDone?.()
    await sayDone(t('{{count}} thank-yous are sent', { count: sent }))
  }
  return (
    <Dialog isOpen size="small" title={title} onClose={onClose}>
      <Form form={form} label={title} onCancel={onClose} onSubmit={save}>
        <FieldRow>
          <FormField form={form} name="channel">
            {({ onChange, ...field }) => (
              <Select
                label={t('How')}
                takesFocus
                options={ways.map((id) => ({ id, label: id === AS_OWED ? t('as it is owed') : thankChannelWords(id) }))}
                onChange={(id) => onChange(ways.find((way) => way === id) ?? AS_OWED)}
                {...field}
              />
            )}
          </FormField>
          <FormField form={form} name="on">
            {({ value, onChange, ...field }) => (
              <DateField
                label={t('On which day')}
                max={today}
                {...field}
                value={parseDay(value)}
                onChange={(day) => onChange(day ?? '')}
              />
            )}
          </FormField>
        </FieldRow>
        <FormField form={form} name="note">
          {(field) => <TextArea label={t('What was written or given')} rows={2} {...field} />}
        </FormField>
        <FormActions submit={t('Mark as sent')} />
      </Form>
    </Dialog>
  )
}

const Reason = z.object({ reason: Name(500) })

/** Waives what is owed: with the reason, so that it is never silently gone. */
export function WaiveDialog({ about, onClose, onDone }: DialogProps) {
  const sayDone = useSayDone()
  const form = useZodForm(Reason, { reason: '' })
  const title = t('Waive the thanks: {{whom}}', { whom: whom(about) })
  async function save({ reason }: z.output<typeof Reason>) {
    const { waived } = await api.thanks.waive.mutationFn({ ids: [...about.ids], reason })
    onClose()
    onDone?.()
    await sayDone(t('{{count}} thank-yous are waived', { count: waived }))
  }
  return (
    <Dialog isOpen size="small" title={title} onClose={onClose}>
      <Form form={form} label={title} onCancel={onClose} onSubmit={save}>
        <FormField form={form} name="reason">
          {(field) => (
            <TextArea
              label={t('Why')}
              description={t('Nothing owed goes without a word: the reason stays in the ledger.')}
              placeholder={t('Thanked at the counter')}
              isRequired
              takesFocus
              rows={2}
              {...field}
            />
          )}
        </FormField>
        <FormActions submit={t('Waive')} />
      </Form>
    </Dialog>
  )
}
