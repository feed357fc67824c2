import { useBlocker } from '@tanstack/react-router'
import { Button } from './ui/Button'
import { ButtonRow, Dialog } from './ui/Dialog'
import { t } from './words'

/** Asks before another page takes the place of one with something typed: a click in the rail, a link, Back. */
export function AskBeforeLeaving({ isTyped }: { readonly isTyped: () => boolean }) {
  const blocker = useBlocker({ shouldBlockFn: isTyped, enableBeforeUnload: false, withResolver: true })
  if (blocker.status !== 'blocked') return null
  return (
    <Dialog
      title={t('What you typed is not saved.')}
      isOpen
      size="small"
      role="alertdialog"
      onClose={blocker.reset}
      footer={
        <ButtonRow
          primary={
            <Button variant="primary" onPress={blocker.reset}>
              {t('Keep editing')}
            </Button>
          }
          apart={
            <Button variant="danger" onPress={blocker.proceed}>
              {t('Discard')}
            </Button>
          }
        />
      }
    >
      <p>{t('If you leave now, it is lost.')}</p>
    </Dialog>
  )
}
