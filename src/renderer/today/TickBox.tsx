import { Check } from 'lucide-react'

type TickBoxProps = {
  /** What is ticked: the row in words. */
  readonly label: string
  readonly isTicked: boolean
  readonly onTick: () => void
  readonly tabIndex: number
  readonly onFocus: () => void
}

/** The box before a row of Today, as it stands on the paper sheet: the row's place in the keyboard's order. */
export function TickBox({ label, isTicked, onTick, tabIndex, onFocus }: TickBoxProps) {
  return (
    <span className="relative grid size-4 place-items-center">
      <input
        type="checkbox"
        aria-label={label}
        checked={isTicked}
        onChange={onTick}
        tabIndex={tabIndex}
        onFocus={onFocus}
        className="peer size-4 appearance-none rounded-sm border-[1.5px] border-edge bg-surface outline-offset-3 checked:border-kept checked:bg-kept"
      />
      <Check
        aria-hidden
        strokeWidth={3.5}
        className="pointer-events-none absolute hidden size-3 text-surface peer-checked:block"
      />
    </span>
  )
}
