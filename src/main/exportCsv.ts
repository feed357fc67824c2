import { dialog } from 'electron'
import { csvRow } from '../shared/domain/cells'
import { EXPORT_WINDOW, type ExportList, type ExportRows } from '../shared/export'
import type { ExportedList } from '../shared/files'
import type { ActionsOf } from './actions'
import type { AskStore } from './ask'
import { fileNameOf } from './fileName'
import { openJobs } from './store/jobs'
import { tellWindows } from './window'
import { writeWhole } from './writeWhole'

type Exporting = { readonly exportCsv: ActionsOf<'files'>['exportCsv']; readonly cancel: (job: string) => void }

// Excel takes a file without it for one in the computer's old encoding.
const byteOrderMark = '\ufeff'

/** Lists as CSV files: read from the store in windows, written whole, with progress and cancel. */
export function openExporting(ask: AskStore): Exporting {
  const jobs = openJobs(tellWindows)
  return {
    cancel: jobs.cancel,
    exportCsv: async ({ list, fileName, job }) => {
      const { filePath, canceled } = await dialog.showSaveDialog({
        defaultPath: fileNameOf(fileName),
        filters: [{ name: 'CSV', extensions: ['csv'] }],
      })
      if (canceled || !filePath) return { saved: false, rows: 0 }
      const { shop } = await ask('shop', 'now', {})
      const { progress, breathe } = jobs.of({ job })
      const { heading, keys } = await headOf(ask, list)
      const delimiter = delimiterIn(shop?.country)
      let rows = 0
      async function* pieces(): AsyncGenerator<string> {
        yield byteOrderMark + csvRow(heading, delimiter)
        for (let from = 0; from < keys.length; from += EXPORT_WINDOW) {
          await breathe()
          progress(from, keys.length)
          const read = await rowsOf(ask, list, keys.slice(from, from + EXPORT_WINDOW))
          rows += read.length
          yield read.map((cells) => csvRow(cells, delimiter)).join('')
        }
        progress(keys.length, keys.length)
      }
      await writeWhole(filePath, pieces())
      return { saved: true, rows }
    },
  }
}

function headOf(ask: AskStore, list: ExportedList): Promise<ExportList> {
  switch (list.subject) {
    case 'customers':
      return ask('customers', 'exportList', { filter: list.filter, sort: list.sort })
    case 'tasks':
      return ask('tasks', 'exportList', { filter: list.filter, sort: list.sort })
  }
}

const rowsOf = (ask: AskStore, { subject }: ExportedList, keys: number[]): Promise<ExportRows> =>
  subject === 'customers' ? ask('customers', 'exportRows', { keys }) : ask('tasks', 'exportRows', { keys })

/** What separates cells: where numbers have a decimal comma, Excel opens a file with commas as one column. */
function delimiterIn(country: string | undefined): string {
  if (country === undefined) return ','
  const { language } = new Intl.Locale(`und-${country}`).maximize()
  const parts = new Intl.NumberFormat(`${language}-${country}`).formatToParts(1.5)
  return parts.some(({ type, value }) => type === 'decimal' && value === ',') ? ';' : ','
}
