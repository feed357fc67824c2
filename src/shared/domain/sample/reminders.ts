import type { TaskKind } from '../tasks'

type Met = { readonly kind: TaskKind; readonly dueTime: string | null }

const BEFORE_A_MEETING = 15

/** Minutes before which the sample shop wants to be reminded: of meetings at a time; null for the rest. */
export const sampleReminder = ({ kind, dueTime }: Met): number | null =>
  kind === 'meeting' && dueTime !== null ? BEFORE_A_MEETING : null
