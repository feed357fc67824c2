import { useEffect, useRef, useState } from 'react'

const pause = 150

/**
 * The words that a list is searched by, as they are typed: the address follows after a short pause, so that no letter
 * waits for it; where the address changes by itself (a view is opened, Back), the words follow it.
 */
export function useListText(value: string, send: (text: string) => void): [string, (text: string) => void] {
  const [text, setText] = useState(value)
  const sent = useRef(value)
  const latest = useRef(send)
  useEffect(() => {
    latest.current = send
  })
  useEffect(() => {
    if (value === sent.current) return
    sent.current = value
    setText(value)
  }, [value])
  useEffect(() => {
    const wanted = text.trim()
    if (wanted === sent.current) return undefined
    const timer = setTimeout(() => {
      sent.current = wanted
      latest.current(wanted)
    }, pause)
    return () => clearTimeout(timer)
  }, [text])
  return [text, setText]
}
