import { z } from 'zod'
import { parseDay } from '../../../shared/domain/day'
import { asksFor, spanProblem } from '../../../shared/domain/templates'
import { DayField, Id } from '../../../shared/fields'
import type { OrderDetail } from '../../../shared/orders'
import type { Template } from '../../../shared/templates'
import { api } from '../../api'
import { CustomerField } from '../../CustomerField'
import { useSayDone } from '../../doing'
import { OrderLink, PromiseText } from '../../OrderPieces'
import { Card } from '../../ui/Card'
import { DateField } from '../../ui/DateField'
import { FieldRow, Form, FormActions, FormField, useZodForm, type ZodForm } from '../../ui/form'
import { Select } from '../../ui/Select'
import { useShop } from '../../ui/ShopContext'
import { t } from '../../words'
import { PlannedTasks } from './PlannedTasks'

const Typed = z.object({
  id: Id.nullable().refine((id) => id !== null, t('Please choose a template.')),
  start: DayField.nullable(),
  end: DayField.nullable(),
  customerId: Id.nullable(),
})
type TypedUse = z.input<typeof Typed>
type UseState = ZodForm<TypedUse, z.output<typeof Typed>>

type UseTemplateFormProps = {
  readonly label: string
  readonly templates: readonly Template[]
  readonly chosen: string | null
  readonly order: OrderDetail | null
  readonly customerId: string | null
  readonly onLeave: () => void
}

/** Which template, for whom and from or towards which day; beside it what comes of that. */
export function UseTemplateForm({ label, templates, chosen, order, customerId, onLeave }: UseTemplateFormProps) {
  const { today } = useShop()
  const [only, ...others] = templates
  const form: UseState = useZodForm<TypedUse, z.output<typeof Typed>>(Typed, {
    id: chosen ?? (others.length === 0 ? (only?.id ?? null) : null),
    start: today,
    end: order?.promisedOn ?? null,
    customerId,
  })
  const sayDone = useSayDone()
  const typed = form.watch()
  const template = templates.find(({ id }) => id === typed.id)
  const use = template && { ...typed, ...spanOf(template, typed), id: template.id, orderId: order?.id ?? null }
  async function save() {
    if (!use || !template) return
    const { count } = await api.templates.use.mutationFn(use)
    onLeave()
    await sayDone(t('Added {{count}} tasks of “{{name}}”', { count, name: template.name }))
  }
  return (
    <div className="@container">
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 @min-[42rem]:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)]">
        <Form form={form} label={label} onCancel={onLeave} onSubmit={save}>
          <Card>
            <div className="flex flex-col gap-3.5">
              <WhichTemplate form={form} templates={templates} template={template} />
              {order ? <ForOrder order={order} /> : <ForCustomer form={form} />}
              {template && <Days form={form} template={template} />}
            </div>
          </Card>
          <FormActions
            submit={template ? t('Add {{count}} tasks', { count: template.steps.length }) : t('Add the tasks')}
          />
        </Form>
        <PlannedTasks template={template} use={use} />
      </div>
    </div>
  )
}

/** The days that the template asks for, of those that stand in the form. */
function spanOf({ steps }: Template, { start, end }: TypedUse) {
  const asked = asksFor(steps)
  return { start: asked.start ? dayOf(start) : null, end: asked.end ? dayOf(end) : null }
}

const dayOf = (typed: string | null) => (typed === null ? null : parseDay(typed))

type FormProps = { readonly form: UseState }

function WhichTemplate({
  form,
  templates,
  template,
}: FormProps & { readonly templates: readonly Template[]; readonly template: Template | undefined }) {
  return (
    <div className="flex flex-col gap-1.5">
      <FormField form={form} name="id">
        {(field) => (
          <Select
            label={t('Template')}
            isRequired
            takesFocus
            options={templates.map(({ id, name, steps }) => ({
              id,
              label: name,
              description: t('{{count}} tasks', { count: steps.length }),
            }))}
            {...field}
          />
        )}
      </FormField>
      {template && template.note !== '' && (
        <p dir="auto" className="whitespace-pre-wrap text-muted wrap-anywhere">
          {template.note}
        </p>
      )}
    </div>
  )
}

function ForOrder({ order }: { readonly order: OrderDetail }) {
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5">
      <dt className="text-muted">{t('For')}</dt>
      <dd className="min-w-0 wrap-anywhere">
        <OrderLink id={order.id} className="font-semibold">
          {t('Order {{number}}', { number: order.number })}
        </OrderLink>
        , <bdi>{order.customerName}</bdi>
      </dd>
      <dt className="text-muted">{t('Promised')}</dt>
      <dd>
        {order.promisedOn === null ? t('for no day') : <PromiseText day={order.promisedOn} kind={order.promiseKind} />}
      </dd>
    </dl>
  )
}

function ForCustomer({ form }: FormProps) {
  return (
    <FormField form={form} name="customerId">
      {(field) => (
        <CustomerField
          label={t('Customer')}
          placeholder={t('Name or phone; empty for the shop')}
          opensOn="input"
          {...field}
        />
      )}
    </FormField>
  )
}

function Days({ form, template }: FormProps & { readonly template: Template }) {
  const asked = asksFor(template.steps)
  const { start, end } = form.watch()
  const problem = spanProblem(template.steps, { start: dayOf(start), end: dayOf(end) })
  // What is only missing yet is no mistake.
  const wrongEnd = start !== null && end !== null && problem?.field === 'end' ? problem.words : undefined
  return (
    <FieldRow>
      {asked.start && (
        <FormField form={form} name="start">
          {({ value, error, ...field }) => (
            <DateField label={t('Starts')} isRequired value={dayOf(value)} error={error && t(error)} {...field} />
          )}
        </FormField>
      )}
      {asked.end && (
        <FormField form={form} name="end">
          {({ value, error, ...field }) => (
            <DateField
              label={t('Ends')}
              isRequired
              value={dayOf(value)}
              error={error ?? (wrongEnd && t(wrongEnd))}
              {...field}
            />
          )}
        </FormField>
      )}
    </FieldRow>
  )
}
