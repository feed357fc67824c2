import { Clock } from 'lucide-react'
import { useRef } from 'react'
import type { Day } from '../../shared/domain/day'
import { dayHours, shifted } from '../../shared/domain/dayHours'
import type { TaskRow } from '../../shared/tasks'
import { TaskLink } from '../tasks/TaskPieces'
import { Empty } from '../ui/Empty'
import { useShop } from '../ui/ShopContext'
import { t } from '../words'
import { HourBlock, type TimedTask } from './HourBlock'
import { HOUR_REM, HourLines } from './HourLines'
import { useHourKeys } from './useHourKeys'
import { useMovedTime } from './useMovedTime'
import { useNowMinutes } from './useNowMinutes'

const isTimed = (task: TaskRow): task is TimedTask => task.dueTime !== null

type HoursViewProps = { readonly rows: readonly TaskRow[]; readonly on: Day }

/** The day as a column of hours: what has its time stands there with its length; to be moved with Alt and the arrows. */
export function HoursView({ rows, on }: HoursViewProps) {
  const { today } = useShop()
  const ofDay = rows.filter(({ dueOn }) => dueOn === on)
  const moving = useMovedTime(ofDay)
  const { moved } = moving
  const timed = ofDay
    .filter(isTimed)
    .map((task) => (task.id === moved?.id ? { ...task, dueTime: moved.dueTime } : task))
  const { first, last, items } = dayHours(timed)
  const now = useNowMinutes()
  const list = useRef<HTMLOListElement>(null)
  const keys = useHourKeys(list, items, (task, by) =>
    moving.step({ id: task.id, title: task.title, dueTime: shifted(task.dueTime, by) }),
  )
  return (
    <div className="flex flex-col gap-3">
      <WithoutTime tasks={ofDay.filter((task) => !isTimed(task))} />
      {items.length === 0 && (
        <Empty icon={Clock} title={t('Nothing has its time on this day')}>
          {t('Meetings, deliveries and tasks stand here once they have a time.')}
        </Empty>
      )}
      <div className="rounded-lg border border-line bg-surface px-3.5 py-4 shadow-lift">
        <div
          role="presentation"
          onKeyDown={keys.onKeyDown}
          className="relative"
          style={{ height: `${(last - first) * HOUR_REM}rem` }}
        >
          <HourLines first={first} last={last} now={on === today ? now : null} />
          <ol ref={list} aria-label={t('The day by the hour')} className="absolute inset-y-0 start-14 end-0">
            {items.map((placed) => (
              <HourBlock
                key={placed.item.id}
                placed={placed}
                first={first}
                isCurrent={placed.item.id === keys.currentId}
                onCurrent={() => keys.stand(placed.item.id)}
                onDrag={(dueTime) => moving.show({ id: placed.item.id, title: placed.item.title, dueTime })}
                onDrop={(dueTime) => moving.drop({ id: placed.item.id, title: placed.item.title, dueTime })}
                onGiveUp={moving.forget}
              />
            ))}
          </ol>
        </div>
      </div>
      {items.length > 0 && (
        <p id="hour-keys" className="px-1 text-sm text-muted">
          {t('Drag a thing, or press Alt with the up or down arrow, to move it by 15 minutes. Enter opens it.')}
        </p>
      )}
    </div>
  )
}

/** What stands on the day without a time and has somebody waiting for it: above the hours, not lost. */
function WithoutTime({ tasks }: { readonly tasks: readonly TaskRow[] }) {
  const waiting = tasks.filter(({ kind, status }) => status === 'open' && (kind === 'meeting' || kind === 'deliver'))
  if (waiting.length === 0) return null
  return (
    <section aria-labelledby="without-time" className="flex flex-wrap items-baseline gap-x-3 gap-y-1 px-1">
      <h2 id="without-time" className="font-semibold">
        {t('Without a time')}
      </h2>
      <ul className="contents">
        {waiting.map(({ id, title }) => (
          <li key={id}>
            <TaskLink id={id}>{title}</TaskLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
