import { dialog } from 'electron'
import type { ActionsOf } from './actions'
import type { AskStore } from './ask'
import { fileNameOf } from './fileName'
import { plainJson } from './plainJson'
import { writeWhole } from './writeWhole'

/** Saves what is held about a customer where the person says: JSON that every editor shows, a field on each line. */
export const handingOver =
  (ask: AskStore): ActionsOf<'files'>['handOver'] =>
  async ({ id, fileName }) => {
    const { filePath, canceled } = await dialog.showSaveDialog({
      defaultPath: fileNameOf(fileName),
      filters: [{ name: 'JSON', extensions: ['json'] }],
    })
    if (canceled || !filePath) return { saved: false }
    const all = await ask('customers', 'handOver', { id })
    await writeWhole(filePath, plainJson(all))
    return { saved: true }
  }
