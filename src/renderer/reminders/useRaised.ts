import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Reminder } from '../../shared/reminders'
import { api } from '../api'
import { sayError } from '../doing'

/** Hears of reminders that come up while the window is open, and of those that came up while there was none. */
export function useRaised(onRaised: (raised: readonly Reminder[]) => void): void {
  const client = useQueryClient()
  const latest = useRef(onRaised)
  useEffect(() => {
    latest.current = onRaised
  })
  useEffect(() => {
    const look = async () => {
      const ids = new Set(await api.reminders.raised.mutationFn({}))
      if (ids.size === 0) return
      const standing = await client.fetchQuery({ ...api.reminders.standing({}), staleTime: 0 })
      const raised = standing.filter(({ task }) => ids.has(task.id))
      if (raised.length > 0) latest.current(raised)
    }
    const lookNow = () => void look().catch(sayError)
    lookNow()
    return window.regulars.onChange((notice) => {
      if (notice.type === 'reminders') lookNow()
    })
  }, [client])
}
