import { useEffect } from 'react'
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components'
import { Kbd } from '../../ui/Kbd'
import { t } from '../../words'
import type { Entry, Section } from './entries'

type EntriesProps = {
  readonly sections: readonly Section[]
  /** The one that the arrow keys stand on. */
  readonly onActive: (id: string) => void
  readonly onGo: (id: string) => void
}

/** What was found and what can be done, in sections. */
export function Entries({ sections, onActive, onGo }: EntriesProps) {
  return (
    <ListBox
      aria-label={t('Found')}
      onAction={(key) => onGo(String(key))}
      className="min-h-0 min-w-0 flex-1 overflow-y-auto p-1.5 outline-none"
      renderEmptyState={() => (
        <p className="px-2.5 py-3 text-muted">
          {t('Nothing is called so. Try three letters of a name, or the last digits of a phone number.')}
        </p>
      )}
    >
      {sections.map(({ title, entries }) => (
        <ListBoxSection key={title} id={title}>
          <Header className="px-2.5 pt-2 pb-1 text-xs font-semibold text-muted">{title}</Header>
          {entries.map((entry) => (
            <ListBoxItem
              key={entry.id}
              id={entry.id}
              textValue={entry.title}
              className="flex min-h-9 cursor-default items-center gap-2.5 rounded-md px-2.5 py-1 outline-none data-focused:bg-accent-soft data-hovered:bg-accent-soft forced-colors:data-focused:outline-2"
            >
              {({ isFocused }) => <Line entry={entry} isActive={isFocused} onActive={onActive} />}
            </ListBoxItem>
          ))}
        </ListBoxSection>
      ))}
    </ListBox>
  )
}

type LineProps = Pick<EntriesProps, 'onActive'> & { readonly entry: Entry; readonly isActive: boolean }

function Line({ entry, isActive, onActive }: LineProps) {
  const { id, icon: Icon, title, hint, keys } = entry
  useEffect(() => {
    if (isActive) onActive(id)
  }, [isActive, id, onActive])
  return (
    <>
      <Icon aria-hidden className="size-4 shrink-0 text-muted" strokeWidth={1.7} />
      <span className="min-w-0 flex-1">
        <span dir="auto" className="block truncate font-semibold">
          {title}
        </span>
        {hint && (
          <span dir="auto" className="block truncate text-sm text-muted">
            {hint}
          </span>
        )}
      </span>
      {keys && <Kbd keys={keys} />}
    </>
  )
}
