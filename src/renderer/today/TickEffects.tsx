import type { TickDeed, TickEffect } from '../../shared/sheets'
import { orderStatusWords } from '../orderWords'
import { sentBy } from '../owedWords'
import { sayWords } from '../sayWords'
import { CustomerLink, TaskLink } from '../tasks/TaskPieces'
import { Chip, type Tone } from '../ui/Chip'
import { t } from '../words'

const tones: Readonly<Record<TickEffect['effect'], Tone>> = { done: 'kept', settled: 'neutral', gone: 'due' }

function effectWords({ effect, deed }: TickEffect): string {
  if (deed !== null) return deedWords(deed)
  return effect === 'settled' ? t('settled already') : t('not there any more')
}

/** What ticking does, before it is done. */
function deedWords(deed: TickDeed): string {
  switch (deed.kind) {
    case 'task done':
      return t('will be done')
    case 'order moved': {
      const status = orderStatusWords(deed.becomes).toLocaleLowerCase()
      return t('order {{number}} {{status}}', { number: deed.number, status })
    }
    case 'thanks sent':
      return sentBy(deed.channel)
    case 'occasion noted':
      return t('{{what}} noted for {{year}}', { what: sayWords(deed.what), year: String(deed.year) })
  }
}

/** Each ticked number with the line as it was printed and what will come of it. */
export function TickEffects({ effects }: { readonly effects: readonly TickEffect[] }) {
  return (
    <ul aria-live="polite" aria-label={t('What the numbers will do')}>
      {effects.map((effect) => (
        <li
          key={effect.number}
          className="grid grid-cols-[2rem_minmax(0,1fr)] items-baseline gap-x-3 border-t border-line py-1.5 first:mt-2"
        >
          <span className="text-end font-semibold">{effect.number}</span>
          <span className="flex min-w-0 flex-wrap items-baseline justify-between gap-x-3 gap-y-1">
            <span className="min-w-0 flex-1 basis-48 wrap-anywhere">
              <LineTitle line={effect} />
              {effect.customer !== '' && (
                <span className="block text-sm text-muted">
                  <bdi>{effect.customer}</bdi>
                </span>
              )}
            </span>
            <Chip tone={tones[effect.effect]}>{effectWords(effect)}</Chip>
          </span>
        </li>
      ))}
    </ul>
  )
}

/** Leads to the task, or to the customer who is thanked or remembered. */
function LineTitle({ line: { effect, subject, id, customerId, title } }: { readonly line: TickEffect }) {
  if (effect === 'gone') return <span dir="auto">{title}</span>
  if (subject === 'task') return <TaskLink id={id}>{title}</TaskLink>
  return customerId === null ? <span dir="auto">{title}</span> : <CustomerLink id={customerId}>{title}</CustomerLink>
}
