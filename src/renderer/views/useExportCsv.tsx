import { type ReactNode, useEffect, useState } from 'react'
import type { ExportedList } from '../../shared/files'
import type { Notice } from '../../shared/ipc'
import { api } from '../api'
import { sayError } from '../doing'
import { useMenuItem } from '../menu'
import { Dialog } from '../ui/Dialog'
import { useLate } from '../ui/late'
import { Progress } from '../ui/Progress'
import { say } from '../ui/toast'
import { t } from '../words'

type Running = { readonly job: string; readonly isCancelling: boolean }

export type ExportCsv = {
  /** Asks where, then writes the list as it is filtered and sorted now. */
  readonly exportCsv: () => void
  readonly isRunning: boolean
  /** Put it on the page: it shows how far the writing is. */
  readonly exportDialog: ReactNode
}

/** Saving a list as CSV, from the page's own button and from the menu's "Export list as CSV…". */
export function useExportCsv(list: ExportedList, fileName: string): ExportCsv {
  const [running, setRunning] = useState<Running | null>(null)

  async function run() {
    const job = crypto.randomUUID()
    setRunning({ job, isCancelling: false })
    try {
      const { saved, rows } = await api.files.exportCsv.mutationFn({ list, fileName, job })
      if (saved) say(t('Saved {{count}} rows as CSV', { count: rows }))
    } catch (error) {
      if (isCancelled(error)) say(t('The export was cancelled. No file was written.'))
      else sayError(error)
    } finally {
      setRunning(null)
    }
  }

  const exportCsv = () => {
    if (running === null) void run()
  }
  useMenuItem('export', exportCsv)
  const cancel = () => {
    if (running === null || running.isCancelling) return
    setRunning({ ...running, isCancelling: true })
    void api.files.cancel.mutationFn({ job: running.job }).catch(sayError)
  }
  return {
    exportCsv,
    isRunning: running !== null,
    exportDialog: running && <Exporting key={running.job} running={running} onCancel={cancel} />,
  }
}

const isCancelled = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'job.cancelled'

type Progressed = Extract<Notice, { type: 'progress' }>

/** Nothing until the first rows are written: the system's own dialog comes first. */
function Exporting({ running, onCancel }: { readonly running: Running; readonly onCancel: () => void }) {
  const [at, setAt] = useState<Progressed | null>(null)
  useEffect(
    () =>
      window.regulars.onChange((notice) => {
        if (notice.type === 'progress' && notice.job === running.job) setAt(notice)
      }),
    [running.job],
  )
  if (at === null || at.done >= at.total) return null
  return <Writing at={at} isCancelling={running.isCancelling} onCancel={onCancel} />
}

type WritingProps = { readonly at: Progressed; readonly isCancelling: boolean; readonly onCancel: () => void }

function Writing({ at, isCancelling, onCancel }: WritingProps) {
  // A dialog that comes and goes in a blink would only startle.
  if (!useLate()) return null
  return (
    <Dialog title={t('Saving as CSV')} isOpen size="small" onClose={onCancel}>
      <Progress
        label={t('Writing rows')}
        value={at.total === 0 ? null : at.done / at.total}
        words={t('{{done}} of {{total}}', { done: at.done.toLocaleString(), total: at.total.toLocaleString() })}
        onCancel={onCancel}
        isCancelling={isCancelling}
      />
    </Dialog>
  )
}
