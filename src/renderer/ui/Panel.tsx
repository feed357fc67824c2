import { X } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { t } from '../words'
import { IconButton } from './Button'
import { useIsAlone } from './ListDetail'

export type PanelProps = {
  readonly title: string
  readonly subtitle?: ReactNode
  readonly onClose?: () => void
  readonly actions?: ReactNode
  /** Stays at the bottom while the content scrolls. */
  readonly footer?: ReactNode
  readonly children: ReactNode
}

/** The thing that is open beside a list: a task, a new order. */
export function Panel({ title, subtitle, onClose, actions, footer, children }: PanelProps) {
  const id = useId()
  const Title = useIsAlone() ? 'h1' : 'h2'
  return (
    <section aria-labelledby={id} className="flex min-h-0 min-w-0 flex-1 flex-col bg-surface">
      <div className="flex items-start gap-2 px-5.5 pt-5 pb-3">
        <div className="min-w-0 flex-1">
          <Title id={id} dir="auto" className="font-display text-lg font-semibold wrap-anywhere">
            {title}
          </Title>
          {subtitle && <div className="mt-1 text-muted">{subtitle}</div>}
        </div>
        {actions}
        {onClose && <IconButton label={t('Close')} icon={X} size="small" onPress={onClose} />}
      </div>
      <div className="flex min-h-0 flex-1 flex-col gap-3.5 overflow-y-auto px-5.5 pt-1 pb-5">{children}</div>
      {footer && <div className="border-t border-line px-5.5 py-3">{footer}</div>}
    </section>
  )
}
