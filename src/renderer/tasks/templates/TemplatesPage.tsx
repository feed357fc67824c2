import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { LayoutList, ListChecks, MoreHorizontal, Pencil, Play, Plus, Trash2 } from 'lucide-react'
import { useRef } from 'react'
import { countedWords } from '../../../shared/domain/templates'
import type { Template } from '../../../shared/templates'
import { api } from '../../api'
import { useDoing } from '../../doing'
import { Button, LinkButton } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { Loading } from '../../ui/Loading'
import { MenuButton } from '../../ui/Menu'
import { Message } from '../../ui/Message'
import { Page } from '../../ui/Page'
import { t } from '../../words'
import { kindIcons } from '../words'
import { countedFrom } from './words'

/** What the shop does often, each as a list of tasks: used, changed, removed. */
export function TemplatesPage() {
  const { data, error } = useQuery(api.templates.list({}))
  return (
    <Page
      title={t('Task templates')}
      subtitle={t('What you do often, written down once: back from a promised day or on from a start.')}
      actions={
        <>
          <LinkButton icon={ListChecks} href="#/tasks">
            {t('All tasks')}
          </LinkButton>
          <LinkButton variant="primary" icon={Plus} href="#/tasks/templates/new">
            {t('New template')}
          </LinkButton>
        </>
      }
    >
      {error && <Message tone="late">{error.message}</Message>}
      {!data && !error && <Loading />}
      {data?.length === 0 && <NoTemplates />}
      {data && data.length > 0 && <Templates templates={data} />}
    </Page>
  )
}

function NoTemplates() {
  return (
    <Empty
      icon={LayoutList}
      title={t('No templates yet')}
      action={
        <LinkButton variant="primary" icon={Plus} href="#/tasks/templates/new">
          {t('Write down the first template')}
        </LinkButton>
      }
    >
      {t('A wedding, a market day, a new customer: its tasks stand here once, and get their days when you use them.')}
    </Empty>
  )
}

function Templates({ templates }: { readonly templates: readonly Template[] }) {
  const list = useRef<HTMLUListElement>(null)
  return (
    <ul ref={list} tabIndex={-1} aria-label={t('Task templates')} className="columns-[20rem] gap-4 outline-none">
      {templates.map((template) => (
        <li key={template.id} className="mb-4 break-inside-avoid">
          <TemplateCard template={template} onRemoved={() => list.current?.focus()} />
        </li>
      ))}
    </ul>
  )
}

type TemplateCardProps = { readonly template: Template; readonly onRemoved: () => void }

function TemplateCard({ template, onRemoved }: TemplateCardProps) {
  const { id, name, note, steps } = template
  const navigate = useNavigate()
  const remove = useDoing(api.templates.remove, () => t('Removed template “{{name}}”', { name }))
  return (
    <Card
      title={<bdi className="wrap-anywhere">{name}</bdi>}
      actions={
        <MenuButton
          size="small"
          iconOnly
          icon={MoreHorizontal}
          label={t('More to do with “{{name}}”', { name })}
          entries={[
            {
              id: 'edit',
              label: t('Change…'),
              icon: Pencil,
              onAction: () => void navigate({ to: '/tasks/templates/$id/edit', params: { id } }),
            },
            {
              id: 'remove',
              label: t('Remove'),
              icon: Trash2,
              tone: 'danger',
              onAction: () => remove.mutate({ id }, { onSuccess: onRemoved }),
            },
          ]}
        />
      }
    >
      <p className="-mt-1 text-muted">
        {t('{{count}} tasks', { count: steps.length })}, {countedFrom(steps)}
      </p>
      {note !== '' && (
        <p dir="auto" className="mt-1.5 whitespace-pre-wrap wrap-anywhere">
          {note}
        </p>
      )}
      <Steps steps={steps} />
      <span className="mt-3 flex">
        <Button
          size="small"
          icon={Play}
          aria-label={t('Use “{{name}}”', { name })}
          onPress={() => void navigate({ to: '/tasks/templates/use', search: { template: id } })}
        >
          {t('Use')}
        </Button>
      </span>
    </Card>
  )
}

function Steps({ steps }: Pick<Template, 'steps'>) {
  return (
    <ol className="mt-2">
      {steps.map((step, at) => {
        const Icon = kindIcons[step.kind]
        return (
          <li
            // Two of one title may stand in one template: their place tells them apart.
            key={`${at} ${step.title}`}
            className="flex items-start gap-2 border-t border-line py-1"
          >
            <Icon aria-hidden className="mt-1 size-4 shrink-0 text-muted" strokeWidth={1.7} />
            <span className="min-w-0 flex-1 wrap-anywhere">
              <bdi>{step.title}</bdi>
              <span className="block text-sm text-muted">{t(countedWords(step))}</span>
            </span>
          </li>
        )
      })}
    </ol>
  )
}
