import { ProgressBar } from 'react-aria-components'
import { t } from '../words'
import { Button } from './Button'
import { useLate } from './late'

export type ProgressProps = {
  /** What is going on: "Reading customers.csv". */
  readonly label: string
  /** From 0 to 1; null while the length isn't known. */
  readonly value: number | null
  /** How far, in words: "1,200 of 5,000 rows". */
  readonly words?: string
  readonly onCancel?: () => void
  readonly isCancelling?: boolean
}

/** How far a long piece of work is. It appears only after 300 ms. */
export function Progress({ label, value, words, onCancel, isCancelling = false }: ProgressProps) {
  const isLate = useLate()
  if (!isLate) return null
  return (
    <div className="flex items-end gap-3 animate-appear">
      <ProgressBar
        aria-label={label}
        value={value === null ? undefined : value * 100}
        isIndeterminate={value === null}
        valueLabel={words}
        className="flex min-w-0 flex-1 flex-col gap-1.5"
      >
        {({ percentage, valueText }) => (
          <>
            <span className="flex gap-3">
              <span className="min-w-0 flex-1 truncate font-medium">{label}</span>
              <span className="text-muted">{words ?? (value === null ? '' : valueText)}</span>
            </span>
            <span className="block h-1.5 overflow-hidden rounded-full border border-line bg-sunken">
              <span
                className={`block h-full rounded-full bg-accent transition-[width] ${value === null ? 'w-1/3 animate-pulse' : ''}`}
                style={value === null ? undefined : { width: `${percentage}%` }}
              />
            </span>
          </>
        )}
      </ProgressBar>
      {onCancel && (
        <Button size="small" onPress={onCancel} isPending={isCancelling}>
          {t('Cancel')}
        </Button>
      )}
    </div>
  )
}
