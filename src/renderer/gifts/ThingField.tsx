import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { formatMoney, type Minor } from '../../shared/domain/money'
import { api } from '../api'
import type { FieldProps } from '../ui/Field'
import { ComboBox } from '../ui/Select'
import { useShop } from '../ui/ShopContext'
import { t } from '../words'

const OFFERED = 12

export type ChosenThing = { readonly what: string; readonly productId: string | null; readonly cost: Minor | null }

type ThingFieldProps = FieldProps & {
  readonly text: string
  readonly productId: string | null
  readonly onType: (text: string) => void
  readonly onPick: (thing: ChosenThing) => void
}

const CHOSEN = 'chosen'

/** What is given: a product, what was given before, or anything else in one’s own words. */
export function ThingField({ text, productId, onType, onPick, ...field }: ThingFieldProps) {
  const { currency, locale } = useShop()
  const found = useQuery({
    ...api.gifts.things({ text: productId === null ? text.slice(0, 200) : '', size: OFFERED }),
    placeholderData: keepPreviousData,
  })
  const things = found.data ?? []
  const options = things.map((thing, at) => ({
    id: `${at} ${thing.what}`,
    label: thing.what,
    description: [
      thing.cost === null ? '' : formatMoney(thing.cost, currency, locale),
      thing.given > 0 ? t('given {{count}} times', { count: thing.given }) : t('from the shop'),
    ]
      .filter((part) => part !== '')
      .join(' · '),
  }))
  return (
    <ComboBox
      {...field}
      allowsCustomValue
      opensOn="input"
      // The chosen one stays among the options, or the field would forget it.
      options={productId === null ? options : [{ id: CHOSEN, label: text }, ...options]}
      value={productId === null ? null : CHOSEN}
      inputValue={text}
      placeholder={t('A product, or your own words')}
      onInputChange={(typed) => {
        if (typed !== text) onType(typed)
      }}
      onChange={(id) => {
        const thing = things[options.findIndex((option) => option.id === id)]
        if (thing) onPick(thing)
      }}
    />
  )
}
