import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'

/** Goes to a page that was asked for outside the window: in the tray, or by a click on a notification. */
export function useGoing(): void {
  const { history } = useRouter()
  useEffect(
    () =>
      window.regulars.onChange((notice) => {
        if (notice.type === 'go') history.push(notice.to)
      }),
    [history],
  )
}
