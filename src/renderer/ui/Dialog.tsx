import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { t } from '../words'
import { IconButton } from './Button'
import { isMac } from './platform'

export type DialogProps = {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  /** Below the content: a ButtonRow. A Form inside brings its own FormActions instead. */
  readonly footer?: ReactNode
  readonly size?: 'small' | 'normal' | 'large'
  /** For a dialog that interrupts with a decision. */
  readonly role?: 'dialog' | 'alertdialog'
  readonly children: ReactNode
}

const sizes = { small: 'max-w-100', normal: 'max-w-140', large: 'max-w-220' }

/** A question or a task that comes before anything else. Esc closes it; the focus returns to where it was. */
export function Dialog({ title, isOpen, onClose, footer, size = 'normal', role = 'dialog', children }: DialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      className="fixed inset-0 z-20 grid place-items-center bg-[rgb(20_16_10/45%)] p-4 animate-appear"
    >
      <Modal
        className={`flex max-h-full w-full flex-col overflow-hidden rounded-xl border border-line-strong bg-surface shadow-float ${sizes[size]}`}
      >
        <AriaDialog role={role} className="flex min-h-0 flex-1 flex-col outline-none">
          <div className="flex items-start gap-2 ps-5 pe-3 pt-3.5 pb-2">
            <Heading
              slot="title"
              dir="auto"
              className="min-w-0 flex-1 pt-1 font-display text-lg font-semibold wrap-anywhere"
            >
              {title}
            </Heading>
            <IconButton label={t('Close')} icon={X} size="small" onPress={onClose} />
          </div>
          <div className="flex min-h-0 flex-1 flex-col gap-3.5 overflow-y-auto px-5 pt-1 pb-4">{children}</div>
          {footer && <div className="border-t border-line px-5 py-3">{footer}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

export type ButtonRowProps = {
  readonly primary: ReactNode
  readonly cancel?: ReactNode
  /** Apart from both, at the other end: "Delete". */
  readonly apart?: ReactNode
  /** The platform's own order unless said: macOS has Cancel before OK. */
  readonly mac?: boolean
}

/** The buttons that end a dialog or a form, in the platform's order. */
export function ButtonRow({ primary, cancel, apart, mac = isMac }: ButtonRowProps) {
  return (
    <div className="flex flex-wrap items-center justify-end gap-2">
      {apart && <div className="me-auto flex gap-2">{apart}</div>}
      {mac && cancel}
      {primary}
      {!mac && cancel}
    </div>
  )
}
