import { Printer } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { Minor } from '../../shared/domain/money'
import type { DiscountField } from '../../shared/orders'
import { useMenuItem } from '../menu'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Form, FormActions, FormField, useZodForm } from '../ui/form'
import { Message } from '../ui/Message'
import { MoneyField } from '../ui/MoneyField'
import { MoneyText } from '../ui/MoneyText'
import { useShop } from '../ui/ShopContext'
import { t } from '../words'
import { OffField } from './AmountFields'
import { type Fresh, FreshHead } from './FreshHead'
import { LinesField, type OrderFormState } from './LinesField'
import { MoreOfOrder } from './MoreOfOrder'
import { isBlank, orderForm, type ReadOrder, type Standing, type TypedOrder, totalsOf } from './orderTyped'
import { PromiseFields } from './PromiseFields'
import { RecipientFields } from './RecipientFields'

export type OrderFormProps = {
  readonly label: string
  readonly submit: string
  readonly buyer: string
  readonly start: TypedOrder
  /** The order that is being changed. */
  readonly orderId?: string
  readonly standing: Standing
  /** Of a new order: what is known of how this customer orders. */
  readonly fresh?: Fresh
  readonly onTyped: (isTyped: boolean) => void
  readonly onSave: (order: ReadOrder, isPrinted: boolean) => Promise<void>
  readonly onCancel: () => void
}

const PRINT = 'print'

/** An order as it is taken at the counter: what, how, for whom, and by when. */
export function OrderForm(props: OrderFormProps) {
  const { label, submit, buyer, start, orderId, standing, fresh, onTyped, onSave, onCancel } = props
  const { today } = useShop()
  const form: OrderFormState = useZodForm<TypedOrder, ReadOrder>(orderForm(today, standing), start)
  const { isDirty } = form.formState
  useEffect(() => onTyped(isDirty), [isDirty, onTyped])
  const isPrinted = useRef(false)
  async function send(order: ReadOrder) {
    // A refusal names a line by its place among those that were sent.
    const lines = form.getValues('lines')
    const written = lines.filter((line) => !isBlank(line))
    if (written.length > 0 && written.length < lines.length) form.setValue('lines', written)
    await onSave(order, isPrinted.current)
  }
  const frame = useRef<HTMLDivElement>(null)
  useMenuItem('print', () => frame.current?.querySelector<HTMLButtonElement>(`[name=${PRINT}]`)?.click())
  return (
    <div
      ref={frame}
      role="presentation"
      className="@container"
      // Which button sends is known before the form hears of it.
      onSubmitCapture={({ nativeEvent }) => {
        const submitter = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null
        isPrinted.current = submitter?.getAttribute('name') === PRINT
      }}
      onKeyDownCapture={(event) => {
        if (event.key === 'Enter') isPrinted.current = false
      }}
    >
      <Form form={form} label={label} onCancel={onCancel} onSubmit={send}>
        <div className="relative grid grid-cols-[minmax(0,1fr)] items-start gap-4 @min-[56rem]:grid-cols-[minmax(0,1fr)_24.5rem] @min-[56rem]:grid-rows-[auto_1fr]">
          <div className="flex min-w-0 flex-col gap-4">
            {form.formState.errors.customerId?.message && (
              <Message tone="late">{form.formState.errors.customerId.message}</Message>
            )}
            {fresh && <FreshHead form={form} fresh={fresh} name={buyer} />}
            <Card title={t('What')}>
              <Lines form={form} takesFocus={orderId === undefined} />
            </Card>
          </div>
          <div data-after-lines className="min-w-0 @min-[56rem]:row-span-2">
            <Card title={t('How and when')}>
              <div className="@container/how">
                <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-3 @min-[40rem]/how:grid-cols-2">
                  <RecipientFields form={form} buyer={buyer} />
                  <PromiseFields form={form} orderId={orderId} standing={standing} />
                </div>
              </div>
            </Card>
          </div>
          <MoreOfOrder form={form} />
        </div>
        <div data-foot className="bottom-0 z-10 -mx-1 @min-[40rem]:sticky border-t border-line bg-paper px-1 py-3">
          <FormActions
            submit={submit}
            apart={
              <Button type="submit" name={PRINT} value={PRINT} icon={Printer} keys="Mod+P">
                {t('Save and print ticket')}
              </Button>
            }
          />
        </div>
      </Form>
    </div>
  )
}

function Lines({ form, takesFocus }: { readonly form: OrderFormState; readonly takesFocus: boolean }) {
  const box = useRef<HTMLDivElement>(null)
  const wrong = form.formState.errors.lines
  return (
    <div ref={box} className="flex flex-col gap-2">
      {(wrong?.root?.message ?? wrong?.message) && (
        <Message tone="late">{wrong?.root?.message ?? wrong?.message}</Message>
      )}
      <LinesField
        form={form}
        takesFocus={takesFocus}
        onLeave={() => box.current?.closest('form')?.querySelector<HTMLElement>('[data-after-lines] button')?.focus()}
      />
      <Totals form={form} />
    </div>
  )
}

/** What it comes to, as it is typed. */
function Totals({ form }: { readonly form: OrderFormState }) {
  const [lines, discount, deliveryCharge] = form.watch(['lines', 'discount', 'deliveryCharge'])
  const totals = totalsOf({ lines, discount, deliveryCharge })
  return (
    <div className="flex flex-col gap-2 border-t border-line pt-2">
      <div className="flex flex-wrap items-end justify-end gap-3 pe-8">
        <div className="w-27">
          <FormField form={form} name="discount">
            {({ value, ...field }) => (
              <OffField
                label={t('Discount')}
                placeholder={t('% or sum')}
                {...field}
                value={value as DiscountField | null}
              />
            )}
          </FormField>
        </div>
        <div className="w-27">
          <FormField form={form} name="deliveryCharge">
            {({ value, ...field }) => <MoneyField label={t('Delivery')} {...field} value={value as Minor | null} />}
          </FormField>
        </div>
        <p className="min-w-22 pb-1.5 text-end text-lg font-semibold">
          <span className="me-3 text-base font-medium text-muted">{t('Total')}</span>
          {totals ? <MoneyText amount={totals.total} /> : '–'}
        </p>
      </div>
    </div>
  )
}
