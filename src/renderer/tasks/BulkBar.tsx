import { CalendarDays, Check, Flag, RotateCcw, Shapes, Trash2, UserRound, X } from 'lucide-react'
import { Button, IconButton } from '../ui/Button'
import { MenuButton } from '../ui/Menu'
import { t } from '../words'
import type { About } from './useTaskActions'
import type { useTaskMenu } from './useTaskMenu'

type BulkBarProps = {
  readonly total: number
  readonly chosen: About
  readonly menu: ReturnType<typeof useTaskMenu>
  /** The chosen may be open: they can be finished and moved. */
  readonly canBeOpen: boolean
  /** The chosen may be done or dropped: they can be opened again. */
  readonly canBeSettled: boolean
  readonly onDone: () => void
}

const MOST_AT_ONCE = 1000

/** Below the list: how many there are, and what can be done to those that are chosen, each as one step. */
export function BulkBar({ total, chosen, menu, canBeOpen, canBeSettled, onDone }: BulkBarProps) {
  const count = chosen.ids.length
  const { actions } = menu
  const after = (act: () => void) => () => {
    act()
    onDone()
  }
  const words = () => {
    if (count > MOST_AT_ONCE) return t('{{count}} chosen; at most 1,000 at once', { count })
    return count > 0 ? t('{{count}} chosen', { count }) : t('{{count}} tasks', { count: total })
  }
  return (
    <div
      role="toolbar"
      aria-label={t('With the chosen tasks')}
      className="flex min-h-12 flex-wrap items-center gap-1 pt-2"
    >
      <output className="me-auto px-1 text-muted">{words()}</output>
      {count > 0 && count <= MOST_AT_ONCE && (
        <>
          {canBeOpen && (
            <>
              <Button size="small" icon={Check} onPress={after(() => actions.settle(chosen, 'done'))}>
                {t('Mark as done')}
              </Button>
              <Button size="small" icon={X} onPress={after(() => actions.settle(chosen, 'dropped'))}>
                {t('Drop')}
              </Button>
              <MenuButton size="small" icon={CalendarDays} label={t('Move')} entries={menu.moveEntries(chosen)} />
            </>
          )}
          {canBeSettled && (
            <Button size="small" icon={RotateCcw} onPress={after(() => actions.settle(chosen, 'open'))}>
              {t('Open again')}
            </Button>
          )}
          <MenuButton size="small" icon={UserRound} label={t('Assign')} entries={menu.assignEntries(chosen)} />
          <MenuButton size="small" icon={Flag} label={t('Priority')} entries={menu.priorityEntries(chosen)} />
          <MenuButton size="small" icon={Shapes} label={t('Kind')} entries={menu.kindEntries(chosen)} />
          <IconButton
            size="small"
            icon={Trash2}
            label={t('Remove')}
            keys="Delete"
            onPress={() => actions.remove(chosen, onDone)}
          />
        </>
      )}
    </div>
  )
}
