import { Check, Gift, Trash2, X } from 'lucide-react'
import { Button } from '../ui/Button'
import { t } from '../words'
import type { About } from './useGiftActions'
import type { GiftMenu } from './useGiftMenu'

type GiftsBarProps = {
  readonly total: number
  readonly chosen: About
  readonly menu: GiftMenu
  readonly onDone: () => void
}

const MOST_AT_ONCE = 1000

/** Below the log: how many there are, and what can be done to those that are chosen, each as one step. */
export function GiftsBar({ total, chosen, menu, onDone }: GiftsBarProps) {
  const count = chosen.ids.length
  const after = (act: () => void) => () => {
    act()
    onDone()
  }
  const words = () => {
    if (count > MOST_AT_ONCE) return t('{{count}} chosen; at most 1,000 at once', { count })
    return count > 0 ? t('{{count}} chosen', { count }) : t('{{count}} gifts', { count: total })
  }
  return (
    <div
      role="toolbar"
      aria-label={t('With the chosen gifts')}
      className="flex min-h-12 flex-wrap items-center gap-1 pt-2"
    >
      <output className="me-auto px-1 text-muted">{words()}</output>
      {count > 0 && count <= MOST_AT_ONCE && (
        <>
          <Button size="small" icon={Check} onPress={after(() => menu.move(chosen, 'bought'))}>
            {t('Mark as bought')}
          </Button>
          <Button size="small" icon={Gift} onPress={after(() => menu.move(chosen, 'given'))}>
            {t('Mark as given…')}
          </Button>
          <Button size="small" icon={X} onPress={after(() => menu.move(chosen, 'dropped'))}>
            {t('Drop')}
          </Button>
          <Button size="small" icon={Trash2} onPress={after(() => menu.actions.remove(chosen))}>
            {t('Remove')}
          </Button>
        </>
      )}
    </div>
  )
}
