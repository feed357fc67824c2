import { execFileSync } from 'node:child_process'

/** What a PDF says, as a person would read it down the page. */
export const textOf = (pdf: string): string => execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })

/** Pages and their size in points. */
export function pagesOf(pdf: string): { readonly count: number; readonly width: number; readonly height: number } {
  const facts = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })
  const [, width = '0', height = '0'] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(facts) ?? []
  return {
    count: Number(/Pages:\s+(\d+)/.exec(facts)?.[1]),
    width: Math.round(Number(width)),
    height: Math.round(Number(height)),
  }
}
