import { parseDay } from '../../shared/domain/day'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { DateField } from '../ui/DateField'
import { FieldRow, FormField } from '../ui/form'
import { useShop } from '../ui/ShopContext'
import { TextArea, TextField } from '../ui/TextField'
import { t } from '../words'
import type { OrderFormState } from './LinesField'

/** What an order may have beside: a word, whether it is paid, its number, the day it was asked for. */
export function MoreOfOrder({ form }: { readonly form: OrderFormState }) {
  const { today } = useShop()
  const paidOn = form.watch('paidOn')
  return (
    <Card>
      <div className="flex flex-col gap-3">
        <FormField form={form} name="note">
          {(field) => <TextArea label={t('Note')} rows={2} {...field} />}
        </FormField>
        <FieldRow>
          <div className="flex flex-col gap-1">
            <FormField form={form} name="paidOn">
              {({ value, ...field }) => (
                <DateField label={t('Paid on')} {...field} value={value === null ? null : parseDay(value)} />
              )}
            </FormField>
            {paidOn === null && (
              <div className="-ms-2">
                <Button
                  size="small"
                  variant="quiet"
                  onPress={() => form.setValue('paidOn', today, { shouldDirty: true })}
                >
                  {t('Paid today')}
                </Button>
              </div>
            )}
          </div>
          <FormField form={form} name="orderedOn">
            {({ value, onChange, ...field }) => (
              <DateField
                label={t('Ordered on')}
                max={today}
                {...field}
                value={parseDay(value)}
                onChange={(day) => onChange(day ?? '')}
              />
            )}
          </FormField>
          <FormField form={form} name="number">
            {(field) => (
              <TextField label={t('Order number')} placeholder={t('the next one')} maxLength={30} {...field} />
            )}
          </FormField>
        </FieldRow>
      </div>
    </Card>
  )
}
