/** Thank-yous that were sent in one month, equally long after they were owed. */
export type SentAlike = {
  /** `YYYY-MM`. */
  readonly month: string
  /** Calendar days from owed to sent; below 0 where somebody was thanked ahead. */
  readonly days: number
  /** Whether they went out by their due day. */
  readonly isInTime: boolean
  readonly count: number
}

export type HowFast = {
  readonly sent: number
  readonly inTime: number
  /** The least number of days within which half of them were sent; null where none was. */
  readonly halfWithin: number | null
}

/** How fast the shop thanked, of all that are given. */
export function howFast(sent: readonly SentAlike[]): HowFast {
  const sum = (of: readonly SentAlike[]) => of.reduce((all, { count }) => all + count, 0)
  const all = sum(sent)
  return { sent: all, inTime: sum(sent.filter(({ isInTime }) => isInTime)), halfWithin: medianOf(sent, all) }
}

function medianOf(sent: readonly SentAlike[], all: number): number | null {
  let seen = 0
  for (const { days, count } of sent.toSorted((a, b) => a.days - b.days)) {
    seen += count
    if (seen * 2 >= all) return Math.max(0, days)
  }
  return null
}

/** The same for each of the months, in their order; those in which nothing was sent stand too. */
export const howFastByMonth = (
  sent: readonly SentAlike[],
  months: readonly string[],
): readonly (HowFast & { readonly month: string })[] => {
  const byMonth = Map.groupBy(sent, ({ month }) => month)
  return months.map((month) => ({ month, ...howFast(byMonth.get(month) ?? []) }))
}
