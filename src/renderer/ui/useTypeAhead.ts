import { useRef } from 'react'

const pause = 800

/** Collects letters that are typed in one go, and hands the text so far to `find`. */
export function useTypeAhead(find: (text: string) => unknown) {
  const typed = useRef({ text: '', at: 0 })
  const isTyping = () => typed.current.text !== '' && performance.now() - typed.current.at < pause
  function type(letter: string) {
    typed.current = { text: (isTyping() ? typed.current.text : '') + letter, at: performance.now() }
    find(typed.current.text)
  }
  return { type, isTyping }
}
