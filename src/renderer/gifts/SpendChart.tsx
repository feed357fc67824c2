import { formatMoney, minor, minorDigits } from '../../shared/domain/money'
import { sayMonth } from '../../shared/domain/occasionWords'
import type { SpendOfYear } from '../../shared/gifts'
import { useShop } from '../ui/ShopContext'
import { t } from '../words'

type MonthsProps = { readonly year: number; readonly months: SpendOfYear['months'] }

const slot = 60
const base = 150
const top = 26
const wide = slot * 12

const mostOf = (months: MonthsProps['months']): number =>
  Math.max(1, ...months.map(({ spent, planned }) => spent + planned))

/** The picture in words, for those who hear it. */
function useMonthWords({ year, months }: MonthsProps): string {
  const { currency, locale } = useShop()
  const said = months.flatMap(({ spent, planned }, at) =>
    spent + planned === 0
      ? []
      : [`${sayMonth(at + 1, locale)} ${formatMoney(minor(spent + planned), currency, locale)}`],
  )
  const words = said.length === 0 ? t('no gifts') : said.join(', ')
  return t('Gifts of {{year}} by month: {{words}}', { year: String(year), words })
}

/** What gifts came to by month: full bars for what was given, light ones on top for what is planned. */
export function SpendChart({ year, months }: MonthsProps) {
  const { currency, locale } = useShop()
  const most = mostOf(months)
  const height = (amount: number) => ((base - top) * amount) / most
  const round = (amount: number) =>
    new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 }).format(amount)
  return (
    <figure aria-label={useMonthWords({ year, months })}>
      <svg aria-hidden viewBox={`0 0 ${wide} ${base + 22}`} className="block w-full">
        {months.map(({ spent, planned }, at) => {
          const [given, both] = [height(spent), height(spent + planned)]
          const middle = at * slot + slot / 2
          return (
            <g key={sayMonth(at + 1)}>
              <rect x={middle - 17} width={34} y={base - both} height={both - given} className="fill-accent/40" />
              <rect x={middle - 17} width={34} y={base - given} height={given} className="fill-accent" />
              {spent + planned > 0 && (
                <text x={middle} y={base - both - 6} textAnchor="middle" className="fill-ink text-[14px]">
                  {round((spent + planned) / 10 ** minorDigits(currency))}
                </text>
              )}
              <text x={middle} y={base + 18} textAnchor="middle" className="fill-muted text-[14px]">
                {sayMonth(at + 1, locale).slice(0, 3)}
              </text>
            </g>
          )
        })}
        <line x1={0} x2={wide} y1={base + 0.5} y2={base + 0.5} className="stroke-line-strong" />
      </svg>
    </figure>
  )
}

/** The same, as small as a word. */
export function MonthBars({ year, months }: MonthsProps) {
  const most = mostOf(months)
  return (
    <figure aria-label={useMonthWords({ year, months })}>
      <svg aria-hidden viewBox="0 0 120 24" className="block h-6 w-30">
        {months.map(({ spent, planned }, at) => {
          const [given, both] = [(22 * spent) / most, (22 * (spent + planned)) / most]
          return (
            <g key={sayMonth(at + 1)}>
              <rect x={at * 10 + 1.5} width={7} y={23 - both} height={both - given} className="fill-accent/40" />
              <rect x={at * 10 + 1.5} width={7} y={23 - given} height={given} className="fill-accent" />
              <rect x={at * 10 + 1.5} width={7} y={23} height={1} className="fill-line-strong" />
            </g>
          )
        })}
      </svg>
    </figure>
  )
}
