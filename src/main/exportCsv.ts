import { dialog } from 'electron'
import { csvRow, type DecimalMark } from '../shared/domain/cells'
import { EXPORT_WINDOW } from '../shared/export'
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
      const { subject, ...asked } = list
      const { progress, breathe } = jobs.of({ job })
      const { heading, keys } = await ask(subject, 'exportList', asked)
      const { delimiter, decimal } = marksIn(shop?.country)
      let rows = 0
      async function* pieces(): AsyncGenerator<string> {
        yield byteOrderMark + csvRow(heading, delimiter)
        for (let from = 0; from < keys.length; from += EXPORT_WINDOW) {
          await breathe()
          progress(from, keys.length)
          const read = await ask(subject, 'exportRows', { keys: keys.slice(from, from + EXPORT_WINDOW) })
          rows += read.length
          yield read.map((cells) => csvRow(cells, delimiter, decimal)).join('')
        }
        progress(keys.length, keys.length)
      }
      await writeWhole(filePath, pieces())
      return { saved: true, rows }
    },
  }
}

const points = { delimiter: ',', decimal: '.' } as const
const commas = { delimiter: ';', decimal: ',' } as const

/**
 * Where numbers have a decimal comma, Excel opens a file with commas between its cells as one column, and takes 12.05 for
 * the 12th of May.
 */
function marksIn(country: string | undefined): { readonly delimiter: string; readonly decimal: DecimalMark } {
  if (country === undefined) return points
  const { language } = new Intl.Locale(`und-${country}`).maximize()
  const parts = new Intl.NumberFormat(`${language}-${country}`).formatToParts(1.5)
  return parts.some(({ type, value }) => type === 'decimal' && value === ',') ? commas : points
}
