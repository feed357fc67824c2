/** How high an hour is drawn. */
export const HOUR_REM = 5

type HourLinesProps = {
  readonly first: number
  readonly last: number
  /** Minutes since midnight; null on another day. */
  readonly now: number | null
}

/** The hours behind a day's things, and the line of now. For the eye: each thing says its time itself. */
export function HourLines({ first, last, now }: HourLinesProps) {
  const at = (hour: number) => ({ top: `${(hour - first) * HOUR_REM}rem` })
  const isNow = now !== null && now >= first * 60 && now <= last * 60
  return (
    <div aria-hidden>
      {Array.from({ length: last - first + 1 }, (_, index) => first + index).map((hour) => (
        <div key={hour} className="absolute inset-x-0 flex h-0 items-center gap-2" style={at(hour)}>
          <span className="w-12 shrink-0 text-end text-sm text-muted">{hour}:00</span>
          <span className="h-px flex-1 bg-line" />
        </div>
      ))}
      {isNow && (
        <div className="absolute start-12 end-0 z-10 flex h-0 items-center" style={at(now / 60)}>
          <span className="size-2 rounded-full bg-late" />
          <span data-now className="h-0.5 flex-1 bg-late" />
        </div>
      )}
    </div>
  )
}
