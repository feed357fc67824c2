import { Check } from 'lucide-react'
import { useRef } from 'react'
import { Link } from 'react-aria-components'
import { daysBetween } from '../../shared/domain/day'
import { sayLate } from '../../shared/domain/dayWords'
import type { OwedThankRow } from '../../shared/today'
import { sayThankedFor } from '../owedWords'
import { CustomerLink } from '../tasks/TaskPieces'
import { aboutThank, useThankActions } from '../thanking'
import { thankChannelWords } from '../thankWords'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import type { Tone } from '../ui/Chip'
import { DayText } from '../ui/DayText'
import { useShop } from '../ui/ShopContext'
import { t } from '../words'

type ThanksOwedProps = {
  readonly thanks: {
    readonly due: number
    readonly late: number
    readonly owed: number
    readonly rows: readonly OwedThankRow[]
  }
}

/** Whom to thank, the soonest first: each is sent right here. */
export function ThanksOwed({ thanks: { due, late, owed, rows } }: ThanksOwedProps) {
  const box = useRef<HTMLDivElement>(null)
  // The row goes with its button, and would take the focus along.
  const { send } = useThankActions(() => box.current?.focus())
  const tone: Tone = late > 0 ? 'late' : due > 0 ? 'due' : 'neutral'
  return (
    <Card title={t('Thanks owed')} count={owed === 0 ? undefined : owed} tone={tone}>
      <div ref={box} tabIndex={-1} className="outline-none">
        {rows.length === 0 ? (
          <p className="text-muted">{t('Nobody is waiting for a thank-you.')}</p>
        ) : (
          <ul>
            {rows.map((thank) => (
              <ThankLine key={thank.id} thank={thank} onSend={() => send(aboutThank(thank))} />
            ))}
          </ul>
        )}
        {owed > rows.length && (
          <Link href="#/thanks" className="mt-1.5 block w-fit rounded-sm text-accent data-hovered:underline">
            {t('and {{count}} more', { count: owed - rows.length })}
          </Link>
        )}
      </div>
    </Card>
  )
}

type ThankLineProps = { readonly thank: OwedThankRow; readonly onSend: () => void }

function ThankLine({ thank, onSend }: ThankLineProps) {
  const { customerId, customerName, channel, accessory, stopContact } = thank
  return (
    <li className="grid grid-cols-[5.25rem_minmax(0,1fr)] items-start gap-x-2 border-t border-line py-1.5 first:border-t-0 first:pt-0">
      <DueDay thank={thank} />
      <span className="min-w-0 wrap-anywhere">
        <CustomerLink id={customerId} className="font-semibold">
          {customerName}
        </CustomerLink>{' '}
        <bdi>{sayThankedFor(thank)}</bdi>
        {stopContact && <b className="block text-sm font-medium text-late">{t('Please do not contact')}</b>}
        <span className="flex items-center gap-2 text-sm text-muted">
          <span className="min-w-0 flex-1">
            {thankChannelWords(channel)}
            {accessory !== '' && (
              <>
                , <bdi>{accessory}</bdi>
              </>
            )}
          </span>
          <Button
            variant="quiet"
            size="small"
            icon={Check}
            aria-label={t('Sent: the thanks to {{name}}', { name: customerName })}
            onPress={onSend}
          >
            {t('Sent')}
          </Button>
        </span>
      </span>
    </li>
  )
}

function DueDay({ thank: { dueOn } }: { readonly thank: OwedThankRow }) {
  const { today } = useShop()
  if (dueOn < today) return <span className="text-late">{sayLate(daysBetween(dueOn, today))}</span>
  return <span className="text-muted">{dueOn === today ? t('today') : <DayText day={dueOn} short />}</span>
}
