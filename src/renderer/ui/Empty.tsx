import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

export type EmptyProps = {
  readonly icon: LucideIcon
  /** What is not here yet: "No tasks yet". */
  readonly title: string
  /** What belongs here, and what for. */
  readonly children?: ReactNode
  /** The first step. */
  readonly action?: ReactNode
}

/** An empty place that teaches what belongs there. */
export function Empty({ icon: Icon, title, children, action }: EmptyProps) {
  return (
    <div className="m-auto flex max-w-100 flex-col items-center gap-2 px-6 py-10 text-center">
      <span className="grid size-12 place-items-center rounded-full border border-line bg-sunken text-muted">
        <Icon aria-hidden className="size-5.5" strokeWidth={1.5} />
      </span>
      <p className="mt-1 font-display text-lg font-semibold">{title}</p>
      {children && <div className="text-muted">{children}</div>}
      {action && <div className="mt-2 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  )
}
