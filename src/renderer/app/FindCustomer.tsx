import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Search } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { ComboBox, Group, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { api } from '../api'
import { sayError } from '../doing'
import { useMenuItem } from '../menu'
import { fieldBox, fieldRing, listItem, popoverBox } from '../ui/boxes'
import { Kbd } from '../ui/Kbd'
import { t } from '../words'

const MOST = 8
const LONGEST = 200

/** The header's search: three letters of a name or the last digits of a number, Enter, and the customer's page is there. */
export function FindCustomer() {
  const navigate = useNavigate()
  const client = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const group = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState('')
  const text = typed.trim().slice(0, LONGEST)
  const found = useQuery({
    ...api.customers.find({ text, size: MOST }),
    enabled: text !== '',
    placeholderData: (before) => before,
  }).data
  const before = useRef<Element | null>(null)
  const focus = () => {
    if (document.activeElement !== input.current) before.current = document.activeElement
    input.current?.focus()
    input.current?.select()
  }
  function leave() {
    setTyped('')
    input.current?.blur()
    if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus()
  }
  useMenuItem('palette', focus)
  useMenuItem('find', focus)

  function open(id: string) {
    setTyped('')
    input.current?.blur()
    void navigate({ to: '/customers/$id', params: { id } })
  }
  /** Who types faster than the list follows gets the first of what they typed, not of what is shown. */
  async function openFirst() {
    const [first] = await client.fetchQuery(api.customers.find({ text, size: MOST }))
    if (first) open(first.id)
  }
  function keys(event: KeyboardEvent<HTMLInputElement>) {
    const isOnOne = event.currentTarget.getAttribute('aria-activedescendant')
    if (event.key === 'Enter' && !isOnOne && text !== '' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      void openFirst().catch(sayError)
    } else if (event.key === 'Escape') leave()
  }

  return (
    <ComboBox
      aria-label={t('Find a customer')}
      items={text === '' ? [] : (found ?? [])}
      value={null}
      onChange={(key) => {
        if (key !== null) open(String(key))
      }}
      inputValue={typed}
      onInputChange={setTyped}
      // Before the answer is there, too: the list only opens with a letter typed.
      allowsEmptyCollection={text !== ''}
      menuTrigger="input"
    >
      <Group ref={group} className={`${fieldBox} ${fieldRing} gap-2 px-2.5`}>
        <Search aria-hidden className="size-4 shrink-0 text-muted" strokeWidth={1.8} />
        <Input
          ref={input}
          dir="auto"
          maxLength={LONGEST}
          className="min-w-0 flex-1 bg-transparent py-1 outline-none"
          placeholder={t('Find a customer …')}
          onKeyDown={keys}
        />
        {typed === '' && <Kbd keys="Mod+K" />}
      </Group>
      <Popover className={`${popoverBox} w-(--trigger-width) min-w-56`} triggerRef={group} offset={4}>
        <ListBox
          aria-label={t('Customers found')}
          className="max-h-96 overflow-auto p-1 outline-none"
          renderEmptyState={() =>
            found && (
              <div className="px-2.5 py-1.5 text-muted">
                {t('Nobody found. Try three letters of the name, or the last digits of the phone number.')}
              </div>
            )
          }
        >
          {({ id, name, hint }: { readonly id: string; readonly name: string; readonly hint: string }) => (
            <ListBoxItem id={id} textValue={name} className={listItem}>
              <span className="min-w-0 flex-1">
                <span dir="auto" className="block truncate font-semibold">
                  {name}
                </span>
                {hint && (
                  <span dir="auto" className="block truncate text-sm text-muted">
                    {hint}
                  </span>
                )}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
