import { createContext, type ReactNode, useContext } from 'react'
import { I18nProvider } from 'react-aria-components'
import type { Day } from '../../shared/domain/day'

/** What dates, amounts and calendars on screen depend on. */
export type Shop = {
  readonly today: Day
  /** BCP 47, such as `en-GB`: how days and numbers are written and read. */
  readonly locale: string
  /** ISO 4217, such as `GBP`. */
  readonly currency: string
  /** The calendar's first column; without it the locale decides. */
  readonly weekStartsOn?: 'sun' | 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat'
}

const ShopContext = createContext<Shop | null>(null)

export function ShopProvider({ shop, children }: { readonly shop: Shop; readonly children: ReactNode }) {
  return (
    <ShopContext value={shop}>
      <I18nProvider locale={shop.locale}>{children}</I18nProvider>
    </ShopContext>
  )
}

/** The shop around this piece. Throws outside a ShopProvider. */
export function useShop(): Shop {
  const shop = useContext(ShopContext)
  if (shop === null) throw new Error('There is no ShopProvider around this.')
  return shop
}
