import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { formatMoney } from '../../shared/domain/money'
import type { Product } from '../../shared/products'
import { api } from '../api'
import type { FieldProps } from '../ui/Field'
import { ComboBox } from '../ui/Select'
import { useShop } from '../ui/ShopContext'
import { t } from '../words'

const OFFERED = 12

type ProductFieldProps = FieldProps & {
  /** What stands on the line, in the product's words or the person's own. */
  readonly text: string
  readonly productId: string | null
  readonly onType: (text: string) => void
  readonly onPick: (product: Product) => void
}

/** A product found by the beginning of its name or number; anything else that is sold may be written as well. */
export function ProductField({ text, productId, onType, onPick, ...field }: ProductFieldProps) {
  const { currency, locale } = useShop()
  const found = useQuery({
    ...api.products.find({ text: productId === null ? text.slice(0, 200) : '', size: OFFERED }),
    placeholderData: keepPreviousData,
  })
  const products = found.data ?? []
  const offered = products.map((product) => ({
    id: product.id,
    label: product.name,
    description: [formatMoney(product.price, currency, locale), product.reference].filter(Boolean).join(' · '),
  }))
  // The chosen one stays among the options, or the field would forget it.
  const options =
    productId === null || offered.some(({ id }) => id === productId)
      ? offered
      : [{ id: productId, label: text }, ...offered]
  const pick = (id: string | null) => {
    const product = products.find((each) => each.id === id)
    if (product && id !== productId) onPick(product)
  }
  return (
    <ComboBox
      {...field}
      allowsCustomValue
      opensOn="input"
      options={options.map((option) => (option.id === productId ? { ...option, label: text } : option))}
      value={productId}
      inputValue={text}
      placeholder={t('Product, or your own words')}
      onInputChange={(typed) => {
        if (typed !== text) onType(typed)
      }}
      onChange={pick}
      onBlur={() => {
        const typed = text.trim().toLowerCase()
        const same = products.filter(
          ({ name, reference }) => name.toLowerCase() === typed || reference?.toLowerCase() === typed,
        )
        // Written in full it is meant, without a look at the list.
        if (productId === null && typed !== '' && same.length === 1 && same[0]) onPick(same[0])
        field.onBlur?.()
      }}
    />
  )
}
