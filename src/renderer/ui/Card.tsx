import { type ReactNode, useId } from 'react'
import { sayNumber } from '../words'
import { Chip, type Tone } from './Chip'

export type CardProps = {
  readonly title?: ReactNode
  /** Shown as a chip beside the title. */
  readonly count?: number
  readonly tone?: Tone
  readonly actions?: ReactNode
  /** `flush`: rows run to the edges. */
  readonly padding?: 'normal' | 'flush'
  readonly children: ReactNode
}

/** A sheet on the paper: a group of facts with a name. */
export function Card({ title, count, tone = 'neutral', actions, padding = 'normal', children }: CardProps) {
  const id = useId()
  const head = title !== undefined || actions !== undefined
  return (
    <section
      aria-labelledby={title === undefined ? undefined : id}
      className="overflow-hidden rounded-lg border border-line bg-surface shadow-lift"
    >
      {head && (
        <div className={`flex items-center gap-2 px-3.5 ${padding === 'flush' ? 'py-2' : 'pt-3 pb-2'}`}>
          <h2 id={id} className="min-w-0 font-semibold">
            {title}
          </h2>
          <span className="ms-auto flex items-center gap-1">
            {count !== undefined && <Chip tone={tone}>{sayNumber(count)}</Chip>}
            {actions}
          </span>
        </div>
      )}
      <div className={padding === 'flush' ? '' : `px-3.5 pb-3 ${head ? '' : 'pt-3'}`}>{children}</div>
    </section>
  )
}

export type SectionProps = {
  readonly title: ReactNode
  /** A few muted words after the title. */
  readonly note?: ReactNode
  readonly count?: number
  readonly tone?: Tone
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A heading over cards or lists that lie on the paper. */
export function Section({ title, note, count, tone = 'neutral', actions, children }: SectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <div className="flex min-h-8 flex-wrap items-center gap-x-2 px-1 py-1">
        <h2 id={id} className="font-semibold">
          {title}
        </h2>
        {count !== undefined && <Chip tone={tone}>{sayNumber(count)}</Chip>}
        {note && <span className="text-muted">{note}</span>}
        {actions && <span className="ms-auto flex items-center gap-1">{actions}</span>}
      </div>
      {children}
    </section>
  )
}
