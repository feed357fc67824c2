import { useMutation } from '@tanstack/react-query'
import { AlarmClock, Check, X } from 'lucide-react'
import type { Reminder } from '../../shared/reminders'
import { api } from '../api'
import { sayError } from '../doing'
import { TaskDue } from '../tasks/TaskPieces'
import { aboutOne, useTaskActions } from '../tasks/useTaskActions'
import { kindIcons } from '../tasks/words'
import { Button, IconButton, LinkButton } from '../ui/Button'
import { MenuButton, type MenuEntry } from '../ui/Menu'
import { say } from '../ui/toast'
import { t } from '../words'

type ReminderRowProps = {
  readonly task: Reminder['task']
  /** Before it leaves the panel. */
  readonly onSettle: () => void
  readonly onOpen: () => void
}

/** One reminder, with all that can be done about it on the spot. */
export function ReminderRow({ task, onSettle, onOpen }: ReminderRowProps) {
  const { settle } = useTaskActions()
  const dismissing = useMutation({ ...api.reminders.dismiss, onError: sayError })
  const later = useLater(task, onSettle)
  const Icon = kindIcons[task.kind]
  const { id, title } = task
  return (
    <li className="flex flex-col gap-1.5 border-b border-line ps-4 pe-2 py-2.5 last:border-b-0">
      <div className="flex items-start gap-2.5">
        <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-accent" strokeWidth={1.7} />
        <div className="min-w-0 flex-1">
          <p dir="auto" className="line-clamp-3 font-semibold wrap-anywhere">
            {title}
          </p>
          <p className="flex flex-wrap gap-x-2.5 text-muted">
            <TaskDue task={task} />
            {task.customerName !== null && (
              <bdi className="max-w-full truncate" title={task.customerName}>
                {task.customerName}
              </bdi>
            )}
            {task.phone !== null && <span>{task.phone}</span>}
          </p>
        </div>
        <IconButton
          label={t('Dismiss: {{title}}', { title })}
          icon={X}
          size="small"
          onPress={() => {
            onSettle()
            dismissing.mutate({ ids: [id] })
          }}
        />
      </div>
      <div className="flex flex-wrap gap-1.5 ps-6.5">
        <Button
          size="small"
          icon={Check}
          aria-label={t('Done: {{title}}', { title })}
          onPress={() => {
            onSettle()
            settle(aboutOne(task), 'done')
          }}
        >
          {t('Done')}
        </Button>
        <LinkButton size="small" href={`#/tasks/${id}`} aria-label={t('Open: {{title}}', { title })} onPress={onOpen}>
          {t('Open')}
        </LinkButton>
        <MenuButton size="small" variant="quiet" icon={AlarmClock} label={t('Remind me again')} entries={later} />
      </div>
    </li>
  )
}

type Later = { readonly minutes: number } | { readonly until: 'tomorrow morning' }

/** When to be reminded again. */
function useLater({ id, title }: Reminder['task'], onSettle: () => void): readonly MenuEntry[] {
  const sleeping = useMutation({
    mutationFn: ({ how }: { readonly how: Later; readonly said: string }) =>
      api.reminders.sleep.mutationFn({ id, ...how }),
    onSuccess: (_, { said }) => void say(said),
    onError: sayError,
  })
  const choice = (label: string, how: Later, said: string): MenuEntry => ({
    id: label,
    label,
    onAction: () => {
      onSettle()
      sleeping.mutate({ how, said })
    },
  })
  return [
    choice(t('In 10 minutes'), { minutes: 10 }, t('Again in 10 minutes: {{title}}', { title })),
    choice(t('In 1 hour'), { minutes: 60 }, t('Again in 1 hour: {{title}}', { title })),
    choice(t('Tomorrow morning'), { until: 'tomorrow morning' }, t('Again tomorrow morning: {{title}}', { title })),
  ]
}
