import type { Day } from '../../shared/domain/day'
import { sayQuantity } from '../../shared/domain/goods'
import { DayText } from '../ui/DayText'
import { useShop } from '../ui/ShopContext'
import { t } from '../words'
import type { CalendarShown } from './calendarShared'
import { closedWords } from './calendarWords'

/** The calendar's numbers as a table: what the picture shows, to be read and copied. */
export function NumbersTable({ shown, days }: { readonly shown: CalendarShown; readonly days: readonly Day[] }) {
  const { today } = useShop()
  const heads = [t('Orders'), t('Units'), t('Full'), t('To deliver'), t('To post'), t('To be picked up')]
  const cell = 'px-1 py-1 text-end whitespace-nowrap @min-[40rem]:px-3'
  return (
    <div className="max-w-220 rounded-lg border border-line bg-surface">
      <table className="w-full">
        <caption className="sr-only">{t('The orders of each day in numbers')}</caption>
        <thead className="text-xs text-muted">
          <tr>
            <th scope="col" className="px-1.5 py-1.5 text-start font-medium @min-[40rem]:px-3">
              {t('Day')}
            </th>
            {heads.map((head) => (
              <th key={head} scope="col" className="px-1 py-1.5 text-end font-medium @min-[40rem]:px-3">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((day) => {
            const found = shown.days.get(day)
            return (
              <tr key={day} className={`border-t border-line ${day === today ? 'font-semibold' : ''}`}>
                <th
                  scope="row"
                  className="min-w-24 px-1.5 py-1 text-start font-[inherit] wrap-anywhere @min-[40rem]:px-3"
                >
                  <DayText day={day} short />
                  {found?.closed && <span className="text-muted"> {closedWords(found.closed)}</span>}
                </th>
                <td className={cell}>{found?.orders || ''}</td>
                <td className={cell}>{found?.units ? sayQuantity(found.units) : ''}</td>
                <td className={cell}>{percent(found?.share)}</td>
                <td className={cell}>{found?.leaving.deliver || ''}</td>
                <td className={cell}>{found?.leaving.post || ''}</td>
                <td className={cell}>{found?.leaving.pickUp || ''}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

const percent = (share: number | null | undefined): string => (share ? `${Math.round(share * 100)} %` : '')
