import { Notification } from 'electron'
import type { Said } from './reminderWords'

/** Those on screen: one that nothing holds on to may be swept away before it is clicked. */
const shown = new Set<Notification>()

/** Shows a notification of the system's. */
export function notify({ title, body }: Said, onClick: () => void): void {
  const notification = new Notification({ title, body })
  const forget = () => shown.delete(notification)
  notification.on('click', () => {
    forget()
    onClick()
  })
  notification.on('close', forget)
  shown.add(notification)
  notification.show()
}
