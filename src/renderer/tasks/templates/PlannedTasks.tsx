import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { spanProblem } from '../../../shared/domain/templates'
import type { PlannedTask, Template, TemplateUse } from '../../../shared/templates'
import { api } from '../../api'
import { Card } from '../../ui/Card'
import { Chip } from '../../ui/Chip'
import { DayText } from '../../ui/DayText'
import { Message } from '../../ui/Message'
import { t } from '../../words'
import { kindIcons, kindWords } from '../words'

type PlannedTasksProps = { readonly template: Template | undefined; readonly use: TemplateUse | undefined }

/** The tasks and days that come of a template as the form stands; nothing is written yet. */
export function PlannedTasks({ template, use }: PlannedTasksProps) {
  return (
    <Card title={t('What will be added')}>
      <div aria-live="polite">
        {template && use ? (
          <Planned template={template} use={use} />
        ) : (
          <p className="text-muted">{t('Choose a template: its tasks and their days show here.')}</p>
        )}
      </div>
    </Card>
  )
}

function Planned({ template, use }: { readonly template: Template; readonly use: TemplateUse }) {
  const problem = spanProblem(template.steps, use)
  const { data, error } = useQuery({
    ...api.templates.preview(use),
    enabled: problem === null,
    placeholderData: keepPreviousData,
  })
  if (problem !== null) return <p className="text-muted">{t(problem.words)}</p>
  if (error) return <Message tone="late">{error.message}</Message>
  if (!data) return null
  const past = data.filter(({ isPast }) => isPast).length
  return (
    <div className="flex flex-col gap-2.5">
      {past > 0 && <Message tone="due" title={t('{{count}} of these days have passed already.', { count: past })} />}
      <ol>
        {data.map((task, at) => (
          // Two of one title may stand in one template: their place tells them apart.
          <PlannedRow key={`${at} ${task.title}`} task={task} />
        ))}
      </ol>
    </div>
  )
}

function PlannedRow({ task }: { readonly task: PlannedTask }) {
  const { kind, title, dueOn, assignee, isPast, isClosed, priority } = task
  const Icon = kindIcons[kind]
  return (
    <li className="flex items-start gap-2.5 border-t border-line py-1.5 first:border-t-0">
      <Icon aria-hidden className="mt-1 size-4 shrink-0 text-muted" strokeWidth={1.7} />
      <span className="min-w-0 flex-1 wrap-anywhere">
        <bdi className="font-medium">{title}</bdi>
        <span className="block text-sm text-muted">
          {[kindWords(kind), assignee, priority === 'high' ? t('high priority') : ''].filter(Boolean).join(' · ')}
        </span>
      </span>
      <span className="flex flex-col items-end gap-0.5">
        <DayText day={dueOn} />
        {isPast && <Chip tone="late">{t('passed')}</Chip>}
        {isClosed && <Chip tone="due">{t('closed that day')}</Chip>}
      </span>
    </li>
  )
}
