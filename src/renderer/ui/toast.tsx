import { CircleAlert, Undo2, X } from 'lucide-react'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { t } from '../words'
import { Button, IconButton } from './Button'

export type SayOptions = {
  /** Takes back what was just done; gives the toast an Undo button. */
  readonly undo?: () => unknown
  /** `problem` has a sign and stays until it is closed. */
  readonly tone?: 'plain' | 'problem'
  /** How long it stays while nobody hovers or focuses it: 8 with Undo, else 5. */
  readonly seconds?: number
}

type Toast = SayOptions & { readonly id: number; readonly text: string }

const mostAtOnce = 4
let toasts: readonly Toast[] = []
let lastId = 0
const listeners = new Set<() => void>()

function change(next: readonly Toast[]) {
  toasts = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Says what was done, in a sentence, at the window's edge. Answers a function that takes the words away again. */
export function say(text: string, options: SayOptions = {}): () => void {
  lastId += 1
  const id = lastId
  change([...toasts, { ...options, id, text }].slice(-mostAtOnce))
  return () => hush(id)
}

function hush(id: number) {
  if (toasts.some((toast) => toast.id === id)) change(toasts.filter((toast) => toast.id !== id))
}

/** Takes all toasts away, as when another shop is opened. */
export function hushAll() {
  change([])
}

function ToastRow({ toast, isHeld }: { readonly toast: Toast; readonly isHeld: boolean }) {
  const { id, text, undo, tone = 'plain', seconds = undo ? 8 : 5 } = toast
  const left = useRef(seconds * 1000)
  useEffect(() => {
    if (isHeld || tone === 'problem') return
    const started = performance.now()
    const timer = setTimeout(() => hush(id), left.current)
    return () => {
      clearTimeout(timer)
      left.current = Math.max(1000, left.current - (performance.now() - started))
    }
  }, [id, isHeld, tone])
  return (
    <li className="pointer-events-auto flex max-w-140 items-center gap-2 rounded-lg border border-line-strong bg-surface py-1.5 ps-3.5 pe-1.5 shadow-float animate-appear">
      {tone === 'problem' && <CircleAlert role="img" aria-label={t('Problem')} className="size-4 shrink-0 text-late" />}
      <span dir="auto" className="min-w-0 flex-1 py-0.5 wrap-anywhere">
        {text}
      </span>
      {undo && (
        <Button
          variant="quiet"
          size="small"
          icon={Undo2}
          onPress={() => {
            hush(id)
            undo()
          }}
        >
          {t('Undo')}
        </Button>
      )}
      <IconButton label={t('Close')} icon={X} size="small" onPress={() => hush(id)} />
    </li>
  )
}

/** Where toasts appear. One for the whole window, always mounted: it is the live region. */
export function Toasts() {
  const shown = useSyncExternalStore(subscribe, () => toasts)
  const [isHovered, setHovered] = useState(false)
  const [isFocused, setFocused] = useState(false)
  const before = useRef<HTMLElement | null>(null)
  const region = useRef<HTMLElement>(null)
  useEffect(() => {
    // The toast that had the focus is gone: back to where the person was.
    if (!isFocused || region.current?.contains(document.activeElement)) return
    setFocused(false)
    before.current?.focus()
  }, [shown, isFocused])
  useEffect(() => {
    if (shown.length === 0) setHovered(false)
  }, [shown.length])
  return (
    <section
      ref={region}
      aria-label={t('Notices')}
      className="pointer-events-none fixed inset-x-0 bottom-4 z-30 flex justify-center px-4"
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
      onFocus={(event) => {
        if (!isFocused && event.relatedTarget instanceof HTMLElement) before.current = event.relatedTarget
        setFocused(true)
      }}
      onBlur={(event) => {
        if (event.relatedTarget !== null && !region.current?.contains(event.relatedTarget)) setFocused(false)
      }}
    >
      <ul aria-live="polite" aria-relevant="additions" className="flex flex-col items-center gap-2">
        {shown.map((toast) => (
          <ToastRow key={toast.id} toast={toast} isHeld={isHovered || isFocused} />
        ))}
      </ul>
    </section>
  )
}
