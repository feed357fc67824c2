import { z } from 'zod'
import { parseDay } from '../../shared/domain/day'
import { sayDay } from '../../shared/domain/dayWords'
import { DayField } from '../../shared/fields'
import type { OrderDetail } from '../../shared/orders'
import { api } from '../api'
import { useSayDone } from '../doing'
import { DateField } from '../ui/DateField'
import { Dialog } from '../ui/Dialog'
import { Form, FormActions, FormField, useZodForm } from '../ui/form'
import { useShop } from '../ui/ShopContext'
import { t } from '../words'

const Chosen = z.object({ on: DayField })

type DeliveredDialogProps = { readonly order: OrderDetail; readonly onClose: () => void }

/** Delivered, but not today: the day decides whether the promise was kept. */
export function DeliveredDialog({ order, onClose }: DeliveredDialogProps) {
  const { today, locale } = useShop()
  const sayDone = useSayDone()
  const { id, number } = order
  const form = useZodForm(Chosen, { on: today })
  const title = t('Order {{number}} was delivered', { number })
  return (
    <Dialog isOpen size="small" title={title} onClose={onClose}>
      <Form
        form={form}
        label={title}
        onCancel={onClose}
        onSubmit={async ({ on }) => {
          await api.orders.move.mutationFn({ ids: [id], to: 'delivered', on })
          onClose()
          await sayDone(t('Order {{number}} was delivered {{day}}', { number, day: sayDay(on, today, locale) }))
        }}
      >
        <FormField form={form} name="on">
          {({ value, onChange, ...field }) => (
            <DateField
              label={t('On which day')}
              takesFocus
              max={today}
              {...field}
              value={parseDay(value)}
              onChange={(day) => onChange(day ?? '')}
            />
          )}
        </FormField>
        <FormActions submit={t('Mark as delivered')} />
      </Form>
    </Dialog>
  )
}
