import { useQuery } from '@tanstack/react-query'
import { ScrollText, Trash2 } from 'lucide-react'
import { clockAt, type Day, type Time } from '../../shared/domain/day'
import type { OutputOf } from '../../shared/ipc'
import type { journal } from '../../shared/journal'
import { api } from '../api'
import { useShopNow } from '../shop'
import { LinkButton } from '../ui/Button'
import { Card } from '../ui/Card'
import { Chip } from '../ui/Chip'
import { DayText } from '../ui/DayText'
import { Empty } from '../ui/Empty'
import { Who } from '../ui/Who'
import { t } from '../words'

const size = 20
type Step = OutputOf<typeof journal.recent>[number] & { readonly time: Time }

/** The doors to the journal and the bin, and the last 20 steps, the newest first, by day. */
export function JournalSection() {
  const steps = useQuery(api.journal.recent({ size })).data
  const zone = useShopNow()?.shop?.timeZone
  const staff = useQuery(api.staff.list({})).data ?? []
  const names = new Map(staff.map(({ initials, name }) => [initials, name]))
  if (!steps || zone === undefined) return null
  if (steps.length === 0) {
    return (
      <Empty icon={ScrollText} title={t('Nothing done yet')}>
        {t('Every change is written down here, with who made it. Add a customer or a task, and look again.')}
      </Empty>
    )
  }
  const days = Map.groupBy(
    steps.map((step) => ({ ...step, ...clockAt(step.at, zone) })),
    ({ today }) => today,
  )
  return (
    <div className="flex max-w-200 flex-col gap-4">
      <Doors />
      {[...days].map(([day, itsSteps]) => (
        <DayOfSteps key={day} day={day} steps={itsSteps} names={names} />
      ))}
    </div>
  )
}

function Doors() {
  return (
    <div className="flex flex-wrap gap-2">
      <LinkButton icon={ScrollText} href="#/journal">
        {t('Open the journal')}
      </LinkButton>
      <LinkButton icon={Trash2} href="#/bin">
        {t('Open the bin')}
      </LinkButton>
    </div>
  )
}

type DayProps = { readonly day: Day; readonly steps: readonly Step[]; readonly names: ReadonlyMap<string, string> }

function DayOfSteps({ day, steps, names }: DayProps) {
  return (
    <Card
      title={
        <span className="inline-block first-letter:uppercase">
          <DayText day={day} />
        </span>
      }
      padding="flush"
    >
      <ol>
        {steps.map(({ seq, time, who, summary, undone }) => (
          <li key={seq} className="flex items-center gap-3 border-t border-line px-3.5 py-1.5">
            <time className="w-11 shrink-0 text-muted tabular-nums">{time}</time>
            <span className="flex w-7 shrink-0">
              {who !== null && <Who initials={who} name={names.get(who) || who} />}
            </span>
            <span dir="auto" className={`min-w-0 flex-1 wrap-anywhere ${undone ? 'text-muted line-through' : ''}`}>
              {t(summary.key, summary.values)}
            </span>
            {undone && <Chip>{t('undone')}</Chip>}
          </li>
        ))}
      </ol>
    </Card>
  )
}
