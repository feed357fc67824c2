import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { clockAt, moment } from '../../shared/domain/day'
import { minutesOf } from '../../shared/domain/dayHours'
import { api } from '../api'

const EVERY_MS = 20_000

/** Minutes since midnight in the shop, followed while it is shown; null until the shop is known. */
export function useNowMinutes(): number | null {
  const { data, dataUpdatedAt } = useQuery(api.shop.now({}))
  const [present, setPresent] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setPresent(Date.now()), EVERY_MS)
    return () => clearInterval(timer)
  }, [])
  if (!data?.shop) return null
  // The app's clock as it was asked, and what has passed since.
  const now = Date.parse(data.now) + Math.max(0, present - dataUpdatedAt)
  return minutesOf(clockAt(moment(now), data.shop.timeZone).time)
}
