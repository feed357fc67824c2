/** How often a safety test tries: the short form with every run, the long one with REGULARS_SAFETY_LONG=1. */
export const tries = (short: number, long: number): number => (process.env.REGULARS_SAFETY_LONG === '1' ? long : short)
