import { Message } from '../ui/Message'
import type { Importing } from './importing'
import { WorkShown } from './WorkShown'

/** What goes on, or went wrong: stands where the person just pressed a button. */
export function Happening({ importing }: { readonly importing: Importing }) {
  const { problem, note, work, job } = importing
  return (
    <>
      {problem !== null && <Message tone="late">{problem}</Message>}
      {note !== null && <Message tone="info" title={note} />}
      {work !== null && <WorkShown key={job} importing={importing} />}
    </>
  )
}
