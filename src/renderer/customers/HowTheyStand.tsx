import { channels, customerStatuses } from '../../shared/customers'
import { channelWords, statusWords } from '../customerWords'
import { useStaff } from '../shop'
import { Card } from '../ui/Card'
import { Checkbox } from '../ui/Choice'
import { FieldRow, FormField } from '../ui/form'
import { Select } from '../ui/Select'
import { TextField } from '../ui/TextField'
import { t } from '../words'
import type { FieldsProps } from './CustomerForm'

const NOBODY = 'nobody'

/** How they want to be reached, by whom, and whether at all. */
export function HowTheyStand({ form }: FieldsProps) {
  const staff = useStaff()
  return (
    <Card title={t('Keeping in touch')}>
      <div className="flex flex-col gap-3.5">
        <FieldRow>
          <FormField form={form} name="keeperId">
            {({ value, onChange, ...field }) => (
              <Select
                label={t('Looked after by')}
                options={[
                  { id: NOBODY, label: t('Nobody in particular') },
                  ...staff.map(({ id, initials, name }) => ({ id, label: initials, description: name })),
                ]}
                value={value ?? NOBODY}
                onChange={(id) => onChange(id === NOBODY ? null : id)}
                {...field}
              />
            )}
          </FormField>
          <FormField form={form} name="preferredChannel">
            {({ value, onChange, ...field }) => (
              <Select
                label={t('Best way')}
                options={channels.map((channel) => ({ id: channel || NOBODY, label: channelWords(channel) }))}
                value={value || NOBODY}
                onChange={(id) => onChange((id === NOBODY ? '' : id) as typeof value)}
                {...field}
              />
            )}
          </FormField>
          <FormField form={form} name="bestTime">
            {(field) => <TextField label={t('Best time')} placeholder={t('after 16:00 …')} {...field} />}
          </FormField>
        </FieldRow>
        <FormField form={form} name="status">
          {({ value, onChange, ...field }) => (
            <Select
              label={t('Status')}
              description={
                value === 'deceased' ? t('Reminders, labels and mailings stop. Everything so far stays.') : undefined
              }
              options={customerStatuses.map((id) => ({ id, label: statusWords(id) }))}
              value={value}
              onChange={(id) => onChange(id as typeof value)}
              {...field}
            />
          )}
        </FormField>
        <FormField form={form} name="stopContact">
          {({ value, onChange, error }) => (
            <Checkbox
              label={t('Please do not contact: they asked for it')}
              value={value}
              onChange={onChange}
              error={error}
            />
          )}
        </FormField>
      </div>
    </Card>
  )
}
