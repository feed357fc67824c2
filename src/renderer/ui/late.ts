import { useEffect, useState } from 'react'

/** False at first, true once the piece has been there for so long: nothing flashes for what is quick. */
export function useLate(milliseconds = 300): boolean {
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), milliseconds)
    return () => clearTimeout(timer)
  }, [milliseconds])
  return isLate
}
