import type { CsvRecord } from '../../../shared/domain/imports/csv'
import { MOST_LINES } from '../../../shared/domain/orderProblems'
import { AppError } from '../../../shared/errors'
import type { NewDraft } from '../../store/imports/draft'
import type { WaitingLine } from '../../store/imports/lines'
import type { Check } from './check'
import { type CheckOne, rejected } from './checkOne'
import { type ByLines, type FileRow, rowWrong } from './importer'

const BREATHE_EVERY = 20

/**
 * Checks a file whose rows are lines of something: they wait in the draft until all are read, and then come together. If
 * one of them is wrong, all are rejected: half an order would be a wrong order. Each row of the file is counted.
 */
export function openLinesCheck<S, L>(
  rules: ByLines<S, L>['lines'],
  check: CheckOne<S>,
  rowOf: (record: CsvRecord, headers: readonly string[]) => FileRow,
  draft: NewDraft,
): Check {
  const waiting = draft.waiting()

  const checkGroup = (lines: readonly WaitingLine[]): void => {
    const first = lines[0]?.line ?? 0
    const wrong = lines.find(({ read }) => read === null)
    try {
      if (wrong) throw rowWrong(`Row ${wrong.line} of the same ${rules.what}: ${wrong.words}`)
      const read = lines.map((line) => line.read as L)
      const { title: _title, plan, ...found } = check(rules.gather(read), first)
      lines.forEach(({ line, cells }, at) => {
        draft.add({ ...found, plan: at === 0 ? plan : [], line, cells, title: rules.title(read[at] as L) })
      })
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      for (const line of lines) draft.add(rejected(line, line.read === null ? line.words : error.message))
    }
  }

  const rejectGroup = (group: number, reason: string): void => {
    for (let lines = waiting.after(group, 0, MOST_LINES); lines.length > 0; ) {
      for (const line of lines) draft.add(rejected(line, reason))
      lines = waiting.after(group, lines.at(-1)?.line ?? 0, MOST_LINES)
    }
  }

  return {
    take: (record, headers) => {
      const { line, cells } = record
      let key: string | null = null
      try {
        const row = rowOf(record, headers)
        key = rules.key(row)
        waiting.add(key, { line, read: rules.read(row, !waiting.isKnown(key)), words: '', cells })
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        waiting.add(key, { line, read: null, words: error.message, cells })
      }
    },
    gather: async (done) => {
      const groups = waiting.groups()
      for (let group = 1; group <= groups; group += 1) {
        if (waiting.size(group) > MOST_LINES) {
          rejectGroup(group, `This ${rules.what} has more than ${MOST_LINES.toLocaleString('en')} lines.`)
        } else checkGroup(waiting.after(group, 0, MOST_LINES))
        if (group % BREATHE_EVERY === 0) await done(group / groups)
      }
    },
  }
}
