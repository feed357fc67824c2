import { z } from 'zod'
import type { Minor } from '../../shared/domain/money'
import { thankOccasions } from '../../shared/domain/thanks'
import { amountMissing, hasItsAmount, type ThankRule, ThankRuleDraft } from '../../shared/thanks'
import { api } from '../api'
import { useSayDone } from '../doing'
import { thankOccasionWords } from '../thankWords'
import { Dialog } from '../ui/Dialog'
import { FieldRow, Form, FormActions, FormField, useZodForm } from '../ui/form'
import { MoneyField } from '../ui/MoneyField'
import { NumberField } from '../ui/NumberField'
import { Select } from '../ui/Select'
import { TextField } from '../ui/TextField'
import { t } from '../words'
import { ThankChannelSelect } from './ThankChannelSelect'

/** As the form holds it: an emptied number of days is none. */
const { shape } = ThankRuleDraft
const Typed = z
  .object({ ...shape, days: shape.days.nullable().transform((days) => days ?? 0) })
  .refine(hasItsAmount, amountMissing)
type In = z.input<typeof Typed>

type RuleDialogProps = {
  readonly rules: readonly ThankRule[]
  /** Null for a new one: it becomes the strongest. */
  readonly rule: ThankRule | null
  readonly onClose: () => void
}

const newRule: In = {
  name: '',
  on: 'every order',
  threshold: null,
  channel: 'card',
  days: 3,
  accessory: '',
  active: true,
}

/** For which orders, how, and by when. */
export function RuleDialog({ rules, rule, onClose }: RuleDialogProps) {
  const form = useZodForm<In, ThankRuleDraft>(Typed, rule ?? newRule)
  const sayDone = useSayDone()
  const on = form.watch('on')
  const title = rule === null ? t('New rule') : t('Change {{name}}', { name: rule.name })
  async function save(wanted: ThankRuleDraft) {
    const others = rule === null ? [wanted, ...rules] : rules.map((each) => (each.id === rule.id ? wanted : each))
    await api.thanks.setRules.mutationFn({ rules: others })
    onClose()
    await sayDone(t('How the shop thanks is changed'))
  }
  return (
    <Dialog isOpen title={title} onClose={onClose}>
      <Form form={form} label={title} onCancel={onClose} onSubmit={save}>
        <FormField form={form} name="name">
          {(field) => <TextField label={t('Name')} isRequired takesFocus maxLength={60} {...field} />}
        </FormField>
        <FieldRow>
          <FormField form={form} name="on">
            {({ onChange, ...field }) => (
              <Select
                label={t('For')}
                options={thankOccasions.map((id) => ({ id, label: thankOccasionWords(id) }))}
                onChange={(id) => onChange(thankOccasions.find((known) => known === id) ?? 'every order')}
                {...field}
              />
            )}
          </FormField>
          {(on === 'big order' || on === 'small order') && (
            <FormField form={form} name="threshold">
              {({ value, ...field }) => (
                <MoneyField
                  label={on === 'big order' ? t('From a total of') : t('Up to a total of')}
                  {...field}
                  value={value as Minor | null}
                />
              )}
            </FormField>
          )}
        </FieldRow>
        <FieldRow>
          <FormField form={form} name="channel">
            {(field) => <ThankChannelSelect {...field} />}
          </FormField>
          <FormField form={form} name="days">
            {(field) => (
              <NumberField
                label={t('Days')}
                description={t('Calendar days from the delivery.')}
                min={0}
                max={365}
                {...field}
              />
            )}
          </FormField>
        </FieldRow>
        <FormField form={form} name="accessory">
          {(field) => <TextField label={t('With a small thing')} placeholder={t('none')} {...field} />}
        </FormField>
        <FormActions submit={t('Save the rule')} />
      </Form>
    </Dialog>
  )
}
