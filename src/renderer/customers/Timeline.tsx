import { useInfiniteQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { type Ref, useState } from 'react'
import type { CustomerDetail, TimelineEntry } from '../../shared/customers'
import { api } from '../api'
import { useDoing } from '../doing'
import { OrderLink } from '../OrderPieces'
import { said } from '../timelineWords'
import { Button, IconButton } from '../ui/Button'
import { Section } from '../ui/Card'
import { Segmented } from '../ui/Choice'
import { DayText } from '../ui/DayText'
import { Message } from '../ui/Message'
import { useShop } from '../ui/ShopContext'
import { t } from '../words'
import { LogLine } from './LogLine'
import type { WordDraft } from './useWordDraft'

const PAGE = 30

type TimelineProps = {
  readonly customer: CustomerDetail
  readonly draft: WordDraft
  readonly saidRef: Ref<HTMLDivElement>
}
type Shown = 'all' | 'contact' | 'order' | 'gift' | 'task'

/** Everything so far, the newest first, and the line to write the next word into. */
export function Timeline({ customer, draft, saidRef }: TimelineProps) {
  const [shown, setShown] = useState<Shown>('all')
  const { entries, total, error, more } = useTimeline(customer.id, shown)
  const remove = useDoing(api.customers.removeContact, () => t('Removed a line'))
  return (
    <Section
      title={t('Everything so far')}
      actions={
        <Segmented
          label={t('What to show')}
          value={shown}
          onChange={(id) => setShown(id as Shown)}
          options={[
            { id: 'all', label: t('All') },
            { id: 'contact', label: t('Words') },
            { id: 'order', label: t('Orders') },
            { id: 'gift', label: t('Gifts') },
            { id: 'task', label: t('Tasks') },
          ]}
        />
      }
    >
      <div ref={saidRef} className="relative pt-1 pb-2">
        <LogLine customer={customer} draft={draft} />
      </div>
      {error && <Message tone="late">{error.message}</Message>}
      <ol className="border-t border-line">
        {entries.map((entry) => (
          <Entry
            key={`${entry.kind} ${entry.detail} ${entry.id}`}
            entry={entry}
            onRemove={() => remove.mutate({ id: entry.id })}
          />
        ))}
      </ol>
      {total === 0 && <p className="px-1 py-3 text-muted">{t('Nothing yet. What is said and done stands here.')}</p>}
      {entries.length < total && (
        <div className="pt-2">
          <Button variant="quiet" onPress={more}>
            {t('Show more ({{count}} left)', { count: total - entries.length })}
          </Button>
        </div>
      )}
    </Section>
  )
}

function useTimeline(id: string, shown: Shown) {
  const kind = shown === 'all' ? undefined : shown
  const pages = useInfiniteQuery({
    queryKey: ['customers', 'timeline', id, shown],
    queryFn: ({ pageParam }) => api.customers.timeline({ id, kind, from: pageParam, size: PAGE }).queryFn(),
    initialPageParam: 0,
    getNextPageParam: ({ total }, all) => (all.length * PAGE < total ? all.length * PAGE : undefined),
  })
  return {
    entries: pages.data?.pages.flatMap(({ entries }) => entries) ?? [],
    total: pages.data?.pages.at(-1)?.total ?? -1,
    error: pages.error,
    more: () => void pages.fetchNextPage(),
  }
}

const dots: Readonly<Record<TimelineEntry['kind'], string>> = {
  contact: 'border-accent',
  order: 'border-accent bg-accent',
  task: 'border-info',
  gift: 'border-accent bg-accent-soft',
  thanks: 'border-kept',
  added: 'border-edge',
  import: 'border-edge',
}

function Entry({ entry, onRemove }: { readonly entry: TimelineEntry; readonly onRemove: () => void }) {
  const { title, text } = said(entry, useShop())
  return (
    <li className="group grid grid-cols-[7.75rem_auto_minmax(0,1fr)_auto] items-start gap-x-3 border-b border-line px-1 py-1.5">
      <span className="pt-0.5 text-muted">
        <DayText day={entry.on} short />
      </span>
      <span aria-hidden className={`mt-2 size-2 rounded-full border-2 ${dots[entry.kind]}`} />
      <span className="py-0.5 wrap-anywhere whitespace-pre-line">
        {entry.orderId === null ? (
          <b className="font-semibold">{title}</b>
        ) : (
          <OrderLink id={entry.orderId} className="font-semibold">
            {title}
          </OrderLink>
        )}
        {text && (
          <>
            {' '}
            <bdi className="text-muted">{text}</bdi>
          </>
        )}
      </span>
      <span className="flex min-h-7 items-center gap-1 text-sm text-muted">
        {entry.who}
        {entry.kind === 'contact' && (
          <span className="opacity-0 group-focus-within:opacity-100 group-hover:opacity-100">
            <IconButton size="small" icon={X} label={t('Remove this line')} onPress={onRemove} />
          </span>
        )}
      </span>
    </li>
  )
}
