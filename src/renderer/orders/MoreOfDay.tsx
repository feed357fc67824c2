import type { Day } from '../../shared/domain/day'
import { LinkButton } from '../ui/Button'
import { t } from '../words'

type MoreOfDayProps = { readonly on: Day; readonly count: number }

/** Where a day has more orders than the calendar names: the list has them all. */
export function MoreOfDay({ on, count }: MoreOfDayProps) {
  if (count <= 0) return null
  return (
    <LinkButton size="small" variant="quiet" href={`#/orders?status=all&promisedFrom=${on}&promisedTo=${on}`}>
      {t('and {{count}} more in the list', { count })}
    </LinkButton>
  )
}
