import { dialog } from 'electron'
import type { Id } from '../shared/fields'
import type { Sheet, SheetChoice } from '../shared/sheets'
import type { ActionsOf } from './actions'
import type { AskStore } from './ask'
import { openHand } from './atHand'
import { openDrawing } from './drawing'
import { fileNameOf } from './fileName'
import { printOut } from './printOut'
import { writeWhole } from './writeWhole'

export type Printing = {
  readonly actions: ActionsOf<'paper'>
  readonly sheets: ActionsOf<'sheets'>
  /** Writes a day's sheet to a file and remembers it under its code. Throws `file.unwritable`, `paper.failed`. */
  readonly writeSheet: (choice: SheetChoice, path: string) => Promise<void>
}

export function openPrinting(ask: AskStore): Printing {
  const drawing = openDrawing()
  const hand = openHand()

  const makeSheet = async (choice: SheetChoice): Promise<{ readonly sheet: Sheet; readonly pdf: Id }> => {
    const sheet = await ask('sheets', 'compose', choice)
    const bytes = await drawing.toPdf({ kind: 'day sheet', sheet }, choice.paper)
    return { sheet, pdf: hand.keep(bytes, () => ask('sheets', 'remember', { sheet })) }
  }

  /** A sheet is remembered once its file is safely on the disk, and before it has its name: no file without its code. */
  const write = async (pdf: Id, path: string): Promise<void> => {
    const { bytes, remember } = hand.find(pdf)
    await writeWhole(path, bytes, remember)
  }

  return {
    writeSheet: async (choice, path) => write((await makeSheet(choice)).pdf, path),
    sheets: {
      preview: async (choice) => {
        const { sheet, pdf } = await makeSheet(choice)
        return { pdf, code: sheet.code, lines: sheet.groups.reduce((count, { lines }) => count + lines.length, 0) }
      },
    },
    actions: {
      ...drawing.actions,
      make: async (document) => ({ pdf: hand.keep(await drawing.toPdf(document, document.paper)) }),
      bytes: async ({ pdf }) => new Uint8Array(hand.find(pdf).bytes),
      // Cancelled, nothing is on paper and nothing is remembered: the same sheet can be printed later.
      print: async ({ pdf }) => {
        const { bytes, remember } = hand.find(pdf)
        const printed = await printOut(bytes)
        if (printed) await remember()
        return { printed }
      },
      save: async ({ pdf, fileName }) => {
        const filters = [{ name: 'PDF', extensions: ['pdf'] }]
        const { filePath, canceled } = await dialog.showSaveDialog({ defaultPath: fileNameOf(fileName), filters })
        if (canceled || !filePath) return { saved: false }
        await write(pdf, filePath)
        return { saved: true }
      },
    },
  }
}
