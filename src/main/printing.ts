import { randomUUID } from 'node:crypto'
import { dialog } from 'electron'
import { AppError } from '../shared/errors'
import type { Id } from '../shared/fields'
import type { PrintDocument } from '../shared/paper'
import type { Paper, Sheet } from '../shared/sheets'
import type { ActionsOf } from './actions'
import type { AskStore } from './ask'
import { loadPage, openPrintWindow } from './window'
import { writeWhole } from './writeWhole'

const KEPT_AT_HAND = 12
const DRAWN_WITHIN_MS = 30_000

/** A PDF made and kept at hand: what is previewed is what is printed and saved. */
type Made = { readonly bytes: Uint8Array; readonly remember: Sheet | null }
type Waiting = { readonly document: PrintDocument; readonly drawn: () => void }

export type Printing = {
  readonly actions: ActionsOf<'paper'>
  readonly sheets: ActionsOf<'sheets'>
  /** Draws a document in a window of its own and answers the PDF's bytes. Throws `paper.failed`. */
  readonly toPdf: (document: PrintDocument, paper: Paper) => Promise<Uint8Array>
}

export function openPrinting(ask: AskStore): Printing {
  const waiting = new Map<Id, Waiting>()
  const made = new Map<Id, Made>()

  const toPdf = async (document: PrintDocument, paper: Paper): Promise<Uint8Array> => {
    const job = randomUUID()
    const window = openPrintWindow()
    try {
      const drawn = new Promise<void>((resolve, reject) => {
        const late = setTimeout(
          () => reject(new AppError('paper.failed', 'The page could not be drawn. Please try again.')),
          DRAWN_WITHIN_MS,
        )
        const settle = () => {
          clearTimeout(late)
          resolve()
        }
        waiting.set(job, { document, drawn: settle })
      })
      await Promise.all([drawn, loadPage(window, 'print.html', job)])
      return await window.webContents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        pageSize: paper,
        generateTaggedPDF: true,
      })
    } finally {
      waiting.delete(job)
      window.destroy()
    }
  }

  const keepAtHand = (bytes: Uint8Array, remember: Sheet | null): Id => {
    const id = randomUUID()
    made.set(id, { bytes, remember })
    for (const oldest of made.keys()) {
      if (made.size <= KEPT_AT_HAND) break
      made.delete(oldest)
    }
    return id
  }

  const atHand = (id: Id): Made => {
    const found = made.get(id)
    if (!found) throw new AppError('paper.gone', 'This page is not at hand any more. Please make it again.')
    return found
  }

  /** A sheet that leaves the screen is remembered under its code, once. */
  const remembered = async (id: Id): Promise<Uint8Array> => {
    const { bytes, remember } = atHand(id)
    if (remember) await ask('sheets', 'remember', { sheet: remember })
    made.set(id, { bytes, remember: null })
    return bytes
  }

  const waitingFor = (job: Id): Waiting => {
    const found = waiting.get(job)
    if (!found) throw new AppError('paper.gone', 'Nothing waits to be drawn here.')
    return found
  }

  return {
    toPdf,
    sheets: {
      preview: async (choice) => {
        const sheet = await ask('sheets', 'compose', choice)
        const pdf = keepAtHand(await toPdf({ kind: 'day sheet', sheet }, choice.paper), sheet)
        return { pdf, code: sheet.code, lines: sheet.groups.reduce((count, { lines }) => count + lines.length, 0) }
      },
    },
    actions: {
      document: async ({ job }) => waitingFor(job).document,
      drawn: async ({ job }) => {
        waitingFor(job).drawn()
        return null
      },
      customer: async ({ id, paper }) => ({
        pdf: keepAtHand(await toPdf({ kind: 'customer', id, paper }, paper), null),
      }),
      bytes: async ({ pdf }) => new Uint8Array(atHand(pdf).bytes),
      save: async ({ pdf, fileName }) => {
        const { filePath, canceled } = await dialog.showSaveDialog({
          defaultPath: fileName,
          filters: [{ name: 'PDF', extensions: ['pdf'] }],
        })
        if (canceled || !filePath) return { saved: false }
        await writeWhole(filePath, await remembered(pdf))
        return { saved: true }
      },
    },
  }
}
