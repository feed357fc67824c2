import { FieldRow, FormField } from '../ui/form'
import { TimeField } from '../ui/TimeField'
import { t } from '../words'
import type { OrderFormState } from './LinesField'
import { isOtherPromise, promisedOf, type Standing } from './orderTyped'
import { Planned, PromisedFields, promisePart, WhyFields } from './PromisePieces'

type PromiseFieldsProps = {
  readonly form: OrderFormState
  /** The order that is being changed. */
  readonly orderId?: string | undefined
  readonly standing: Standing
}

/** By when it is wanted, and the plan backwards from that day. */
export function PromiseFields({ form, orderId, standing: { before, needsWhy } }: PromiseFieldsProps) {
  const [promise, method, lines] = form.watch(['promise', 'method', 'lines'])
  const part = promisePart(form)
  return (
    <>
      <PromisedFields form={part} />
      {needsWhy && isOtherPromise(before, promisedOf(promise)) && (
        <div className="flex flex-col gap-2 rounded-lg border border-line bg-paper p-3">
          <WhyFields form={part} />
        </div>
      )}
      <div className="@min-[40rem]/how:col-start-2 @min-[40rem]/how:row-span-5 @min-[40rem]/how:row-start-1">
        <Planned form={part} before={before} orderId={orderId} method={method} lines={lines} />
      </div>
      {promise.kind !== 'none' && (
        <FieldRow>
          {(['timeFrom', 'timeTo'] as const).map((name) => (
            <FormField key={name} form={form} name={name}>
              {({ value, ...field }) => (
                <TimeField
                  label={name === 'timeFrom' ? t('Not before') : t('Not after')}
                  {...field}
                  value={value as Parameters<typeof TimeField>[0]['value']}
                />
              )}
            </FormField>
          ))}
        </FieldRow>
      )}
    </>
  )
}
