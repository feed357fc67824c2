import { sayDay } from '../../shared/domain/dayWords'
import { useShop } from '../ui/ShopContext'
import { t } from '../words'
import type { Carried } from './useCalendarKeys'

/** Where an order that the keyboard carries would land, said and shown. */
export function CarriedWords({ carried }: { readonly carried: Carried | null }) {
  const { today, locale } = useShop()
  return (
    <output
      className={
        carried ? 'sticky bottom-0 z-10 border-t border-line bg-paper py-2 font-medium text-accent' : 'sr-only'
      }
    >
      {carried &&
        t('Order {{number}} to {{day}}: Enter promises it, Esc puts it back.', {
          number: carried.order.number,
          day: sayDay(carried.to, today, locale),
        })}
    </output>
  )
}
