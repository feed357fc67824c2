const letters = new Intl.Segmenter()

/** A text of at most so many letters, cut between them as people see them, never within one. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text
  let kept = ''
  for (const { segment } of letters.segment(text)) {
    if (kept.length + segment.length > length) break
    kept += segment
  }
  return `${kept.trimEnd()} …`
}
