import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { z } from 'zod'
import { orderMethods } from '../../shared/domain/orders'
import { Planning } from '../../shared/planning'
import { api } from '../api'
import { useSayDone } from '../doing'
import { methodWords } from '../orderWords'
import { useShopNow } from '../shop'
import { Card } from '../ui/Card'
import { Checkbox, CheckboxGroup } from '../ui/Choice'
import { DayText } from '../ui/DayText'
import { FieldRow, Form, FormActions, FormField, useZodForm } from '../ui/form'
import { NumberField } from '../ui/NumberField'
import { t } from '../words'
import { Closures } from './Closures'
import { movedWords } from './movedWords'

/** How the shop plans its orders: what the post takes, what a day can hold, when it is shut. */
export function PlanningSection() {
  const planning = useQuery(api.planning.get({})).data
  return (
    <div className="grid max-w-240 grid-cols-[repeat(auto-fit,minmax(min(100%,22rem),1fr))] items-start gap-4">
      {planning && <PlanningForm planning={planning} />}
      <div className="flex min-w-0 flex-col gap-4">
        <Closures />
        {planning?.holidays && <Holidays />}
      </div>
    </div>
  )
}

const Typed = Planning.extend({
  postDays: Planning.shape.postDays.nullable().pipe(z.int('Please fill this in.')),
})

function PlanningForm({ planning }: { readonly planning: Planning }) {
  const form = useZodForm<z.input<typeof Typed>, Planning>(Typed, planning)
  const sayDone = useSayDone()
  const { isDirty } = form.formState
  useEffect(() => {
    // Undone, or changed elsewhere, the fields show what stands; what is typed is never overwritten.
    if (!isDirty) form.reset(planning)
  }, [form, isDirty, planning])
  async function save(wanted: Planning) {
    const { moved } = await api.planning.set.mutationFn(wanted)
    form.reset(wanted)
    await sayDone(movedWords(t('Planning is saved.'), moved))
  }
  return (
    <Card title={t('Planning')}>
      <Form form={form} label={t('Planning')} onSubmit={save}>
        <FormField form={form} name="postDays">
          {(field) => (
            <NumberField
              label={t('What the post takes')}
              description={t('Working days from the shop to the recipient.')}
              unit={t('days')}
              min={0}
              max={60}
              {...field}
            />
          )}
        </FormField>
        <FieldRow>
          <FormField form={form} name="dayOrders">
            {(field) => (
              <NumberField label={t('Most orders a day')} description={t('Empty: no limit.')} min={1} {...field} />
            )}
          </FormField>
          <FormField form={form} name="dayUnits">
            {(field) => (
              <NumberField label={t('Most units a day')} description={t('Empty: no limit.')} min={1} {...field} />
            )}
          </FormField>
        </FieldRow>
        <FormField form={form} name="closedDayMethods">
          {({ value, onChange, ...field }) => (
            <CheckboxGroup
              label={t('Arrives on closed days too')}
              options={orderMethods.map((id) => ({ id, label: methodWords(id) }))}
              value={value}
              onChange={(chosen) => onChange(orderMethods.filter((method) => chosen.includes(method)))}
              {...field}
            />
          )}
        </FormField>
        <FormField form={form} name="holidays">
          {({ value, onChange, error }) => (
            <Checkbox label={t('Public holidays are closed days')} value={value} onChange={onChange} error={error} />
          )}
        </FormField>
        <FormActions submit={t('Save')} />
      </Form>
    </Card>
  )
}

/** The public holidays of this year and the next, as they stand in the app's data. */
function Holidays() {
  const today = useShopNow()?.today
  const year = Number(today?.slice(0, 4) ?? 2000)
  const asked = { enabled: today !== undefined }
  const first = useQuery({ ...api.planning.holidays({ year }), ...asked }).data ?? []
  const next = useQuery({ ...api.planning.holidays({ year: year + 1 }), ...asked }).data ?? []
  const coming = [...first, ...next].filter(({ on }) => on >= (today ?? '')).slice(0, 14)
  return (
    <Card title={t('Public holidays to come')}>
      {coming.length === 0 ? (
        <p className="text-muted">{t('We know of none for your country. Write them down as closed days.')}</p>
      ) : (
        <ul>
          {coming.map(({ on, name }) => (
            <li key={`${on} ${name}`} className="flex gap-3 border-t border-line py-1 first:border-t-0">
              <span className="w-36 shrink-0 text-muted">
                <DayText day={on} short />
              </span>
              <span dir="auto" className="min-w-0 wrap-anywhere">
                {name}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
