import { type ReactNode, useState } from 'react'
import { AppError } from '../../shared/errors'
import { api } from '../api'
import { sayError, useSayDone } from '../doing'
import { t } from '../words'
import type { About } from './useTaskActions'
import { WhichDialog } from './WhichDialog'

type Going = { readonly about: About; readonly onDone: (() => void) | undefined }

/**
 * Removes tasks at once, said, with Undo; of what comes again it asks whether only this one goes: put `dialog` on the
 * page.
 */
export function useRemoving() {
  const sayDone = useSayDone()
  const [asking, setAsking] = useState<Going | null>(null)

  async function send({ about, onDone }: Going, repeating?: 'skip' | 'stop') {
    try {
      const { count } = await api.tasks.remove.mutationFn({ ids: [...about.ids], repeating })
      setAsking(null)
      onDone?.()
      await sayDone(removedWords(about, count, repeating === 'skip'))
    } catch (error) {
      if (error instanceof AppError && error.code === 'task.repeats') setAsking({ about, onDone })
      else sayError(error)
    }
  }

  const title = asking?.about.title
  const dialog: ReactNode = asking && (
    <WhichDialog
      title={title === undefined ? t('Some of these come again') : t('“{{title}}” comes again', { title })}
      question={t(
        'Remove it only this time, so that the next one stands instead? What was done before stays either way.',
      )}
      one={t('Only this time')}
      onOne={() => void send(asking, 'skip')}
      onRest={() => void send(asking, 'stop')}
      isRestDangerous
      onClose={() => setAsking(null)}
    />
  )
  return { remove: (about: About, onDone?: () => void) => void send({ about, onDone }), dialog }
}

function removedWords({ title }: About, count: number, isSkipped: boolean): string {
  if (title === undefined) return t('Removed {{count}} tasks', { count })
  return isSkipped ? t('Skipped this time: {{title}}', { title }) : t('Removed: {{title}}', { title })
}
