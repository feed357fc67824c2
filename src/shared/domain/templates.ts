/** Whether a template's days are counted forward from a start, or back from an end. */
export const anchors = ['start', 'end'] as const
export type Anchor = (typeof anchors)[number]

export const countings = ['working days', 'calendar days'] as const
export type CountedIn = (typeof countings)[number]
