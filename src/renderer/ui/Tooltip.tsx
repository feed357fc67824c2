import type { ReactElement, ReactNode } from 'react'
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components'

export type TooltipProps = {
  readonly text: ReactNode
  /** The one focusable thing that the tooltip explains. */
  readonly children: ReactElement
  readonly placement?: 'top' | 'bottom' | 'end' | 'start'
}

/** A short hint on hover and on keyboard focus. Never the only place of a needed word. */
export function Tooltip({ text, children, placement = 'bottom' }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {children}
      <AriaTooltip
        placement={placement}
        offset={6}
        className="max-w-80 rounded-md bg-ink px-2 py-1 text-sm text-paper shadow-float animate-appear"
      >
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  )
}
