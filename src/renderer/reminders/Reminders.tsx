import { useMutation, useQuery } from '@tanstack/react-query'
import { Bell, BellRing, X } from 'lucide-react'
import { type RefObject, useRef, useState } from 'react'
import type { Reminder } from '../../shared/reminders'
import { api } from '../api'
import { sayError } from '../doing'
import { useMenuItem } from '../menu'
import { sayTime } from '../tasks/words'
import { Button, IconButton } from '../ui/Button'
import { sayNumber, t } from '../words'
import { ReminderRow } from './ReminderRow'
import { type PanelState, usePanel } from './usePanel'
import { useRaised } from './useRaised'

/** The header's bell, and the panel where reminders come up: it says so, and leaves the focus where it is. */
export function Reminders() {
  const reminders = useQuery(api.reminders.standing({})).data ?? []
  const bell = useRef<HTMLSpanElement>(null)
  const place = useRef<HTMLElement>(null)
  const panel = usePanel(place, bell)
  const [said, setSaid] = useState('')
  useRaised((raised) => {
    setSaid(wordsFor(raised))
    panel.show()
  })
  useMenuItem('reminders', panel.toggle)
  const count = reminders.length
  return (
    <>
      <span ref={bell} className="relative">
        <IconButton
          label={count === 0 ? t('Reminders') : t('{{count}} reminders', { count })}
          keys="F8"
          icon={count === 0 ? Bell : BellRing}
          aria-expanded={panel.isOpen}
          onPress={panel.isOpen ? panel.close : panel.enter}
        />
        {count > 0 && (
          <span
            aria-hidden
            className="pointer-events-none absolute -end-0.5 -top-0.5 min-w-4 rounded-full bg-accent px-1 text-center text-xs font-semibold text-accent-ink"
          >
            {sayNumber(count)}
          </span>
        )}
      </span>
      {/* Heard over an open list or dialog, too. */}
      <p aria-live="polite" data-react-aria-top-layer="true" className="sr-only">
        {said}
      </p>
      {panel.isOpen && <Panel ref={place} reminders={reminders} panel={panel} />}
    </>
  )
}

/** What a screen reader says when reminders come up. */
function wordsFor(raised: readonly Reminder[]): string {
  const [first, ...others] = raised
  if (!first) return ''
  if (others.length > 0) return t('{{count}} reminders', { count: raised.length })
  const { title, customerName, dueTime } = first.task
  const words = [title, customerName ?? '', dueTime === null ? '' : sayTime(dueTime)].filter((part) => part !== '')
  return t('Reminder: {{what}}', { what: words.join(', ') })
}

type PanelProps = {
  readonly ref: RefObject<HTMLElement | null>
  readonly reminders: readonly Reminder[]
  readonly panel: PanelState
}

function Panel({ ref, reminders, panel }: PanelProps) {
  const missed = reminders.filter(({ isMissed }) => isMissed)
  const now = reminders.filter(({ isMissed }) => !isMissed)
  /** With the last one the panel goes, too. */
  const settled = () => (reminders.length > 1 ? panel.keepFocus() : panel.close())
  return (
    <div
      role="presentation"
      onKeyDown={(event) => {
        if (event.key === 'Escape') panel.close()
      }}
    >
      <section
        ref={ref}
        tabIndex={-1}
        aria-label={t('Reminders')}
        className="fixed end-4 bottom-16 z-15 flex max-h-[min(60dvh,28rem)] w-100 max-w-[calc(100vw-2rem)] flex-col overflow-hidden rounded-xl border border-line-strong bg-surface shadow-float outline-offset-2 animate-appear"
      >
        <Head reminders={reminders} onClose={panel.close} />
        <div className="overflow-y-auto">
          {reminders.length === 0 && (
            <p className="px-4 py-3 text-muted">
              {t('Nothing to be reminded of now. A task’s form has a field for when to remind you of it.')}
            </p>
          )}
          <Group reminders={now} onSettle={settled} onOpen={panel.close} />
          {missed.length > 0 && (
            <Group title={t('While you were away')} reminders={missed} onSettle={settled} onOpen={panel.close} />
          )}
        </div>
      </section>
    </div>
  )
}

type HeadProps = { readonly reminders: readonly Reminder[]; readonly onClose: () => void }

function Head({ reminders, onClose }: HeadProps) {
  const dismissing = useMutation({ ...api.reminders.dismiss, onError: sayError })
  return (
    <div className="flex items-center gap-1 border-b border-line py-1.5 ps-4 pe-2">
      <h2 className="min-w-0 flex-1 font-semibold">{t('Reminders')}</h2>
      {reminders.length > 1 && (
        <Button
          variant="quiet"
          size="small"
          onPress={() => {
            onClose()
            dismissing.mutate({ ids: reminders.map(({ task }) => task.id) })
          }}
        >
          {t('Dismiss all')}
        </Button>
      )}
      <IconButton label={t('Close')} icon={X} size="small" keys="Esc" onPress={onClose} />
    </div>
  )
}

type GroupProps = {
  readonly title?: string
  readonly reminders: readonly Reminder[]
  readonly onSettle: () => void
  readonly onOpen: () => void
}

function Group({ title, reminders, ...does }: GroupProps) {
  return (
    <>
      {title && <h3 className="border-b border-line bg-sunken px-4 py-1 text-sm font-semibold text-muted">{title}</h3>}
      {reminders.length > 0 && (
        <ul aria-label={title ?? t('Reminders')}>
          {reminders.map(({ task }) => (
            <ReminderRow key={task.id} task={task} {...does} />
          ))}
        </ul>
      )}
    </>
  )
}
