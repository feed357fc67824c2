import { useState } from 'react'
import { TextField as AriaTextField, Group, Input } from 'react-aria-components'
import { type Minor, type MoneyError, minor, minorDigits, parseMoney } from '../../shared/domain/money'
import { t } from '../words'
import { formatIn, written } from './amounts'
import { fieldBox, fieldInput, fieldRing } from './boxes'
import { FieldLabel, FieldNotes, type FieldProps, wrapperProps } from './Field'
import { useShop } from './ShopContext'

export type MoneyFieldProps = FieldProps & {
  /** Pence, cents: the currency's minor unit. */
  readonly value: Minor | null
  readonly onChange: (value: Minor | null) => void
  /** The shop's own unless said. */
  readonly currency?: string
  readonly placeholder?: string
}

function signOf(currency: string, locale: string): string {
  const parts = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  }).formatToParts(0)
  return parts.find((part) => part.type === 'currency')?.value ?? currency
}

function sayMistake(mistake: Exclude<MoneyError, 'empty'>, example: string, digits: number): string {
  const words: Record<typeof mistake, string> = {
    'not a number': t('This is not an amount. Write it like {{example}}.', { example }),
    negative: t('An amount cannot be below zero.'),
    'too many decimals':
      digits === 0
        ? t('This currency has no decimals.')
        : t('Write at most {{digits}} decimals, like {{example}}.', { digits, example }),
    'too large': t('This amount is too large.'),
  }
  return words[mistake]
}

/** An amount of money: typed as people write it, held as whole minor units. */
export function MoneyField(props: MoneyFieldProps) {
  const { value, onChange, placeholder, onBlur } = props
  const shop = useShop()
  const currency = props.currency ?? shop.currency
  const digits = minorDigits(currency)
  const format = formatIn(shop.locale)
  const decimal = format.endsWith(',56') ? ',' : '.'
  const [text, setText] = useState(() => written(value, digits, decimal))
  const [held, setHeld] = useState(value)
  const [isTyping, setTyping] = useState(false)
  // The page set another amount: show that one.
  if (held !== value) {
    setHeld(value)
    setText(written(value, digits, decimal))
  }

  const parsed = parseMoney(text, currency, format)
  const mistake =
    parsed.ok || parsed.error === 'empty'
      ? undefined
      : sayMistake(parsed.error, written(minor(1250), digits, decimal), digits)
  const error = props.error ?? (isTyping ? undefined : mistake)

  function change(next: string) {
    setText(next)
    const read = parseMoney(next, currency, format)
    const amount = read.ok ? read.value : null
    setHeld(amount)
    if (amount !== value) onChange(amount)
  }

  function settle() {
    setTyping(false)
    if (parsed.ok) setText(written(parsed.value, digits, decimal))
    onBlur?.()
  }

  const field = { ...props, error }
  return (
    <AriaTextField
      {...wrapperProps(field)}
      value={text}
      onChange={change}
      onFocus={() => setTyping(true)}
      onBlur={settle}
      autoComplete="off"
      inputMode="decimal"
    >
      <FieldLabel {...props} />
      <Group className={`${fieldBox} ${fieldRing}`} data-unfinished={mistake === undefined ? undefined : ''}>
        <span aria-hidden className="ps-2.5 text-muted">
          {signOf(currency, shop.locale)}
        </span>
        <Input className={`${fieldInput} text-end`} placeholder={placeholder} />
      </Group>
      <FieldNotes {...field} />
    </AriaTextField>
  )
}
