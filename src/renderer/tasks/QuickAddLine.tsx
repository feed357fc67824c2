import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { ListPlus } from 'lucide-react'
import { type KeyboardEvent, type Ref, useEffect, useRef, useState } from 'react'
import { Input, TextField } from 'react-aria-components'
import { LONGEST_LINE, type QuickTask } from '../../shared/quickAdd'
import { api } from '../api'
import { sayError, useSayDone } from '../doing'
import { Button } from '../ui/Button'
import { ButtonRow } from '../ui/Dialog'
import { Kbd } from '../ui/Kbd'
import { hasMod } from '../ui/platform'
import { t } from '../words'
import { amongOf, type Chosen, customerMeant, quickDraft } from './quickDraft'
import { Meant, Understood } from './Understood'

type QuickAddLineProps = {
  readonly text: string
  readonly onText: (text: string) => void
  readonly onClose: () => void
}

/** One line, what it was understood as, and what becomes of it. */
export function QuickAddLine({ text, onText, onClose }: QuickAddLineProps) {
  const navigate = useNavigate()
  const field = useRef<HTMLInputElement>(null)
  const choices = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const isSaid = text.trim() !== ''
  const { data } = useQuery({
    ...api.quickAdd.understand({ text }),
    enabled: isSaid,
    placeholderData: keepPreviousData,
  })
  const task = isSaid ? data : undefined
  const saving = useSaving(text, chosen)
  // It was asked for in order to type.
  useEffect(() => field.current?.focus(), [])

  async function save(isAnother: boolean) {
    const found = await saving.save()
    if (found === 'saved') {
      onText('')
      setChosen(null)
      if (isAnother) field.current?.focus()
      else onClose()
    } else if (found === 'who') {
      // After the question stands there.
      requestAnimationFrame(() => choices.current?.querySelector<HTMLElement>('button')?.focus())
    } else field.current?.focus()
  }

  function keys(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    const isButton = event.target instanceof HTMLElement && event.target.closest('button') !== null
    if (isButton && !hasMod(event)) return
    event.preventDefault()
    event.stopPropagation()
    void save(hasMod(event)).catch(sayError)
  }

  function openForm() {
    const customerId = (task && customerMeant(task, chosen)) ?? undefined
    onText('')
    onClose()
    void navigate({ to: '/tasks/new', search: { text, customerId } })
  }

  return (
    <div role="presentation" className="flex min-h-0 flex-col" onKeyDownCapture={keys}>
      <LineField ref={field} text={text} onText={onText} />
      <div className="flex flex-col gap-3 px-4 py-3.5">
        <Understood task={task} customerId={task && customerMeant(task, chosen)} isAsking={saving.asks === text} />
        {task && task.customers.length > 0 && (
          <Meant
            ref={choices}
            task={task}
            value={customerMeant(task, chosen)}
            onChoose={(id) => {
              setChosen({ among: amongOf(task), id })
              field.current?.focus()
            }}
          />
        )}
        <ButtonRow
          apart={
            <Button variant="quiet" isDisabled={!isSaid} onPress={openForm}>
              {t('More…')}
            </Button>
          }
          primary={
            <Button
              variant="primary"
              keys="Enter"
              isDisabled={!isSaid}
              onPress={() => void save(false).catch(sayError)}
            >
              {t('Save')}
            </Button>
          }
          cancel={
            <Button keys="Mod+Enter" isDisabled={!isSaid} onPress={() => void save(true).catch(sayError)}>
              {t('Save and next')}
            </Button>
          }
        />
      </div>
    </div>
  )
}

type LineFieldProps = {
  readonly ref: Ref<HTMLInputElement>
  readonly text: string
  readonly onText: (text: string) => void
}

function LineField({ ref, text, onText }: LineFieldProps) {
  return (
    <TextField
      aria-label={t('A task in plain words')}
      value={text}
      onChange={onText}
      maxLength={LONGEST_LINE}
      className="flex items-center gap-2.5 rounded-t-xl border-b border-line px-4 has-[:focus]:ring-2 has-[:focus]:ring-accent/40 has-[:focus]:ring-inset"
    >
      <ListPlus aria-hidden className="size-4 shrink-0 text-muted" strokeWidth={1.8} />
      <Input
        ref={ref}
        dir="auto"
        autoComplete="off"
        placeholder={t('call Ana tomorrow 3pm !!')}
        className="min-w-0 flex-1 bg-transparent py-3.5 text-base outline-none"
      />
      <Kbd keys="Escape" />
    </TextField>
  )
}

/** Saves what is typed now, not what was last understood: whoever types fast presses Enter before the answer is here. */
function useSaving(text: string, chosen: Chosen | null) {
  const client = useQueryClient()
  const isBusy = useRef(false)
  // The line that could not be saved as it stands.
  const [asks, setAsks] = useState<string | null>(null)
  const sayDone = useSayDone()

  async function saveOnce(): Promise<'saved' | 'who' | 'not'> {
    const task: QuickTask = await client.fetchQuery(api.quickAdd.understand({ text }))
    const customerId = customerMeant(task, chosen)
    if (task.impossible.length > 0 || customerId === undefined) {
      setAsks(text)
      return task.impossible.length > 0 ? 'not' : 'who'
    }
    const current = await client.fetchQuery(api.staff.current({}))
    await api.tasks.add.mutationFn(quickDraft(task, customerId, current?.id ?? null))
    void sayDone(t('Added: {{title}}', { title: task.title }))
    return 'saved'
  }
  async function save(): Promise<'saved' | 'who' | 'not'> {
    if (isBusy.current || text.trim() === '') return 'not'
    isBusy.current = true
    try {
      return await saveOnce()
    } finally {
      isBusy.current = false
    }
  }
  return { save, asks }
}
