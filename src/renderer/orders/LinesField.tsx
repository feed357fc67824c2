import { Plus, X } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useFieldArray } from 'react-hook-form'
import { formatMoney, lineTotal, type Minor, minor } from '../../shared/domain/money'
import type { DiscountField } from '../../shared/orders'
import { Button, IconButton } from '../ui/Button'
import { FormField, type ZodForm } from '../ui/form'
import { MoneyField } from '../ui/MoneyField'
import { hasMod } from '../ui/platform'
import { useShop } from '../ui/ShopContext'
import { t } from '../words'
import { OffField, QuantityField } from './AmountFields'
import { emptyLine, isBlank, type ReadOrder, type TypedLine, type TypedOrder } from './orderTyped'
import { ProductField } from './ProductField'

export type OrderFormState = ZodForm<TypedOrder, ReadOrder>
type LinesFieldProps = {
  readonly form: OrderFormState
  /** Whether the first line has the focus when the form appears: on a new order. */
  readonly takesFocus: boolean
  readonly onLeave: () => void
}

const head = 'px-1 pb-1 text-sm font-medium text-muted'

// Where there is no room for a row, what it is stands above how many and for how much.
const tableLook = 'block w-full table-fixed border-collapse @min-[34rem]:table'
const rowLook = 'grid grid-cols-[minmax(0,3fr)_minmax(0,5fr)_minmax(0,5fr)_2rem] @min-[34rem]:table-row'

/** What is ordered, one line below the other. Enter goes on to the next field, and from the last one to a new line. */
export function LinesField({ form, takesFocus, onLeave }: LinesFieldProps) {
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'lines', keyName: 'key' })
  const box = useRef<HTMLDivElement>(null)
  // Not again when lines come and go.
  const [first] = useState(() => (takesFocus ? fields[0]?.key : undefined))
  const lineAt = (at: number): TypedLine => form.getValues(`lines.${at}`) ?? emptyLine
  const inputsOf = (at: number) => [
    ...(box.current?.querySelectorAll<HTMLInputElement>(`[data-line="${at}"] input`) ?? []),
  ]
  const focusCell = (at: number, cell: number) => {
    const input = inputsOf(at)[cell]
    input?.focus()
    input?.select()
  }

  function add() {
    flushSync(() => append(emptyLine, { shouldFocus: false }))
    focusCell(form.getValues('lines').length - 1, 0)
  }
  function removeAt(at: number) {
    const count = form.getValues('lines').length
    flushSync(() => (count === 1 ? form.setValue('lines', [emptyLine], { shouldDirty: true }) : remove(at)))
    focusCell(Math.min(at, Math.max(0, count - 2)), 0)
  }
  function goOn(at: number, cell: number) {
    const last = inputsOf(at).length - 1
    if (cell === 0 && isBlank(lineAt(at))) onLeave()
    else if (cell < last) focusCell(at, cell + 1)
    else if (at < form.getValues('lines').length - 1) focusCell(at + 1, 0)
    else add()
  }

  function keys(event: KeyboardEvent<HTMLElement>) {
    const { target } = event
    if (!(target instanceof HTMLInputElement) || event.nativeEvent.isComposing) return
    const at = Number(target.closest<HTMLElement>('[data-line]')?.dataset['line'] ?? Number.NaN)
    if (Number.isNaN(at)) return
    const cell = inputsOf(at).indexOf(target)
    if (event.key === 'Enter' && !hasMod(event)) {
      const isChoosing = (target.getAttribute('aria-activedescendant') ?? '') !== ''
      if (isChoosing) {
        // The list takes the product first.
        requestAnimationFrame(() => focusCell(at, cell + 1))
        return
      }
      event.preventDefault()
      event.stopPropagation()
      goOn(at, cell)
    } else if (event.key === 'Delete' && hasMod(event)) {
      event.preventDefault()
      event.stopPropagation()
      removeAt(at)
    }
  }

  return (
    <div ref={box} role="presentation" className="@container" onKeyDownCapture={keys}>
      <table className={tableLook}>
        <thead className="block @min-[34rem]:table-header-group">
          <tr className={rowLook}>
            <th className={`${head} col-span-4 text-start`}>{t('What')}</th>
            <th className={`${head} text-end @min-[34rem]:w-18`}>{t('Qty')}</th>
            <th className={`${head} text-end @min-[34rem]:w-25`}>{t('Each')}</th>
            <th className={`${head} text-end @min-[34rem]:w-25`}>{t('Off, % or sum')}</th>
            <th className={`${head} hidden w-24 text-end @min-[34rem]:table-cell`}>{t('Total')}</th>
            <th className="@min-[34rem]:w-8">
              <span className="sr-only">{t('Remove')}</span>
            </th>
          </tr>
        </thead>
        <tbody className="block @min-[34rem]:table-row-group">
          {fields.map(({ key }, at) => (
            <LineRow key={key} form={form} at={at} takesFocus={key === first} onRemove={() => removeAt(at)} />
          ))}
        </tbody>
      </table>
      <Button size="small" variant="quiet" icon={Plus} onPress={add}>
        {t('Add a line')}
      </Button>
    </div>
  )
}

