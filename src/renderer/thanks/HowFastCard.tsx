import { useQuery } from '@tanstack/react-query'
import { Table2 } from 'lucide-react'
import { useState } from 'react'
import { day } from '../../shared/domain/day'
import { sayDays } from '../../shared/domain/dayWords'
import type { HowFast } from '../../shared/domain/howFast'
import { api } from '../api'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Loading } from '../ui/Loading'
import { useShop } from '../ui/ShopContext'
import { t } from '../words'
import { fastWords } from './fastWords'

const MONTHS = 12

type Month = HowFast & { readonly month: string }

/** How fast the shop thanked in the last twelve months: a picture, and its numbers. */
export function HowFastCard() {
  const { data } = useQuery(api.thanks.fast({ months: MONTHS }))
  const [areNumbersShown, showNumbers] = useState(false)
  if (!data) return <Loading />
  return (
    <Card
      title={t('How fast we thank')}
      actions={
        data.sent > 0 && (
          <Button
            size="small"
            icon={Table2}
            aria-pressed={areNumbersShown}
            onPress={() => showNumbers(!areNumbersShown)}
          >
            {t('Numbers')}
          </Button>
        )
      }
    >
      <p className="text-muted">{fastWords(data)}</p>
      {data.sent > 0 && (areNumbersShown ? <Numbers months={data.months} /> : <Picture months={data.months} />)}
    </Card>
  )
}

const HEIGHT = 90
const WIDTH = 100

/** A column for each month: how many were sent, in time below and late above, with the days of their half. */
function Picture({ months }: { readonly months: readonly Month[] }) {
  const name = useMonthName('narrow')
  const most = Math.max(1, ...months.map(({ sent }) => sent))
  const of = (count: number) => (count / most) * HEIGHT
  return (
    <figure className="mt-3">
      <div aria-hidden className="flex items-end gap-1">
        {months.map(({ month, sent, inTime, halfWithin }) => (
          <span key={month} className="flex min-w-0 flex-1 flex-col items-center gap-0.5 text-xs">
            <span className="text-muted">{halfWithin ?? ''}</span>
            <svg
              viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
              preserveAspectRatio="none"
              className="block h-22 w-full max-w-9 rounded-xs"
            >
              <rect width={WIDTH} height={HEIGHT} className="fill-sunken" />
              <rect y={HEIGHT - of(sent)} width={WIDTH} height={of(sent - inTime)} className="fill-late" />
              <rect y={HEIGHT - of(inTime)} width={WIDTH} height={of(inTime)} className="fill-kept" />
            </svg>
            <span>{name(month)}</span>
          </span>
        ))}
      </div>
      <figcaption className="mt-2 flex flex-wrap gap-x-4 text-sm text-muted">
        <Key fill="bg-kept" words={t('sent in time')} />
        <Key fill="bg-late" words={t('sent late')} />
        <span>{t('Above: the days within which half went out.')}</span>
      </figcaption>
    </figure>
  )
}

const Key = ({ fill, words }: { readonly fill: string; readonly words: string }) => (
  <span className="inline-flex items-center gap-1.5">
    <span aria-hidden className={`size-2.5 rounded-xs ${fill}`} />
    {words}
  </span>
)

function Numbers({ months }: { readonly months: readonly Month[] }) {
  const name = useMonthName('long')
  const cell = 'py-1 ps-3 text-end'
  return (
    <table className="mt-3 w-full">
      <caption className="sr-only">{t('How fast we thank, month by month')}</caption>
      <thead className="text-xs text-muted">
        <tr>
          <th scope="col" className="py-1 text-start font-medium">
            {t('Month')}
          </th>
          {[t('Sent'), t('In time'), t('Half within')].map((head) => (
            <th key={head} scope="col" className={`${cell} font-medium`}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {months.map(({ month, sent, inTime, halfWithin }) => (
          <tr key={month} className="border-t border-line">
            <th scope="row" className="py-1 text-start font-normal">
              {name(month)}
            </th>
            <td className={cell}>{sent || ''}</td>
            <td className={cell}>{sent === 0 ? '' : `${Math.floor((inTime / sent) * 100)} %`}</td>
            <td className={cell}>{halfWithin === null ? '' : sayDays(halfWithin)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A month as people say it; in the table with its year. */
function useMonthName(style: 'narrow' | 'long'): (month: string) => string {
  const { locale } = useShop()
  const format = new Intl.DateTimeFormat(locale, {
    month: style,
    ...(style === 'long' ? { year: 'numeric' as const } : {}),
    calendar: 'gregory',
    timeZone: 'UTC',
  })
  return (month) => format.format(new Date(day(`${month}-01`)))
}
