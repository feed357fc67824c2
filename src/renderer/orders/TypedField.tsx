import { useState } from 'react'
import { TextField as AriaTextField, Group, Input } from 'react-aria-components'
import { minorDigits, parseMoney } from '../../shared/domain/money'
import { type Decimal, type NumberFormat, parseDecimal } from '../../shared/domain/number'
import type { DiscountField } from '../../shared/orders'
import { formatIn, written } from '../ui/amounts'
import { fieldBox, fieldInput, fieldRing } from '../ui/boxes'
import { FieldLabel, FieldNotes, type FieldProps, wrapperProps } from '../ui/Field'
import { useShop } from '../ui/ShopContext'
import { t } from '../words'

/** What a text says: nothing, something, or what is wrong with it. */
type Reading<V> = { readonly value: V | null } | { readonly mistake: string }
type TypedFieldProps<V> = FieldProps & {
  readonly value: V | null
  readonly onChange: (value: V | null) => void
  readonly placeholder?: string
}
type Manner<V> = {
  readonly read: (text: string) => Reading<V>
  readonly write: (value: V | null) => string
}

/** Something that is typed as text and held as a value; what can't be read is shown, never mended in silence. */
function TypedField<V>({ read, write, ...props }: TypedFieldProps<V> & Manner<V>) {
  const { value, onChange, placeholder, onBlur } = props
  const now = write(value)
  const [text, setText] = useState(now)
  const [held, setHeld] = useState(now)
  const [isTyping, setTyping] = useState(false)
  if (held !== now) {
    setHeld(now)
    setText(now)
  }
  const reading = read(text)
  const mistake = 'mistake' in reading ? reading.mistake : undefined
  const field = { ...props, error: props.error ?? (isTyping ? undefined : mistake) }

  function change(next: string) {
    const said = read(next)
    const meant = 'mistake' in said ? null : said.value
    setText(next)
    setHeld(write(meant))
    if (write(meant) !== now) onChange(meant)
  }
  function settle() {
    setTyping(false)
    if (mistake === undefined) setText(now)
    onBlur?.()
  }
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
        <Input className={`${fieldInput} text-end`} placeholder={placeholder} />
      </Group>
      <FieldNotes {...field} />
    </AriaTextField>
  )
}

const sayDecimal = (value: number | null, format: NumberFormat): string =>
  value === null ? '' : format.endsWith(',56') ? String(value).replace('.', ',') : String(value)

const numberOf = ({ negative, whole, fraction }: Decimal): number =>
  Number(`${negative ? '-' : ''}${whole}.${fraction || '0'}`)

/** How many, to three decimals. */
export function QuantityField(props: TypedFieldProps<number>) {
  const format = formatIn(useShop().locale)
  return (
    <TypedField
      {...props}
      write={(value) => sayDecimal(value, format)}
      read={(text) => {
        const parsed = parseDecimal(text, format)
        if (parsed.ok && parsed.value.fraction.length <= 3) return { value: numberOf(parsed.value) }
        if (!parsed.ok && parsed.error === 'empty') return { value: null }
        return { mistake: t('Write a number with at most three decimals.') }
      }}
    />
  )
}

/** What is taken off: "10 %" or an amount. */
export function OffField(props: TypedFieldProps<DiscountField>) {
  const { locale, currency } = useShop()
  const format = formatIn(locale)
  const decimal = format.endsWith(',56') ? ',' : '.'
  const digits = minorDigits(currency)
  return (
    <TypedField
      {...props}
      write={(off) => {
        if (off === null) return ''
        return 'percent' in off ? `${sayDecimal(off.percent, format)} %` : written(off.amount, digits, decimal)
      }}
      read={(text) => readOff(text, currency, format)}
    />
  )
}

function readOff(text: string, currency: string, format: NumberFormat): Reading<DiscountField> {
  if (text.trim() === '') return { value: null }
  const mistake = t('Write it like 10 % or 2.50.')
  const percent = /^(.*)%\s*$/.exec(text.trim())
  if (percent) {
    const parsed = parseDecimal(percent[1] ?? '', format)
    const isShare = parsed.ok && parsed.value.fraction.length <= 2
    return isShare ? { value: { percent: numberOf(parsed.value) } } : { mistake }
  }
  const amount = parseMoney(text, currency, format)
  return amount.ok ? { value: { amount: amount.value } } : { mistake }
}
