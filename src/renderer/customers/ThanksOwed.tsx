import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Check, CheckCheck, CircleSlash, MoreHorizontal, Printer } from 'lucide-react'
import { useState } from 'react'
import { daysBetween } from '../../shared/domain/day'
import { sayDay, sayLate } from '../../shared/domain/dayWords'
import type { ThankRow } from '../../shared/thanks'
import { api } from '../api'
import { SendThanksDialog, WaiveDialog } from '../ThankDialogs'
import { aboutThank, useThankActions } from '../thanking'
import { thankChannelWords, thankReason } from '../thankWords'
import { Button } from '../ui/Button'
import { Chip } from '../ui/Chip'
import { MenuButton } from '../ui/Menu'
import { useShop } from '../ui/ShopContext'
import { t } from '../words'

const MOST_SHOWN = 5
const soonest = { by: 'due', direction: 'ascending' } as const

/** The thanks that a customer still waits for. */
export function ThanksOwed({ customerId }: { readonly customerId: string }) {
  const owed = useQuery(api.thanks.list({ filter: { customerId }, sort: soonest, from: 0, size: MOST_SHOWN })).data
  if (!owed || owed.total === 0) return null
  return (
    <ul aria-label={t('Thanks owed')} className="rounded-lg border border-line bg-surface px-2.5">
      {owed.rows.map((thank) => (
        <Owed key={thank.id} thank={thank} />
      ))}
    </ul>
  )
}

function Owed({ thank }: { readonly thank: ThankRow }) {
  const { today, locale } = useShop()
  const navigate = useNavigate()
  const { send } = useThankActions()
  const [asked, setAsked] = useState<'send' | 'waive' | null>(null)
  const about = aboutThank(thank)
  const late = sayLate(daysBetween(thank.dueOn, today))
  const close = () => setAsked(null)
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-1 py-1 first:border-t-0 last:border-b-0">
      <span className="min-w-0 flex-1 basis-60 wrap-anywhere">
        <b className="font-semibold">{t('Thanks owed: {{how}}', { how: thankChannelWords(thank.channel) })}</b>{' '}
        <bdi className="text-muted">{t('for {{what}}', { what: thankReason(thank) })}</bdi>
        {thank.accessory !== '' && (
          <>
            {', '}
            <bdi className="text-muted">{t('with {{accessory}}', { accessory: thank.accessory })}</bdi>
          </>
        )}
      </span>
      <Chip tone={late === '' ? 'due' : 'late'}>
        {late === '' ? t('due {{day}}', { day: sayDay(thank.dueOn, today, locale) }) : late}
      </Chip>
      <span className="flex items-center">
        <Button size="small" icon={Check} onPress={() => send(about)}>
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
      </span>
      {asked === 'send' && <SendThanksDialog about={about} onClose={close} />}
      {asked === 'waive' && <WaiveDialog about={about} onClose={close} />}
    </li>
  )
}
