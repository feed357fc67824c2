import type { TickEffect } from '../../shared/sheets'
import { orderStatusWords } from '../orderWords'
import { TaskLink } from '../tasks/TaskPieces'
import { Chip, type Tone } from '../ui/Chip'
import { t } from '../words'

const looks: Readonly<Record<TickEffect['effect'], { readonly tone: Tone; readonly words: string }>> = {
  done: { tone: 'kept', words: 'will be done' },
  settled: { tone: 'neutral', words: 'settled already' },
  gone: { tone: 'due', words: 'not there any more' },
}

/** Each ticked number with the line as it was printed and what will come of it. */
export function TickEffects({ effects }: { readonly effects: readonly TickEffect[] }) {
  return (
    <ul aria-live="polite" aria-label={t('What the numbers will do')}>
      {effects.map(({ number, title, customer, taskId, effect, order }) => (
        <li
          key={number}
          className="grid grid-cols-[2rem_minmax(0,1fr)_auto] items-baseline gap-x-3 border-t border-line py-1.5 first:mt-2"
        >
          <span className="text-end font-semibold">{number}</span>
          <span className="min-w-0 wrap-anywhere">
            {effect === 'gone' ? <span dir="auto">{title}</span> : <TaskLink id={taskId}>{title}</TaskLink>}
            {customer !== '' && (
              <span className="block text-sm text-muted">
                <bdi>{customer}</bdi>
              </span>
            )}
          </span>
          <Chip tone={looks[effect].tone}>
            {order
              ? t('order {{number}} {{status}}', {
                  number: order.number,
                  status: orderStatusWords(order.becomes).toLocaleLowerCase(),
                })
              : t(looks[effect].words)}
          </Chip>
        </li>
      ))}
    </ul>
  )
}
