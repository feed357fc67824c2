import type { KeyboardEvent } from 'react'
import { type Day, epochDay } from '../../shared/domain/day'
import { exactDay } from '../../shared/domain/dayWords'
import type { DayLoad } from '../../shared/today'
import { useShop } from '../ui/ShopContext'
import { sayNumber, t } from '../words'

type DayStripProps = {
  readonly days: readonly DayLoad[]
  readonly on: Day
  readonly onShow: (day: Day) => void
}

/**
 * Seven days with how much is open on each; each shows its day. A bar is full where the day's capacity is promised; where
 * the shop has set none, on the fullest day.
 */
export function DayStrip({ days, on, onShow }: DayStripProps) {
  const { today, locale } = useShop()
  const most = Math.max(1, ...days.map(({ open }) => open))
  function keys(event: KeyboardEvent<HTMLElement>) {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0 || !(event.target instanceof HTMLElement)) return
    const item = event.target.closest('li')
    const next = step > 0 ? item?.nextElementSibling : item?.previousElementSibling
    next?.querySelector('button')?.focus()
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <nav aria-label={t('Days')}>
      <div role="presentation" onKeyDown={keys}>
        <ul className="flex flex-wrap rounded-lg border border-line bg-surface px-1.5 py-1 shadow-lift">
          {days.map((load) => (
            <li key={load.on} className="relative min-w-24 flex-1 border-line not-first:border-s">
              <button
                type="button"
                aria-current={load.on === on ? 'date' : undefined}
                title={exactDay(load.on, locale)}
                onClick={() => onShow(load.on)}
                className={`group flex w-full flex-col gap-1.5 rounded-md px-2.5 py-2 text-start text-sm whitespace-nowrap outline-offset-[-2px] hover:bg-sunken ${look(load, on, today)}`}
              >
                <LoadWords load={load} />
                <span aria-hidden className="block h-1.25 overflow-hidden rounded-full bg-sunken group-hover:bg-line">
                  <span
                    className={`block h-full rounded-full ${isFull(load) ? 'bg-due' : 'bg-accent'}`}
                    style={{ width: `${Math.min(1, load.share ?? load.open / most) * 100}%` }}
                  />
                </span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  )
}

/** "Mon 2 … 14", and in full for who doesn't see where it stands. */
function LoadWords({ load }: { readonly load: DayLoad }) {
  const { today, locale } = useShop()
  return (
    <span className="flex justify-between gap-1.5">
      <span>
        {stripDay(load.on, locale)}
        <span className="sr-only"> {beyond(load.on, today, locale)},</span>
      </span>
      <span>
        {load.working || load.open > 0 ? sayNumber(load.open) : t('closed')}
        <span className="sr-only"> {restWords(load)}</span>
      </span>
    </span>
  )
}

function look(load: DayLoad, on: Day, today: Day): string {
  const shown = load.on === on ? 'bg-accent-soft text-accent font-semibold' : ''
  const dim = load.working || load.open > 0 || load.on === on ? '' : 'text-muted'
  return `${shown} ${dim} ${load.on === today ? 'font-semibold' : ''}`
}

const dayInMs = 86_400_000
const partOf = (day: Day, locale: string, part: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locale, { ...part, timeZone: 'UTC' }).format(epochDay(day) * dayInMs)

/** "Mon 2". */
const stripDay = (day: Day, locale: string): string =>
  `${partOf(day, locale, { weekday: 'short' })} ${Number(day.slice(8))}`

/** What the eye takes from the strip's place and colour: "March 2026, today". */
function beyond(day: Day, today: Day, locale: string): string {
  const month = partOf(day, locale, { month: 'long', year: 'numeric' })
  return day === today ? `${month}, ${t('today')}` : month
}

const isFull = ({ share }: DayLoad): boolean => share !== null && share >= 1

/** What the bar says, in words. */
function shareWords({ share }: DayLoad): string {
  if (share === null || share === 0) return ''
  const percent = t('{{percent}} % promised', { percent: Math.round(share * 100) })
  return share >= 1 ? `${percent}, ${t('full')}` : percent
}

const restWords = (load: DayLoad): string =>
  [
    load.working || load.open > 0 ? t('open') : '',
    !load.working && load.open > 0 ? t('the shop is closed') : '',
    shareWords(load),
  ]
    .filter((part) => part !== '')
    .join(', ')
