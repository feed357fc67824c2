import { useQuery } from '@tanstack/react-query'
import { Tag } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { api } from '../api'
import { Button } from '../ui/Button'
import { MenuButton } from '../ui/Menu'
import { PopoverButton } from '../ui/Popover'
import { ComboBox } from '../ui/Select'
import { t } from '../words'
import { useCustomerDeeds } from './useCustomerDeeds'
import type { CustomerList } from './useCustomerList'

type ChosenProps = {
  readonly list: CustomerList
  readonly selected: ReadonlySet<string>
  readonly onClear: () => void
}

/** What can be done to several customers at once. It keeps its place, so that the list doesn't jump with the first choice. */
export function ChosenCustomers({ list, selected, onClear }: ChosenProps) {
  const { tag } = useCustomerDeeds()
  const known = useQuery(api.customers.vocabulary({})).data?.tags ?? []
  const ids = [...selected]
  const rows = list.loaded(ids)
  // Where some rows aren't loaded, any tag may be among theirs.
  const theirs = rows.length === ids.length ? [...new Set(rows.flatMap(({ tags }) => tags))].toSorted() : known
  return (
    <div className="flex min-h-9 flex-wrap items-center gap-2 pb-1.5">
      {ids.length === 0 ? (
        <span className="text-sm text-muted">{list.total > 0 && t('Choose customers to tag them together.')}</span>
      ) : (
        <>
          <output className="font-medium">{t('{{count}} chosen', { count: ids.length })}</output>
          <PopoverButton size="small" icon={Tag} label={t('Add a tag')}>
            {(close) => (
              <AddTag
                known={known}
                onAdd={(word) => {
                  close()
                  tag.mutate({ ids, tag: word, on: true })
                }}
              />
            )}
          </PopoverButton>
          {theirs.length > 0 && (
            <MenuButton
              size="small"
              label={t('Take a tag away')}
              entries={theirs.map((word) => ({
                id: word,
                label: word,
                onAction: () => tag.mutate({ ids, tag: word, on: false }),
              }))}
            />
          )}
          <Button size="small" variant="quiet" onPress={onClear}>
            {t('Choose none')}
          </Button>
        </>
      )}
    </div>
  )
}

function AddTag({ known, onAdd }: { readonly known: readonly string[]; readonly onAdd: (tag: string) => void }) {
  const [text, setText] = useState('')
  const offered = known.filter((tag) => tag.toLowerCase().includes(text.trim().toLowerCase()))
  function send(event: FormEvent) {
    event.preventDefault()
    if (text.trim() !== '') onAdd(text)
  }
  return (
    <form className="flex items-end gap-2" onSubmit={send}>
      <ComboBox
        label={t('Tag')}
        takesFocus
        allowsCustomValue
        options={offered.map((tag) => ({ id: tag, label: tag }))}
        value={null}
        inputValue={text}
        onInputChange={setText}
        onChange={(tag) => {
          if (tag !== null) setText(tag)
        }}
      />
      <Button variant="primary" type="submit">
        {t('Add')}
      </Button>
    </form>
  )
}
