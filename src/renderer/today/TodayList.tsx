import { useRef, useState } from 'react'
import type { Day } from '../../shared/domain/day'
import { groupToday } from '../../shared/domain/today'
import type { TaskRow } from '../../shared/tasks'
import { aboutOne } from '../tasks/useTaskActions'
import { useTaskMenu } from '../tasks/useTaskMenu'
import { useOpenTask } from '../tasks/useTaskRows'
import { Section } from '../ui/Card'
import { useShop } from '../ui/ShopContext'
import { t } from '../words'
import { TodayRow } from './TodayRow'
import { useKeptFocus } from './useKeptFocus'
import { useTodayKeys } from './useTodayKeys'

type TodayListProps = {
  readonly rows: readonly TaskRow[]
  readonly on: Day
  /** To the day before or after. */
  readonly onStep: (days: 1 | -1) => void
  /** Whether the keyboard came here from another day. */
  readonly takesFocus: boolean
}

const notes: Readonly<Record<string, string>> = { 'Deliver and send': 'what leaves the shop' }

/** The day's groups. Each row's box is where the keyboard stands: Space ticks it. */
export function TodayList({ rows, on, onStep, takesFocus }: TodayListProps) {
  const { locale } = useShop()
  const groups = groupToday(rows, on, locale)
  const order = groups.flatMap(({ lines }) => lines.map(({ item }) => item))
  const opening = useOpenTask()
  const menu = useTaskMenu({ onOpen: opening.open, onEdit: opening.edit })
  const list = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState<string | null>(null)
  const current = order.find(({ id }) => id === at) ?? order[0]
  const stand = useKeptFocus(list, takesFocus)
  const { onKeyDown, onContextMenu, openMenu } = useTodayKeys({ list, order, current, menu, opening, onStep })
  return (
    <div
      ref={list}
      role="presentation"
      tabIndex={-1}
      className="@container flex flex-col gap-3 outline-none"
      onKeyDown={onKeyDown}
      onContextMenu={onContextMenu}
    >
      {groups.map(({ heading, lines }) => (
        <Section
          key={heading}
          title={t(heading)}
          note={notes[heading] && t(notes[heading])}
          {...(heading === 'Late' ? { count: lines.length, tone: 'late' as const } : {})}
        >
          <ul className="overflow-hidden rounded-lg border border-line bg-surface shadow-lift">
            {lines.map((line) => (
              <TodayRow
                key={line.item.id}
                line={line}
                isCurrent={line.item === current}
                onCurrent={() => {
                  setAt(line.item.id)
                  stand(order.indexOf(line.item))
                }}
                onTick={(task) => menu.actions.settle(aboutOne(task), task.status === 'open' ? 'done' : 'open')}
              />
            ))}
          </ul>
        </Section>
      ))}
      {openMenu}
      {menu.dialog}
    </div>
  )
}
