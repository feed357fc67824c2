import { useEffect, useState } from 'react'
import type { Notice } from '../../shared/ipc'
import { Progress } from '../ui/Progress'
import { t } from '../words'
import { cancel, type Importing } from './importing'

type Progressed = Extract<Notice, { type: 'progress' }>

/** How far the work is that goes on now, with a way out. */
export function WorkShown({ importing: { work, job, isCancelling, file } }: { readonly importing: Importing }) {
  const [at, setAt] = useState<Progressed | null>(null)
  useEffect(
    () =>
      window.regulars.onChange((notice) => {
        if (notice.type === 'progress' && notice.job === job) setAt(notice)
      }),
    [job],
  )
  const name = file?.name ?? ''
  // Before a file is chosen the system's own dialog is on screen.
  if (work === null || file === null) return null
  const labels = {
    looking: t('Looking at {{name}}', { name }),
    checking: t('Checking {{name}}', { name }),
    'bringing in': t('Bringing in {{name}}', { name }),
  }
  return (
    <Progress
      label={labels[work]}
      value={at === null || at.total === 0 ? null : at.done / at.total}
      {...(work === 'looking' ? {} : { onCancel: cancel })}
      isCancelling={isCancelling}
    />
  )
}
