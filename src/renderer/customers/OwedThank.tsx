import { useNavigate } from '@tanstack/react-router'
import { Check, CheckCheck, CircleSlash, MoreHorizontal, Printer } from 'lucide-react'
import { useState } from 'react'
import { daysBetween } from '../../shared/domain/day'
import { sayDay, sayLate, shortDay } from '../../shared/domain/dayWords'
import type { ThankRow } from '../../shared/thanks'
import { OrderLink } from '../OrderPieces'
import { SendThanksDialog, WaiveDialog } from '../ThankDialogs'
import { aboutThank } from '../thanking'
import { thankChannelWords, thankReason } from '../thankWords'
import { Button } from '../ui/Button'
import { Chip, type Tone } from '../ui/Chip'
import { MenuButton } from '../ui/Menu'
import { useShop } from '../ui/ShopContext'
import { t } from '../words'

type OwedThankProps = {
  readonly thank: ThankRow
  readonly onSend: () => void
  /** When the thank-you is about to go from the list. */
  readonly onDone: () => void
}

/** One thank-you that is owed: what for, how and by when; sent, printed or waived right here. */
export function OwedThank({ thank, onSend, onDone }: OwedThankProps) {
  const navigate = useNavigate()
  const [asked, setAsked] = useState<'send' | 'waive' | null>(null)
  const dialog = { about: aboutThank(thank), onClose: () => setAsked(null), onDone }
  return (
    <li className="border-t border-line py-1.5 first:border-t-0">
      <div className="flex items-start gap-2.5">
        <span className="min-w-0 flex-1 py-0.5 wrap-anywhere">
          <ThankWords thank={thank} />
          {thank.accessory !== '' && (
            <span className="block text-sm text-muted">
              <bdi>{thank.accessory}</bdi>
            </span>
          )}
        </span>
        <span className="max-w-3/5 pt-0.5">
          <DueChip thank={thank} />
        </span>
      </div>
      <div className="-ms-2 flex flex-wrap items-center gap-x-1">
        <Button variant="quiet" size="small" icon={Check} onPress={onSend}>
          {t('Mark as sent')}
        </Button>
        <MenuButton
          size="small"
          iconOnly
          icon={MoreHorizontal}
          label={t('More to do with these thanks')}
          entries={[
            {
              id: 'otherwise',
              label: t('Sent another way or day…'),
              icon: CheckCheck,
              onAction: () => setAsked('send'),
            },
            {
              id: 'card',
              label: t('Print a card'),
              icon: Printer,
              onAction: () => void navigate({ to: '/thanks/cards', search: { ids: [thank.id] } }),
            },
            'separator',
            { id: 'waive', label: t('Waive…'), icon: CircleSlash, onAction: () => setAsked('waive') },
          ]}
        />
      </div>
      {asked === 'send' && <SendThanksDialog {...dialog} />}
      {asked === 'waive' && <WaiveDialog {...dialog} />}
    </li>
  )
}

/** What for; where an order says it, it leads there. */
function ThankWords({ thank }: { readonly thank: ThankRow }) {
  const words = t('Thanks for {{what}}', { what: thankReason(thank) })
  return thank.orderId === null ? <bdi>{words}</bdi> : <OrderLink id={thank.orderId}>{words}</OrderLink>
}

function DueChip({ thank: { channel, dueOn } }: { readonly thank: ThankRow }) {
  const { today, locale } = useShop()
  const tone: Tone = dueOn < today ? 'late' : dueOn === today ? 'due' : 'neutral'
  const ahead = daysBetween(today, dueOn)
  const day = ahead <= 1 ? sayDay(dueOn, today, locale) : shortDay(dueOn, today, locale)
  const due = sayLate(Math.max(0, -ahead)) || day
  return <Chip tone={tone}>{`${thankChannelWords(channel)}, ${due}`}</Chip>
}
