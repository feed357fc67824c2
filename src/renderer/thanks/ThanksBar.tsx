import { Check, CheckCheck, CircleSlash, Printer, RotateCcw } from 'lucide-react'
import { MOST_CARDS } from '../../shared/thanks'
import type { AboutThanks } from '../thanking'
import { Button } from '../ui/Button'
import { t } from '../words'
import type { ThanksSearch } from './search'
import type { ThankMenu } from './useThankMenu'

type ThanksBarProps = {
  readonly total: number
  readonly chosen: AboutThanks
  readonly menu: ThankMenu
  readonly status: ThanksSearch['status']
  readonly onDone: () => void
}

const MOST_AT_ONCE = 1000

/** Below the list: how many there are, and what can be done to those that are chosen, each as one step. */
export function ThanksBar({ total, chosen, menu, status = 'owed', onDone }: ThanksBarProps) {
  const count = chosen.ids.length
  const after = (act: () => void) => () => {
    act()
    onDone()
  }
  const words = () => {
    if (count > MOST_AT_ONCE) return t('{{count}} chosen; at most 1,000 at once', { count })
    return count > 0 ? t('{{count}} chosen', { count }) : t('{{count}} thank-yous', { count: total })
  }
  const isOwed = status === 'owed' || status === 'late' || status === 'all'
  const isSettled = status === 'sent' || status === 'waived' || status === 'all'
  return (
    <div
      role="toolbar"
      aria-label={t('With the chosen thank-yous')}
      className="flex min-h-12 flex-wrap items-center gap-1 pt-2"
    >
      <output className="me-auto px-1 text-muted">{words()}</output>
      {count > 0 && count <= MOST_AT_ONCE && (
        <>
          {isOwed && (
            <>
              {count <= MOST_CARDS && (
                <Button size="small" icon={Printer} onPress={() => menu.printCards(chosen.ids)}>
                  {t('Print cards')}
                </Button>
              )}
              <Button size="small" icon={Check} onPress={after(() => menu.actions.send(chosen))}>
                {t('Mark as sent')}
              </Button>
              <Button size="small" icon={CheckCheck} onPress={() => menu.askSend(chosen, onDone)}>
                {t('Sent another way or day…')}
              </Button>
              <Button size="small" icon={CircleSlash} onPress={() => menu.askWaive(chosen, onDone)}>
                {t('Waive…')}
              </Button>
            </>
          )}
          {isSettled && (
            <Button size="small" icon={RotateCcw} onPress={after(() => menu.actions.reopen(chosen))}>
              {t('Owe again')}
            </Button>
          )}
        </>
      )}
    </div>
  )
}
