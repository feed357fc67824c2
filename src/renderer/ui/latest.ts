import { useCallback, useEffect, useRef } from 'react'

/** A function that stays the same and does what its newest version does. For events, not while drawing. */
export function useLatest<Args extends readonly unknown[]>(newest: (...args: Args) => void): (...args: Args) => void {
  const latest = useRef(newest)
  useEffect(() => {
    latest.current = newest
  })
  return useCallback((...args) => latest.current(...args), [])
}
