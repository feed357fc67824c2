import type { Day } from '../../shared/domain/day'
import { exactDay, sayDay, shortDay } from '../../shared/domain/dayWords'
import { useShop } from './ShopContext'

/** A day as people say it, "tomorrow" or "Fri 13 March"; the exact one on hover. `short` is "Fri 13 Mar". */
export function DayText({ day, short = false }: { readonly day: Day; readonly short?: boolean }) {
  const { today, locale } = useShop()
  return (
    <time dateTime={day} title={exactDay(day, locale)} className="whitespace-nowrap">
      {short ? shortDay(day, today, locale) : sayDay(day, today, locale)}
    </time>
  )
}
