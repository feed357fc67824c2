import type { Moment } from '../../../shared/domain/day'
import { AppError } from '../../../shared/errors'
import type { StepRow, StepState, Words } from '../../../shared/journal'
import type { Raw } from '../../store/connection'
import { SCHEMA } from '../../store/migrate'
import type { StepKind } from '../../store/write'

export type StoredStep = {
  readonly seq: number
  readonly at: Moment
  readonly who: string | null
  readonly name: string | null
  readonly subject: string
  readonly summary: string
  readonly values: string
  readonly kind: StepKind
  readonly target: number | null
  readonly undoneBy: number | null
  readonly erasedBy: number | null
  readonly schema: number
  readonly importId: string | null
}

/** What a step is read with, under the name `s`. */
export const STEP = `s.seq, s.at, staff.initials as who, nullif(staff.name, '') as name, s.subject, s.summary, s."values",
  s.kind, s.target, s."undoneBy", s."erasedBy", s.schema, s."importId"`

/** One step as stored. Throws `row.gone` where there is none. */
export function readStep(raw: Raw, seq: number): StoredStep {
  const step = raw
    .statement(`select ${STEP} from steps s left join staff on staff.id = s."staffId" where s.seq = ?`)
    .get(seq) as StoredStep | undefined
  if (!step) throw new AppError('row.gone', 'This step is not in the journal.')
  return step
}

export const stepRow = ({ seq, at, who, name, subject, summary, values, ...step }: StoredStep): StepRow => ({
  seq,
  at,
  who,
  name,
  subject,
  summary: { key: summary, values: JSON.parse(values) as Words['values'] },
  state: stateOf(step),
})

function stateOf({ kind, undoneBy, erasedBy }: Pick<StoredStep, 'kind' | 'undoneBy' | 'erasedBy'>): StepState {
  if (erasedBy !== null) return 'erased'
  if (kind === 'lasting' || kind === 'final') return 'lasting'
  if (undoneBy !== null) return 'undone'
  return kind === 'undo' ? 'undo' : 'stands'
}

/** Why a step can't be taken back, whatever was changed since; null where it may be. */
export function refusalOf(step: StoredStep): string | null {
  if (step.kind === 'final') return 'Erasing a customer is final: it can’t be taken back.'
  if (step.erasedBy !== null)
    return 'This can’t be taken back: it touched a customer who was erased for good, and what it changed is scrubbed.'
  if (step.kind === 'lasting')
    return 'This can’t be taken back: it began the shop, or was done outside its records, like printing.'
  if (step.undoneBy !== null) return 'This was taken back already.'
  if (step.schema !== SCHEMA)
    return 'This was done before Regulars was last brought up to date. It can be read, but not taken back.'
  return null
}
