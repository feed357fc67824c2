import { useMutation, useQuery } from '@tanstack/react-query'
import { Bookmark, Check, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { SavedView, type ViewSubject } from '../../shared/views'
import { api } from '../api'
import { useDoing, useSayDone } from '../doing'
import { Button } from '../ui/Button'
import { ButtonRow, Dialog } from '../ui/Dialog'
import { Form, FormActions, FormField, useZodForm } from '../ui/form'
import { MenuButton, type MenuEntry } from '../ui/Menu'
import { TextField } from '../ui/TextField'
import { t } from '../words'

type Search = Readonly<Record<string, unknown>>

export type SavedViewsProps = {
  readonly subject: ViewSubject
  /** The page's search parameters as they are now. */
  readonly search: Search
  /** Opens a view: its search parameters, unchecked, for the page to navigate to. */
  readonly onOpen: (search: Search) => void
}

/** A menu of the ways to look at a list that were worth a name. */
export function SavedViews({ subject, search, onOpen }: SavedViewsProps) {
  const saved = useQuery(api.views.list({ subject })).data ?? []
  const [layer, setLayer] = useState<'save' | 'remove' | null>(null)
  const now = sameness(search)
  const entries: MenuEntry[] = saved.map((view) => ({
    id: view.id,
    label: view.name,
    icon: sameness(view.search) === now ? Check : Bookmark,
    onAction: () => onOpen(view.search),
  }))
  if (saved.length > 0) entries.push('separator')
  entries.push({ id: 'save', label: t('Save this view…'), icon: Bookmark, onAction: () => setLayer('save') })
  if (saved.length > 0) {
    entries.push({ id: 'remove', label: t('Remove a view…'), icon: Trash2, onAction: () => setLayer('remove') })
  }
  const close = () => setLayer(null)
  return (
    <>
      <MenuButton label={t('Views')} icon={Bookmark} entries={entries} />
      {layer === 'save' && <SaveView subject={subject} search={search} onClose={close} />}
      {layer === 'remove' && <RemoveViews saved={saved} onClose={close} />}
    </>
  )
}

/** Two searches that ask the same read the same, whatever the order of their parameters. */
const sameness = (search: Search): string =>
  JSON.stringify(
    Object.entries(search)
      .filter(([, value]) => value !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )

const Named = SavedView.pick({ name: true })

function SaveView({ subject, search, onClose }: Omit<SavedViewsProps, 'onOpen'> & { readonly onClose: () => void }) {
  const form = useZodForm(Named, { name: '' })
  const save = useMutation(api.views.save)
  const sayDone = useSayDone()
  return (
    <Dialog title={t('Save this view')} isOpen size="small" onClose={onClose}>
      <Form
        form={form}
        label={t('Save this view')}
        onCancel={onClose}
        onSubmit={async ({ name }) => {
          const kept = Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined))
          await save.mutateAsync({ subject, name, search: kept })
          onClose()
          await sayDone(t('Saved the view “{{name}}”', { name }))
        }}
      >
        <FormField form={form} name="name">
          {(field) => (
            <TextField
              label={t('Name of the view')}
              description={t('It keeps the filters and the order. A view of the same name is replaced.')}
              isRequired
              takesFocus
              {...field}
            />
          )}
        </FormField>
        <FormActions submit={t('Save the view')} />
      </Form>
    </Dialog>
  )
}

function RemoveViews({ saved, onClose }: { readonly saved: readonly SavedView[]; readonly onClose: () => void }) {
  const remove = useDoing(api.views.remove, (_, { id }: { readonly id: string }) =>
    t('Removed the view “{{name}}”', { name: saved.find((view) => view.id === id)?.name ?? '' }),
  )
  return (
    <Dialog
      title={t('Remove a view')}
      isOpen
      size="small"
      onClose={onClose}
      footer={<ButtonRow primary={<Button onPress={onClose}>{t('Done')}</Button>} />}
    >
      <ul>
        {saved.map(({ id, name }) => (
          <li key={id} className="flex items-center gap-3 border-t border-line py-1 first:border-t-0">
            <span dir="auto" className="min-w-0 flex-1 wrap-anywhere">
              {name}
            </span>
            <Button
              size="small"
              icon={Trash2}
              aria-label={t('Remove {{name}}', { name })}
              onPress={() => {
                if (saved.length === 1) onClose()
                remove.mutate({ id })
              }}
            >
              {t('Remove')}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