type LineRowProps = {
  readonly form: OrderFormState
  readonly at: number
  readonly takesFocus: boolean
  readonly onRemove: () => void
}

function LineRow({ form, at, takesFocus, onRemove }: LineRowProps) {
  const number = at + 1
  const line = form.watch(`lines.${at}`) ?? emptyLine
  return (
    <tr
      data-line={at}
      className={`border-t border-line align-top first:border-t-0 @min-[34rem]:border-t-0 [&>td]:p-1 ${rowLook}`}
    >
      <td className="col-span-3 ps-0!">
        <ProductField
          label={t('What, line {{number}}', { number })}
          hideLabel
          takesFocus={takesFocus}
          text={line.product}
          productId={line.productId}
          onType={(product) => {
            form.setValue(`lines.${at}.productId`, null)
            form.setValue(`lines.${at}.product`, product, settled(form))
          }}
          onPick={({ id, name, price }) => {
            form.setValue(`lines.${at}.productId`, id)
            form.setValue(`lines.${at}.price`, price)
            form.setValue(`lines.${at}.product`, name, settled(form))
          }}
          error={form.formState.errors.lines?.[at]?.product?.message}
        />
      </td>
      <td>
        <FormField form={form} name={`lines.${at}.quantity`}>
          {(field) => <QuantityField label={t('Quantity, line {{number}}', { number })} hideLabel {...field} />}
        </FormField>
      </td>
      <td>
        <FormField form={form} name={`lines.${at}.price`}>
          {({ value, ...field }) => (
            <MoneyField
              label={t('Price each, line {{number}}', { number })}
              hideLabel
              {...field}
              value={value as Minor | null}
            />
          )}
        </FormField>
      </td>
      <td>
        <FormField form={form} name={`lines.${at}.discount`}>
          {({ value, ...field }) => (
            <OffField
              label={t('Discount in % or as an amount, line {{number}}', { number })}
              hideLabel
              {...field}
              value={value as DiscountField | null}
            />
          )}
        </FormField>
      </td>
      <td className="col-span-3 pt-2.5! text-end wrap-anywhere">
        <LineTotal line={line} />
      </td>
      <td className="col-start-4 row-start-1 pe-0! text-end">
        <IconButton
          size="small"
          icon={X}
          keys="Mod+Delete"
          excludeFromTabOrder
          label={t('Remove line {{number}}', { number })}
          onPress={onRemove}
        />
      </td>
    </tr>
  )
}

const settled = (form: OrderFormState) => ({ shouldDirty: true, shouldValidate: form.formState.isSubmitted })

function LineTotal({ line }: { readonly line: TypedLine }) {
  const { currency, locale } = useShop()
  const { price, quantity, discount } = line
  if (price === null || quantity === null) return null
  try {
    const off = discount !== null && 'amount' in discount ? { amount: minor(discount.amount) } : discount
    return formatMoney(lineTotal(minor(price), quantity, off), currency, locale)
  } catch {
    return null
  }
}
