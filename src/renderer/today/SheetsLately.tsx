import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { clockAt, type Day, type Moment } from '../../shared/domain/day'
import { api } from '../api'
import { useShopNow } from '../shop'
import { sayTime } from '../tasks/words'
import { Card } from '../ui/Card'
import { Chip } from '../ui/Chip'
import { DayText } from '../ui/DayText'
import { t } from '../words'

/** The last printed sheets, each leading to its tick-back. */
export function SheetsLately({ most }: { readonly most: number }) {
  const sheets = useQuery(api.sheets.recent({})).data ?? []
  return (
    <Card title={t('Sheets printed lately')}>
      {sheets.length === 0 ? (
        <p className="text-muted">
          {t('None yet. Print the day sheet in the morning, and tick its numbers back here.')}
        </p>
      ) : (
        <ul>
          {sheets.slice(0, most).map((sheet) => (
            <li key={sheet.code} className="border-t border-line first:border-t-0">
              <SheetLink sheet={sheet} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

export type PrintedSheet = {
  readonly code: string
  readonly on: Day
  readonly printedAt: Moment
  readonly assignee: string | null
  readonly lines: number
  readonly open: number
}

/** A printed sheet by its code, whose it was, and what is still open of it. */
export function SheetLink({ sheet }: { readonly sheet: PrintedSheet }) {
  const zone = useShopNow()?.shop?.timeZone ?? 'UTC'
  const printed = clockAt(sheet.printedAt, zone)
  return (
    <Link
      to="/today/tick-back"
      search={{ code: sheet.code }}
      className="-mx-1.5 flex flex-wrap items-center gap-x-2 rounded-md px-1.5 py-1.5 hover:bg-sunken"
    >
      <span className="min-w-10 font-semibold">{sheet.code}</span>
      <span className="min-w-0 flex-1 text-muted">
        <DayText day={sheet.on} short />
        {sheet.assignee !== null && `, ${sheet.assignee}`}
        <span className="block text-sm">
          {t('printed')} <DayText day={printed.today} /> {sayTime(printed.time)}
        </span>
      </span>
      {sheet.open === 0 ? (
        <Chip tone="kept">{t('all done')}</Chip>
      ) : (
        <Chip tone="due">{t('{{open}} of {{lines}} open', { open: sheet.open, lines: sheet.lines })}</Chip>
      )}
    </Link>
  )
}
