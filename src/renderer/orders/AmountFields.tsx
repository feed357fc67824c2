import { minorDigits, parseMoney } from '../../shared/domain/money'
import { type Decimal, type NumberFormat, parseDecimal } from '../../shared/domain/number'
import type { DiscountField } from '../../shared/orders'
import { decimalIn, formatIn, written } from '../ui/amounts'
import { useShop } from '../ui/ShopContext'
import { type Reading, TypedField, type TypedFieldProps } from '../ui/TypedField'
import { t } from '../words'

const sayDecimal = (value: number | null, format: NumberFormat): string =>
  value === null ? '' : String(value).replace('.', decimalIn(format))

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
  const digits = minorDigits(currency)
  return (
    <TypedField
      {...props}
      write={(off) => {
        if (off === null) return ''
        return 'percent' in off
          ? `${sayDecimal(off.percent, format)} %`
          : written(off.amount, digits, decimalIn(format))
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
