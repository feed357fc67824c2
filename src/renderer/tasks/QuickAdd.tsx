import { ListPlus } from 'lucide-react'
import { useState } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { useMenuItem } from '../menu'
import { IconButton } from '../ui/Button'
import { t } from '../words'
import { QuickAddLine } from './QuickAddLine'

/** A task in plain words, from anywhere by one key. What was typed and not saved is there again the next time. */
export function QuickAdd() {
  const [isOpen, setOpen] = useState(false)
  const [text, setText] = useState('')
  const close = () => setOpen(false)
  useMenuItem('quick-add', () => setOpen(true))
  return (
    <>
      <IconButton
        variant="plain"
        icon={ListPlus}
        label={t('Quick add')}
        keys="Mod+Shift+N"
        aria-haspopup="dialog"
        onPress={() => setOpen(true)}
      />
      <ModalOverlay
        isDismissable
        isOpen={isOpen}
        onOpenChange={setOpen}
        className="fixed inset-0 z-20 flex justify-center bg-[rgb(20_16_10/45%)] px-4 pt-[8vh] pb-4 animate-appear"
      >
        <Modal className="flex max-h-full w-full max-w-160 flex-col self-start overflow-hidden rounded-xl border border-line-strong bg-surface shadow-float">
          <Dialog aria-label={t('Quick add')} className="flex min-h-0 flex-1 flex-col overflow-y-auto outline-none">
            <QuickAddLine text={text} onText={setText} onClose={close} />
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  )
}
