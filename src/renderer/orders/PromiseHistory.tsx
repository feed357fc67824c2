import { clockAt } from '../../shared/domain/day'
import type { OrderDetail } from '../../shared/orders'
import { OutcomeChip, PromiseText } from '../OrderPieces'
import { useShopNow } from '../shop'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { DayText } from '../ui/DayText'
import { Who } from '../ui/Who'
import { t } from '../words'

type PromiseHistoryProps = { readonly order: OrderDetail; readonly onMove: () => void }

/** What is promised, what became of it, and how it came to be this day. */
export function PromiseHistory({ order, onMove }: PromiseHistoryProps) {
  const { promisedOn, promiseKind, outcome, overrideReason, history, series } = order
  return (
    <Card
      title={t('Promise')}
      actions={
        <Button size="small" variant="quiet" onPress={onMove}>
          {promisedOn === null ? t('Promise a day') : t('Change')}
        </Button>
      }
    >
      <div className="flex flex-col gap-2">
        <p className="flex flex-wrap items-center gap-2 text-lg font-semibold">
          {promisedOn === null ? t('no day promised') : <PromiseText day={promisedOn} kind={promiseKind} />}
          <OutcomeChip outcome={outcome} />
        </p>
        {series !== null && <ComesAgain series={series} />}
        {overrideReason !== '' && (
          <p className="wrap-anywhere">
            <span className="text-muted">{t('Promised all the same:')}</span> <bdi>{overrideReason}</bdi>
          </p>
        )}
        {history.length > 0 && (
          <ol aria-label={t('How the promise changed')}>
            {history.map((change) => (
              <Change key={change.at} change={change} />
            ))}
          </ol>
        )}
      </div>
    </Card>
  )
}

function ComesAgain({ series: { until, goesOn } }: { readonly series: NonNullable<OrderDetail['series']> }) {
  return (
    <p className="text-muted">
      {goesOn ? t('It comes again: one of a series.') : t('One of a series: no more are made.')}
      {goesOn && until !== null && (
        <>
          {' '}
          {t('The last:')} <DayText day={until} short />
        </>
      )}
    </p>
  )
}

function Change({ change }: { readonly change: OrderDetail['history'][number] }) {
  const zone = useShopNow()?.shop?.timeZone ?? 'UTC'
  const { from, to, reason, askedBy, at, who } = change
  return (
    <li className="flex items-start gap-2 border-t border-line py-1.5">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap gap-x-1.5">
          <span className="text-muted line-through">
            {from === null ? t('no day') : <PromiseText day={from.day} kind={from.kind} />}
          </span>
          <span aria-hidden>→</span>
          <span>{to === null ? t('no day') : <PromiseText day={to.day} kind={to.kind} />}</span>
        </p>
        <p className="text-sm text-muted wrap-anywhere">
          <DayText day={clockAt(at, zone).today} short />,{' '}
          {askedBy === 'customer' ? t('the customer asked') : t('we asked')}
          {reason !== '' && (
            <>
              : <bdi>{reason}</bdi>
            </>
          )}
        </p>
      </div>
      {who !== null && <Who initials={who} />}
    </li>
  )
}
