import { useEffect } from 'react'
import { z } from 'zod'
import { parseDay } from '../../shared/domain/day'
import { lineTotal, minor } from '../../shared/domain/money'
import { DayField, Line, Prose } from '../../shared/fields'
import type { OrderDetail, OrderLine } from '../../shared/orders'
import { api } from '../api'
import { useSayDone } from '../doing'
import { DateField } from '../ui/DateField'
import { Dialog } from '../ui/Dialog'
import { FieldRow, Form, FormActions, FormField, useZodForm } from '../ui/form'
import { Message } from '../ui/Message'
import { MoneyText } from '../ui/MoneyText'
import { useShop } from '../ui/ShopContext'
import { TextArea, TextField } from '../ui/TextField'
import { t } from '../words'
import { QuantityField } from './AmountFields'

const Back = z
  .object({
    on: DayField,
    number: Line(30),
    note: Prose(),
    /** How many of each of the order's lines came back, in their order. */
    quantities: z.array(z.number().nullable()),
  })
  .superRefine(({ quantities }, context) => {
    quantities.forEach((quantity, at) => {
      if (quantity !== null && quantity < 0) {
        context.addIssue({ code: 'custom', path: ['quantities', at], message: t('Write how many came back.') })
      }
    })
    if (quantities.every((quantity) => quantity === null || quantity === 0)) {
      context.addIssue({ code: 'custom', path: ['quantities', 0], message: t('Write how many came back.') })
    }
  })
type Back = z.output<typeof Back>

type TakeBackDialogProps = { readonly order: OrderDetail; readonly onClose: () => void }

/** What came back of an order; its own document, with quantities below 0. */
function linesBack(order: OrderDetail, quantities: Back['quantities']): OrderLine[] {
  return order.lines.flatMap(({ id: _id, ...line }, at) => {
    const quantity = quantities[at] ?? 0
    return quantity > 0 ? [{ ...line, discount: shareOff(line, quantity), quantity: -quantity }] : []
  })
}

/** An amount off was for the whole line: of what came back, its share. */
function shareOff({ discount, quantity }: OrderLine, back: number): OrderLine['discount'] {
  if (discount === null || 'percent' in discount) return discount
  return { amount: minor(Math.round((discount.amount * back) / quantity)) }
}

/** "Goods came back…": how many of each line, on which day. */
export function TakeBackDialog({ order, onClose }: TakeBackDialogProps) {
  const { today } = useShop()
  const sayDone = useSayDone()
  const form = useZodForm(Back, { on: today, number: '', note: '', quantities: order.lines.map(() => null) })
  const isDone = order.lines.length === 0
  useEffect(() => {
    if (isDone) form.clearErrors()
  }, [form, isDone])
  async function save({ on, number, note, quantities }: Back) {
    const lines = linesBack(order, quantities)
    const { customerId, id: orderId } = order
    const taken = await api.orders.takeBack.mutationFn({ customerId, orderId, number, on, lines, note })
    onClose()
    await sayDone(t('Return {{number}} is written down', { number: taken.number }))
  }
  const title = t('Goods came back from order {{number}}', { number: order.number })
  return (
    <Dialog isOpen title={title} onClose={onClose}>
      <Form form={form} label={title} onCancel={onClose} onSubmit={save}>
        {lineErrors(form.formState.errors).map((words) => (
          <Message key={words} tone="late">
            {words}
          </Message>
        ))}
        <ul className="flex flex-col">
          {order.lines.map((line, at) => (
            <li key={line.id ?? at} className="flex items-start gap-3 border-t border-line py-2 first:border-t-0">
              <span className="min-w-0 flex-1 pt-1.5 wrap-anywhere">
                <bdi>{line.product}</bdi>{' '}
                <span className="text-muted">
                  {t('{{quantity}} at', { quantity: line.quantity })} <MoneyText amount={line.price} />
                </span>
              </span>
              <div className="w-24">
                <FormField form={form} name={`quantities.${at}`}>
                  {(field) => (
                    <QuantityField
                      label={t('How many came back: {{product}}', { product: line.product })}
                      hideLabel
                      takesFocus={at === 0}
                      placeholder={t('none')}
                      {...field}
                    />
                  )}
                </FormField>
              </div>
            </li>
          ))}
        </ul>
        <Comes order={order} quantities={form.watch('quantities')} />
        <FieldRow>
          <FormField form={form} name="on">
            {({ value, onChange, ...field }) => (
              <DateField
                label={t('Came back on')}
                max={today}
                {...field}
                value={parseDay(value)}
                onChange={(day) => onChange(day ?? '')}
              />
            )}
          </FormField>
          <FormField form={form} name="number">
            {(field) => <TextField label={t('Return number')} placeholder={t('the next one')} {...field} />}
          </FormField>
        </FieldRow>
        <FormField form={form} name="note">
          {(field) => <TextArea label={t('Note')} rows={2} {...field} />}
        </FormField>
        <FormActions submit={t('Take it back')} />
      </Form>
    </Dialog>
  )
}

/** What the store says of lines as they were sent, which are fewer than those on screen. */
function lineErrors(errors: object): readonly string[] {
  const { lines } = errors as { readonly lines?: unknown }
  const found: string[] = []
  const look = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return
    if ('message' in value && typeof value.message === 'string') found.push(value.message)
    else Object.values(value).forEach(look)
  }
  look(lines)
  return [...new Set(found)]
}

/** What is given back, as it is typed. */
function Comes({ order, quantities }: { readonly order: OrderDetail; readonly quantities: Back['quantities'] }) {
  const totals = linesBack(order, quantities).map(({ price, quantity, discount }) =>
    lineTotal(
      price,
      quantity,
      discount !== null && 'amount' in discount ? { amount: minor(discount.amount) } : discount,
    ),
  )
  const total = minor(totals.reduce((sum, each) => sum + each, 0))
  return (
    <p className="text-end font-semibold">
      <span className="me-3 font-medium text-muted">{t('Given back')}</span>
      <MoneyText amount={total} />
    </p>
  )
}
