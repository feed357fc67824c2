import { randomUUID } from 'node:crypto'
import { AppError } from '../shared/errors'
import type { Id } from '../shared/fields'
import type { PrintDocument } from '../shared/paper'
import type { Paper } from '../shared/sheets'
import type { ActionsOf } from './actions'
import { loadPage, openPrintWindow } from './window'

const DRAWN_WITHIN_MS = 30_000

type Waiting = { readonly document: PrintDocument; readonly drawn: () => void }

export type Drawing = {
  /** Draws a document in a window of its own and answers the PDF's bytes. Throws `paper.failed`. */
  readonly toPdf: (document: PrintDocument, paper: Paper) => Promise<Uint8Array>
  /** What such a window asks for: its document; and what it says: that it is drawn. */
  readonly actions: Pick<ActionsOf<'paper'>, 'document' | 'drawn'>
}

export function openDrawing(): Drawing {
  const waiting = new Map<Id, Waiting>()

  const waitingFor = (job: Id): Waiting => {
    const found = waiting.get(job)
    if (!found) throw new AppError('paper.gone', 'Nothing waits to be drawn here.')
    return found
  }

  const drawnOf = (job: Id, document: PrintDocument) =>
    new Promise<void>((resolve, reject) => {
      const late = setTimeout(
        () => reject(new AppError('paper.failed', 'The page could not be drawn. Please try again.')),
        DRAWN_WITHIN_MS,
      )
      const drawn = () => {
        clearTimeout(late)
        resolve()
      }
      waiting.set(job, { document, drawn })
    })

  const toPdf = async (document: PrintDocument, paper: Paper): Promise<Uint8Array> => {
    const job = randomUUID()
    const window = openPrintWindow()
    try {
      await Promise.all([drawnOf(job, document), loadPage(window, 'print.html', job)])
      const options = { preferCSSPageSize: true, printBackground: true, pageSize: paper, generateTaggedPDF: true }
      return await window.webContents.printToPDF(options)
    } finally {
      waitingFor(job).drawn()
      waiting.delete(job)
      window.destroy()
    }
  }

  return {
    toPdf,
    actions: {
      document: async ({ job }) => waitingFor(job).document,
      drawn: async ({ job }) => {
        waitingFor(job).drawn()
        return null
      },
    },
  }
}
