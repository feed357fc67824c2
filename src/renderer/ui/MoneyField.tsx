import { type Minor, type MoneyError, minor, minorDigits, parseMoney } from '../../shared/domain/money'
import { t } from '../words'
import { decimalIn, formatIn, written } from './amounts'
import { useShop } from './ShopContext'
import { type Reading, TypedField, type TypedFieldProps } from './TypedField'

/** Pence, cents: the currency's minor unit. */
export type MoneyFieldProps = TypedFieldProps<Minor> & {
  /** The shop's own unless said. */
  readonly currency?: string
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
export function MoneyField({ currency: own, ...props }: MoneyFieldProps) {
  const { locale, currency: shops } = useShop()
  const currency = own ?? shops
  const digits = minorDigits(currency)
  const format = formatIn(locale)
  const write = (amount: Minor | null): string => written(amount, digits, decimalIn(format))
  function read(text: string): Reading<Minor> {
    const parsed = parseMoney(text, currency, format)
    if (parsed.ok) return { value: parsed.value }
    return parsed.error === 'empty'
      ? { value: null }
      : { mistake: sayMistake(parsed.error, write(minor(1250)), digits) }
  }
  return <TypedField {...props} read={read} write={write} sign={signOf(currency, locale)} />
}
