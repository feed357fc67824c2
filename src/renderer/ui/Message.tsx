import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { t } from '../words'

export type MessageTone = 'late' | 'due' | 'kept' | 'info'

const looks: Readonly<
  Record<MessageTone, { readonly icon: LucideIcon; readonly box: string; readonly word: () => string }>
> = {
  late: { icon: CircleAlert, box: 'bg-late-soft text-late border-late/30', word: () => t('Problem') },
  due: { icon: TriangleAlert, box: 'bg-due-soft text-due border-due/30', word: () => t('Take care') },
  kept: { icon: CircleCheck, box: 'bg-kept-soft text-kept border-kept/30', word: () => t('Done') },
  info: { icon: Info, box: 'bg-info-soft text-info border-info/30', word: () => t('Good to know') },
}

export type MessageProps = {
  readonly tone: MessageTone
  readonly title?: string
  readonly children?: ReactNode
  readonly actions?: ReactNode
}

/** Something to know, in the place that it is about. Problems are announced at once. */
export function Message({ tone, title, children, actions }: MessageProps) {
  const { icon: Icon, box, word } = looks[tone]
  return (
    <div
      role={tone === 'late' ? 'alert' : 'status'}
      className={`flex flex-wrap items-start gap-x-2.5 gap-y-2 rounded-lg border px-3 py-2 ${box}`}
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0 flex-1 basis-48 wrap-anywhere">
        <strong className="font-semibold">{title ?? word()}</strong>
        {children && <div className="text-ink">{children}</div>}
      </div>
      {actions && <div className="flex gap-2 text-ink">{actions}</div>}
    </div>
  )
}
