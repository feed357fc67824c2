import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-aria-components'
import { addDays } from '../../shared/domain/day'
import { fewestForPercent } from '../../shared/domain/promise'
import { api } from '../api'
import { Card } from '../ui/Card'
import { useShop } from '../ui/ShopContext'
import { t } from '../words'

const DAYS = 90

/** How the promises of the last 90 days did: kept or beaten of those delivered, and what is late now. */
export function PromisesLately() {
  const { today } = useShop()
  const card = useQuery(api.calendar.scorecard({ from: addDays(today, -DAYS), to: today })).data
  if (!card) return null
  const delivered = card.kept + card.beaten + card.broken
  return (
    <Card title={t('Promises, last 90 days')}>
      {delivered + card.late === 0 ? (
        <p className="text-muted">
          {t('Nothing promised was due yet. Orders with a promised day are counted here: kept, beaten, broken, late.')}
        </p>
      ) : (
        <Link
          href="#/orders/scorecard"
          className="-mx-1.5 flex items-center gap-3.5 rounded-md px-1.5 py-1 data-hovered:bg-sunken"
        >
          {card.share !== null && delivered >= fewestForPercent && (
            <b className="font-display text-2xl font-semibold whitespace-nowrap">{Math.floor(card.share * 100)} %</b>
          )}
          <span className="text-muted">
            {keptWords(card.kept + card.beaten, delivered)}
            <span className="block">{restWords(card)}</span>
          </span>
        </Link>
      )}
    </Card>
  )
}

/** "kept, of 132." beside the percentage; with few, the count itself. */
function keptWords(kept: number, delivered: number): string {
  if (delivered === 0) return t('None delivered yet.')
  return delivered < fewestForPercent
    ? t('{{kept}} of {{count}} kept.', { kept, count: delivered })
    : t('kept, of {{count}}.', { count: delivered })
}

/** "71 beaten, 5 broken, 1 late now." */
function restWords({ beaten, broken, late }: Record<'beaten' | 'broken' | 'late', number>): string {
  const parts = [
    beaten > 0 ? t('{{count}} beaten', { count: beaten }) : '',
    broken > 0 ? t('{{count}} broken', { count: broken }) : '',
    late > 0 ? t('{{count}} late now', { count: late }) : '',
  ].filter((part) => part !== '')
  return parts.length === 0 ? '' : `${parts.join(', ')}.`
}
