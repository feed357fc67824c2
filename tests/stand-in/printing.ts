import type { Session } from './cdp.ts'
import { answer, record } from './record.ts'

type Size = { width: number; height: number }
type Margins = { marginType?: string; top?: number; bottom?: number; left?: number; right?: number }

export type PdfOptions = {
  landscape?: boolean
  displayHeaderFooter?: boolean
  printBackground?: boolean
  scale?: number
  pageSize?: string | Size
  margins?: Margins
  pageRanges?: string
  headerTemplate?: string
  footerTemplate?: string
  preferCSSPageSize?: boolean
  generateTaggedPDF?: boolean
  generateDocumentOutline?: boolean
}

export type PrintOptions = { silent?: boolean; deviceName?: string }

/** Width and height in inches, as Electron has them. */
const papers: Record<string, [number, number]> = {
  letter: [8.5, 11],
  legal: [8.5, 14],
  tabloid: [11, 17],
  ledger: [17, 11],
  a0: [33.1, 46.8],
  a1: [23.4, 33.1],
  a2: [16.54, 23.4],
  a3: [11.7, 16.54],
  a4: [8.27, 11.7],
  a5: [5.83, 8.27],
  a6: [4.13, 5.83],
}

/** Inches, for the edges that are not given: about 1 cm. */
const usualMargin = 0.4

export async function toPdf(session: Session, options: PdfOptions = {}): Promise<Buffer> {
  const { pageSize = 'letter', margins = {} } = options
  const edge = margins.marginType === 'none' ? 0 : usualMargin
  const [paperWidth, paperHeight] = typeof pageSize === 'string' ? paper(pageSize) : [pageSize.width, pageSize.height]
  const { data } = await session.send<{ data: string }>('Page.printToPDF', {
    landscape: options.landscape ?? false,
    displayHeaderFooter: options.displayHeaderFooter ?? false,
    printBackground: options.printBackground ?? false,
    scale: options.scale ?? 1,
    paperWidth,
    paperHeight,
    marginTop: margins.top ?? edge,
    marginBottom: margins.bottom ?? edge,
    marginLeft: margins.left ?? edge,
    marginRight: margins.right ?? edge,
    pageRanges: options.pageRanges ?? '',
    headerTemplate: options.headerTemplate ?? '',
    footerTemplate: options.footerTemplate ?? '',
    preferCSSPageSize: options.preferCSSPageSize ?? false,
    generateTaggedPDF: options.generateTaggedPDF ?? false,
    generateDocumentOutline: options.generateDocumentOutline ?? false,
  })
  return Buffer.from(data, 'base64')
}

function paper(name: string): [number, number] {
  const size = papers[name.toLowerCase()]
  if (!size) throw new Error(`Invalid pageSize ${name}`)
  return size
}

type Printed = { success: boolean; failureReason: string }

export function printersNow(): object[] {
  return record.printers
}

/** Nothing comes out of a printer here: the call is noted, and succeeds where a test has left a printer. */
export function print(
  url: string,
  options: PrintOptions = {},
  callback?: (success: boolean, failureReason: string) => void,
): void {
  record.prints.push({ url, options })
  const none = { success: false, failureReason: 'No printers available on the network' }
  const own: Printed = record.printers.length > 0 ? { success: true, failureReason: '' } : none
  const { success, failureReason } = answer<Printed>('print', [options], own)
  setImmediate(() => callback?.(success, failureReason))
}
