import { clockAt, type Moment } from '../shared/domain/day'
import { useShopNow } from './shop'
import { DayText } from './ui/DayText'

/** A moment on the shop's own clock: the day as people say it, and the time. */
export function MomentText({ at }: { readonly at: Moment }) {
  const zone = useShopNow()?.shop?.timeZone ?? 'UTC'
  const { today, time } = clockAt(at, zone)
  return (
    <span className="whitespace-nowrap">
      <DayText day={today} short /> <span className="text-muted tabular-nums">{time}</span>
    </span>
  )
}
