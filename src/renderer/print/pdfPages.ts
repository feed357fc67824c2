import { getDocument } from 'pdfjs-dist'
import * as pdfjsWorker from 'pdfjs-dist/build/pdf.worker.mjs'

// Trusted Types let no worker be made. Found here, pdf.js's other half runs on the window's own thread: a sheet is small.
Object.assign(globalThis, { pdfjsWorker })

/** A PDF open for looking at. */
export type PdfPages = {
  readonly count: number
  /** Draws a page, counted from 1, in so many device pixels of width. Rejects when cancelled by `signal`. */
  readonly draw: (page: number, width: number, signal: AbortSignal) => Promise<HTMLCanvasElement>
  readonly close: () => void
}

export async function openPdf(bytes: Uint8Array): Promise<PdfPages> {
  // pdf.js keeps the bytes it is given: they stay usable for the caller.
  const loading = getDocument({ data: bytes.slice(), useWasm: false, disableWorkerRendering: true, verbosity: 0 })
  const pdf = await loading.promise
  return {
    count: pdf.numPages,
    draw: async (number, width, signal) => {
      const page = await pdf.getPage(number)
      signal.throwIfAborted()
      const scale = width / page.getViewport({ scale: 1 }).width
      const viewport = page.getViewport({ scale })
      const canvas = document.createElement('canvas')
      canvas.width = Math.round(viewport.width)
      canvas.height = Math.round(viewport.height)
      const drawing = page.render({ canvas, viewport })
      const cancel = () => drawing.cancel()
      signal.addEventListener('abort', cancel, { once: true })
      await drawing.promise.finally(() => signal.removeEventListener('abort', cancel))
      return canvas
    },
    close: () => void loading.destroy(),
  }
}
