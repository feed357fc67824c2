import { setTimeout } from 'node:timers/promises'
import log from 'electron-log/main'
import { AppError } from '../shared/errors'
import { offerPdf } from './protocol'
import { openPdfWindow } from './window'

/** Chromium's PDF viewer says nothing when its pages are ready; printed too early, they would be blank. */
const VIEWER_READY_MS = 500

/**
 * Prints a PDF as it is with the system's own dialog; false when the person cancels that. Printing the file, not a page
 * of ours a second time, gives exactly what the preview showed, on every system.
 * Throws `paper.no-printer` and `paper.unprinted`; the PDF stays at hand to be saved.
 */
export async function printOut(pdf: Uint8Array): Promise<boolean> {
  const window = openPdfWindow()
  const offered = offerPdf(pdf)
  try {
    if ((await window.webContents.getPrintersAsync()).length === 0) {
      throw new AppError(
        'paper.no-printer',
        'This computer has no printer set up. Save it as a PDF instead: it can be printed from any other computer.',
      )
    }
    await window.loadURL(offered.url)
    await setTimeout(VIEWER_READY_MS)
    const failure = await new Promise<string>((resolve) => {
      window.webContents.print({ silent: false, printBackground: true }, (success, reason) =>
        resolve(success ? '' : reason),
      )
    })
    if (failure === '') return true
    // Electron's words: "Print job canceled".
    if (/cancell?ed/i.test(failure)) return false
    log.error(`Printing failed: ${failure}`)
    throw new AppError(
      'paper.unprinted',
      'The printer did not take it. Nothing is lost: look at the printer and print again, or save it as a PDF.',
      { failure },
    )
  } finally {
    offered.withdraw()
    window.destroy()
  }
}
