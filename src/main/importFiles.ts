import { dialog } from 'electron'
import type { ActionsOf } from './actions'
import type { AskStore } from './ask'
import { fileNameOf } from './fileName'
import { rejectsCsv } from './rejectsCsv'
import { writeWhole } from './writeWhole'

/** What of an import acts on files: rejected rows go back out, to be mended. */
export function openImportFiles(ask: AskStore): ActionsOf<'imports'> {
  return {
    saveRejects: async ({ draft, fileName }) => {
      const { filePath, canceled } = await dialog.showSaveDialog({
        defaultPath: fileNameOf(fileName),
        filters: [{ name: 'CSV', extensions: ['csv'] }],
      })
      if (canceled || !filePath) return { saved: false }
      await writeWhole(filePath, rejectsCsv(ask, draft))
      return { saved: true }
    },
  }
}
