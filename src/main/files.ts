import { randomUUID } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { dialog } from 'electron'
import { AppError } from '../shared/errors'
import type { ActionsOf } from './actions'
import { askOf } from './ask'
import { openExporting } from './exportCsv'
import { handingOver } from './handOver'
import type { StoreThreads } from './store/threads'

/** Files that the person chooses. Paths stay in the main process; windows know handles. */
export function openFiles(store: StoreThreads): ActionsOf<'files'> {
  const ask = askOf(store)
  const exporting = openExporting(ask)
  return {
    exportCsv: exporting.exportCsv,
    handOver: handingOver(ask),
    choose: async ({ title }) => {
      const { canceled, filePaths } = await dialog.showOpenDialog({
        title,
        properties: ['openFile'],
        filters: [
          { name: 'CSV', extensions: ['csv', 'txt', 'tsv'] },
          { name: 'All files', extensions: ['*'] },
        ],
      })
      const [path] = filePaths
      if (canceled || path === undefined) return null
      const { size } = await stat(path).catch(() => {
        throw new AppError('file.unreadable', `${basename(path)} can’t be opened. Is it still there?`)
      })
      const id = randomUUID()
      store.chooseFile(id, path)
      return { id, name: basename(path), bytes: size }
    },
    cancel: async ({ job }) => {
      store.cancel(job)
      exporting.cancel(job)
      return null
    },
  }
}
