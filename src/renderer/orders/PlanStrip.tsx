import type { Day } from '../../shared/domain/day'
import { exactDay, shortDay } from '../../shared/domain/dayWords'
import type { PlanShown } from '../../shared/orders'
import { DayText } from '../ui/DayText'
import { useShop } from '../ui/ShopContext'
import { t } from '../words'

type Stretch = PlanShown['strip'][number]['is']

const looks: Readonly<Record<Stretch, string>> = {
  free: 'bg-sunken',
  make: 'bg-accent',
  transit: 'bg-info forced-colors:bg-[GrayText]',
  arrive: 'bg-kept',
  closed: 'bg-[repeating-linear-gradient(45deg,var(--line-strong)_0_3px,transparent_3px_6px)]',
}
const stretchWords = (is: Stretch): string =>
  ({
    free: t('free'),
    make: t('making'),
    transit: t('on the way'),
    arrive: t('arrives'),
    closed: t('closed'),
  })[is]

/** The days of a plan, backwards from the arrival: making, the way, what is closed between. */
export function PlanStrip({ shown }: { readonly shown: PlanShown }) {
  const { plan, strip, makeDays, transitDays } = shown
  if (plan === null && strip.length === 0) return null
  return (
    <div className="flex flex-col gap-2">
      {strip.length > 0 && <Days strip={strip} marked={plan} />}
      {plan && (
        <p className="flex flex-wrap gap-x-3.5 gap-y-1 text-sm text-muted">
          {makeDays > 0 && <Said look={looks.make} words={t('start by')} day={plan.startBy} />}
          {transitDays > 0 && <Said look={looks.transit} words={t('send by')} day={plan.sendBy} />}
          <Said look={looks.arrive} words={t('arrives')} day={plan.arriveOn} />
          {strip.some(({ is }) => is === 'closed') && <Said look={looks.closed} words={t('closed')} />}
        </p>
      )}
    </div>
  )
}

function Said({ look, words, day }: { readonly look: string; readonly words: string; readonly day?: Day }) {
  const { today, locale } = useShop()
  return (
    <span className="inline-flex items-center gap-1.5">
      <i aria-hidden className={`size-2.25 shrink-0 rounded-xs border border-transparent ${look}`} />
      <span>
        {words} {day && <b className="font-semibold text-ink">{shortDay(day, today, locale)}</b>}
      </span>
    </span>
  )
}

type DaysProps = Pick<PlanShown, 'strip'> & { readonly marked: PlanShown['plan'] }

function Days({ strip, marked }: DaysProps) {
  const { locale } = useShop()
  const isMarked = (on: Day) =>
    marked !== null && (on === marked.startBy || on === marked.sendBy || on === marked.arriveOn)
  return (
    <ol
      aria-label={t('The plan, day by day')}
      className="grid gap-x-0.75 gap-y-1.5"
      style={{ gridTemplateColumns: `repeat(${Math.min(14, Math.max(5, strip.length))}, minmax(0, 1fr))` }}
    >
      {strip.map(({ on, is }) => (
        <li
          key={on}
          title={exactDay(on, locale)}
          className={`grid justify-items-center gap-0.75 text-xs ${isMarked(on) ? 'font-semibold text-ink' : 'text-muted'}`}
        >
          <i aria-hidden className={`h-2.5 w-full rounded-[3px] border border-transparent ${looks[is]}`} />
          <span aria-hidden>{Number(on.slice(8))}</span>
          <span className="sr-only">{`${exactDay(on, locale)}: ${stretchWords(is)}`}</span>
        </li>
      ))}
    </ol>
  )
}

/** "The earliest day we can promise is Mon 9 March." */
export function EarliestDay({ day }: { readonly day: Day }) {
  return (
    <p className="text-sm text-muted">
      {t('The earliest day we can promise is')} <DayText day={day} />.
    </p>
  )
}
