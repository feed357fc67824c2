import type { PromisedOutcome } from '../../shared/domain/promise'

const fills: Readonly<Record<PromisedOutcome, string>> = {
  kept: 'fill-kept',
  beaten: 'fill-kept',
  broken: 'fill-late',
  late: 'fill-late',
  waiting: 'fill-edge',
}

/** How many of the most there are, 0 to 1, as a bar; the number stands beside it. */
export function OutcomeBar({ outcome, share }: { readonly outcome: PromisedOutcome; readonly share: number }) {
  return (
    <svg aria-hidden viewBox="0 0 100 10" preserveAspectRatio="none" className="block h-3.5 w-full rounded-xs">
      <rect width={100} height={10} className="fill-sunken" />
      <rect width={100 * share} height={10} className={fills[outcome]} />
    </svg>
  )
}
