import { useEffect, useRef } from 'react'
import { Button } from '../ui/Button'
import { ButtonRow, Dialog } from '../ui/Dialog'
import { t } from '../words'

type WhichDialogProps = {
  readonly title: string
  readonly question: string
  /** What the narrower answer says: "Only this one". */
  readonly one: string
  readonly onOne: () => void
  readonly onRest: () => void
  /** Whether the wider answer takes something away. */
  readonly isRestDangerous?: boolean
  readonly onClose: () => void
}

/** Asks of a task that comes again whether something is for this copy alone, or for those to come too. */
export function WhichDialog({ title, question, onClose, ...answers }: WhichDialogProps) {
  return (
    <Dialog isOpen title={title} onClose={onClose} footer={<Answers {...answers} onClose={onClose} />}>
      <p>{question}</p>
    </Dialog>
  )
}

function Answers({
  one,
  onOne,
  onRest,
  isRestDangerous = false,
  onClose,
}: Omit<WhichDialogProps, 'title' | 'question'>) {
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [])
  return (
    <ButtonRow
      primary={
        <>
          <Button ref={first} variant="primary" onPress={onOne}>
            {one}
          </Button>
          <Button variant={isRestDangerous ? 'danger' : 'plain'} onPress={onRest}>
            {t('This and the ones to come')}
          </Button>
        </>
      }
      cancel={<Button onPress={onClose}>{t('Cancel')}</Button>}
    />
  )
}
