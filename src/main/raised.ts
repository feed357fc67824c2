import type { Id } from '../shared/fields'
import type { ActionsOf } from './actions'

export type Raised = {
  readonly add: (ids: readonly Id[]) => void
  readonly actions: ActionsOf<'reminders'>
}

/** The reminders that came up and that no window has been told of: one that opens later asks for them. */
export function openRaised(): Raised {
  let untold: readonly Id[] = []
  return {
    add: (ids) => {
      untold = [...untold, ...ids]
    },
    actions: {
      raised: async () => {
        const told = [...new Set(untold)]
        untold = []
        return told
      },
    },
  }
}
