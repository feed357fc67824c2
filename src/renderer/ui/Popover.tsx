import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Popover as AriaPopover, Dialog, DialogTrigger } from 'react-aria-components'
import { Button, type ButtonVariant } from './Button'
import { popoverBox } from './boxes'

export type PopoverButtonProps = {
  readonly label: string
  readonly icon?: LucideIcon
  readonly variant?: ButtonVariant
  readonly size?: 'normal' | 'small'
  /** A function gets `close`. */
  readonly children: ReactNode | ((close: () => void) => ReactNode)
}

/** A button that opens a small piece of page beside it: filters, a colour, a short question. */
export function PopoverButton({ label, icon, variant, size, children }: PopoverButtonProps) {
  return (
    <DialogTrigger>
      <Button icon={icon} variant={variant} size={size}>
        {label}
      </Button>
      <AriaPopover className={`${popoverBox} max-w-100`} placement="bottom start" offset={4}>
        <Dialog aria-label={label} className="flex flex-col gap-3 p-3.5 outline-none">
          {({ close }) => <>{typeof children === 'function' ? children(close) : children}</>}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  )
}
