import { type ReactNode, useRef, useState } from 'react'
import type { WhichCopies } from '../../shared/tasks'
import { t } from '../words'
import { WhichDialog } from './WhichDialog'

/** Asks whether a change is for one copy of what comes again, or for those to come too: put `dialog` on the page. */
export function useAskWhich() {
  const [isAsking, setAsking] = useState(false)
  const answered = useRef<(which: WhichCopies | null) => void>(undefined)

  const ask = () =>
    new Promise<WhichCopies | null>((resolve) => {
      answered.current = resolve
      setAsking(true)
    })
  function answer(which: WhichCopies | null) {
    setAsking(false)
    answered.current?.(which)
  }

  const dialog: ReactNode = isAsking && (
    <WhichDialog
      title={t('This task comes again')}
      question={t('What is the change for?')}
      one={t('Only this one')}
      onOne={() => answer('this one')}
      onRest={() => answer('the rest')}
      onClose={() => answer(null)}
    />
  )
  return { ask, dialog }
}
