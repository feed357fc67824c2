import type { Paper } from '../../shared/sheets'
import { t } from '../words'

const PX_PER_MM = 96 / 25.4
const MARGIN = { top: 14, side: 14, foot: 18 }
const sizes = { A4: { width: 210, height: 297 }, Letter: { width: 215.9, height: 279.4 } }

/** The height of what can stand on one page, in CSS pixels. */
export const pageHeight = (paper: Paper): number => (sizes[paper].height - MARGIN.top - MARGIN.foot) * PX_PER_MM

/** What stands at the foot of every page, beside "Page x of y". */
export type Foot = { readonly left: string; readonly middle: string }

/** A text as a CSS string: what is typed as a shop's name must not end it. */
export const cssString = (text: string): string =>
  `"${text.replace(/["\\<\p{Cc}]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`

/** Which sides "Page x of y" puts its numbers on, in the words of the language. */
function pageWords(): string {
  const [before = '', between = '', after = ''] = t('Page {{page}} of {{pages}}', { page: '\n', pages: '\n' }).split(
    '\n',
  )
  return `${cssString(before)} counter(page) ${cssString(between)} counter(pages) ${cssString(after)}`
}

/**
 * The page's size and its foot, known only at run time; the page's policy allows constructed style sheets alone. On the
 * screen, where nobody sees it, it is as wide as on paper, so that it can be measured.
 */
export async function layPaper(paper: Paper, { left, middle }: Foot): Promise<void> {
  const sheet = new CSSStyleSheet()
  const font = '8.5pt / 1.2 var(--sans)'
  const { width, height } = sizes[paper]
  sheet.replaceSync(`@page {
    size: ${width}mm ${height}mm;
    margin: ${MARGIN.top}mm ${MARGIN.side}mm ${MARGIN.foot}mm;
    @bottom-left { content: ${cssString(left)}; font: ${font}; color: #444; }
    @bottom-center { content: ${cssString(middle)}; font: 600 ${font}; }
    @bottom-right { content: ${pageWords()}; font: ${font}; color: #444; }
  }
  @media screen { #app { width: ${width - 2 * MARGIN.side}mm; } }`)
  document.adoptedStyleSheets = [sheet]
  // Only what stands in the document makes a font load; the foot does not.
  await document.fonts.load("8.5pt 'Inter Variable'", `${left}${middle}`)
}

/** Resolves when all that is on the page is drawn in its own fonts. */
export async function fontsDrawn(): Promise<void> {
  // Fonts are asked for by the layout, which a hidden window would put off.
  document.body.getBoundingClientRect()
  await document.fonts.ready
}

/** The page's size alone: what is cut out of it reaches to its edges, and has no foot. */
export function layWholePaper(paper: Paper): void {
  const sheet = new CSSStyleSheet()
  const { width, height } = sizes[paper]
  sheet.replaceSync(`@page { size: ${width}mm ${height}mm; margin: 0; }
  :root { --paper-width: ${width}mm; --paper-height: ${height}mm; }`)
  document.adoptedStyleSheets = [sheet]
}
