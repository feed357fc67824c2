import { useQuery } from '@tanstack/react-query'
import { CalendarDays, Flag, Hourglass, type LucideIcon, Repeat, Store, UserRound, UserRoundCheck } from 'lucide-react'
import type { Ref } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { exactDay, sayDay } from '../../shared/domain/dayWords'
import { repeatsWords } from '../../shared/domain/recurrenceWords'
import type { QuickTask } from '../../shared/quickAdd'
import { api } from '../api'
import { type Tone, toneLooks } from '../ui/Chip'
import { Message } from '../ui/Message'
import { useShop } from '../ui/ShopContext'
import { t } from '../words'
import { kindIcons, kindWords, priorityWords, sayTime } from './words'

type UnderstoodProps = {
  readonly task: QuickTask | undefined
  /** Whose it is; undefined where that is still to be said. */
  readonly customerId: string | null | undefined
  /** Saving was tried, and something is still to be said. */
  readonly isAsking: boolean
}

/** What a line was understood as, read out as it changes; what it can't mean, and what stays in the title. */
export function Understood({ task, customerId, isAsking }: UnderstoodProps) {
  return (
    <section aria-live="polite" aria-atomic aria-label={t('What was understood')} className="flex flex-col gap-2.5">
      {task ? <Facts task={task} customerId={customerId} /> : <Examples />}
      {task && task.impossible.length > 0 && (
        <Message tone="late" title={t('There is no {{day}}.', { day: task.impossible.join(', ') })}>
          {t('Write another day, or take it out: then it can be saved.')}
        </Message>
      )}
      {task && task.unclear.length > 0 && (
        <p className="text-sm text-muted">
          {t('Not understood, so it stays in the title:')} <q className="text-ink">{task.unclear.join('”, “')}</q>
        </p>
      )}
      {task && customerId === undefined && (
        <p className={isAsking ? 'font-semibold text-due' : 'text-muted'}>
          {task.areMore
            ? t('Many are called so. Choose who is meant, or write more of the name.')
            : t('Several are called so. Choose who is meant.')}
        </p>
      )}
    </section>
  )
}

function Examples() {
  const examples = [t('call Ana tomorrow 3pm !!'), t('every Monday water the plants'), t('gift for Ana by 6 March @MK')]
  return (
    <div className="text-muted">
      <p>{t('Write it as you would say it. What is understood shows here before it is saved.')}</p>
      <ul className="mt-1.5 flex flex-col gap-0.5">
        {examples.map((example) => (
          <li key={example}>
            <q>{example}</q>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Facts({ task, customerId }: { readonly task: QuickTask; readonly customerId: string | null | undefined }) {
  const { today, locale } = useShop()
  const current = useQuery(api.staff.current({})).data
  const { kind, dueOn, dueTime, minutes, priority, repeats, customers, assignee } = task
  const customer = customers.find(({ id }) => id === customerId)
  const who = assignee?.initials ?? current?.initials
  const day = dueOn && [sayDay(dueOn, today, locale), dueTime && sayTime(dueTime)].filter(Boolean).join(' ')
  return (
    <>
      <p dir="auto" className="text-base font-semibold wrap-anywhere">
        {task.title}
      </p>
      <ul className="flex flex-wrap gap-1.5">
        <Fact icon={kindIcons[kind]} label={t('Kind')} words={kindWords(kind)} />
        {customer && <Fact icon={UserRoundCheck} label={t('Customer')} words={customer.name} tone="accent" />}
        {customerId === null && <Fact icon={Store} label={t('Customer')} words={t('the shop')} />}
        {dueOn ? (
          <Fact icon={CalendarDays} label={t('Due')} words={day ?? ''} hover={exactDay(dueOn, locale)} tone="accent" />
        ) : (
          <Fact icon={CalendarDays} label={t('Due')} words={t('any day')} />
        )}
        {repeats && (
          <Fact icon={Repeat} label={t('Repeats')} words={repeatsWords(repeats, today, locale)} tone="accent" />
        )}
        {minutes !== null && (
          <Fact icon={Hourglass} label={t('Length')} words={t('{{count}} min', { count: minutes })} tone="accent" />
        )}
        {priority !== 'normal' && (
          <Fact
            icon={Flag}
            label={t('Priority')}
            words={priorityWords(priority)}
            tone={priority === 'high' ? 'due' : 'neutral'}
          />
        )}
        {who && (
          <Fact icon={UserRound} label={t('Who does it')} words={who} tone={assignee === null ? 'neutral' : 'accent'} />
        )}
      </ul>
    </>
  )
}

type FactProps = {
  readonly icon: LucideIcon
  readonly label: string
  readonly words: string
  readonly hover?: string
  readonly tone?: Tone
}

/** One thing that was understood: coloured where the line says it, plain where it is what is usual. */
function Fact({ icon: Icon, label, words, hover, tone = 'neutral' }: FactProps) {
  return (
    <li
      title={hover}
      className={`inline-flex min-h-7 max-w-full items-center gap-1.5 rounded-full px-2.5 py-0.5 font-medium ${toneLooks[tone]}`}
    >
      <Icon aria-hidden className="size-3.5 shrink-0" strokeWidth={1.8} />
      <span className="sr-only">{label}: </span>
      <span dir="auto" className="min-w-0 truncate">
        {words}
      </span>
    </li>
  )
}

type MeantProps = {
  readonly ref: Ref<HTMLDivElement>
  readonly task: QuickTask
  readonly value: string | null | undefined
  readonly onChoose: (id: string | null) => void
}

const NOBODY = 'nobody'

/** Those who may be meant, side by side: one of them is, or none. */
export function Meant({ ref, task, value, onChoose }: MeantProps) {
  const options = [
    ...task.customers.map(({ id, name, hint }) => ({ id, name, hint })),
    { id: NOBODY, name: task.customers.length > 1 ? t('None of them') : t('Not for them'), hint: '' },
  ]
  return (
    <ToggleButtonGroup
      ref={ref}
      aria-label={t('Who is meant')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={value === undefined ? [] : [value ?? NOBODY]}
      onSelectionChange={([first]) => {
        if (first !== undefined) onChoose(first === NOBODY ? null : String(first))
      }}
      className="flex flex-wrap gap-1.5"
    >
      {options.map(({ id, name, hint }) => (
        <ToggleButton
          key={id}
          id={id}
          className="flex min-h-8 max-w-full cursor-default items-baseline gap-2 rounded-[7px] border border-line-strong px-2.5 py-1 data-hovered:border-edge data-selected:border-accent data-selected:bg-accent-soft data-selected:font-semibold data-selected:text-accent"
        >
          <span dir="auto" className="min-w-0 truncate">
            {name}
          </span>
          {hint !== '' && (
            <span dir="auto" className="min-w-0 truncate text-sm font-normal text-muted">
              {hint}
            </span>
          )}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
