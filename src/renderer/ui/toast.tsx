import { CircleAlert, Undo2, X } from 'lucide-react'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { VisuallyHidden } from 'react-aria-components'
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

type ToastRowProps = { readonly toast: Toast; readonly isHeld: boolean; readonly onClose: (id: number) => void }

function ToastRow({ toast, isHeld, onClose }: ToastRowProps) {
  const { id, text, undo, tone = 'plain', seconds = undo ? 8 : 5 } = toast
  const left = useRef(seconds * 1000)
  useEffect(() => {
    if (isHeld || tone === 'problem') return undefined
    const started = performance.now()
    const timer = setTimeout(() => hush(id), left.current)
    return () => {
      clearTimeout(timer)
      left.current = Math.max(1000, left.current - (performance.now() - started))
    }
  }, [id, isHeld, tone])
  return (
    <li className="pointer-events-auto flex max-w-140 items-center gap-2 rounded-lg border border-line-strong bg-surface py-1.5 ps-3.5 pe-1.5 shadow-float animate-appear">
      {tone === 'problem' && (
        <>
          <CircleAlert aria-hidden className="size-4 shrink-0 text-late" />
          <VisuallyHidden>{t('Problem:')}</VisuallyHidden>
        </>
      )}
      <span dir="auto" className="min-w-0 flex-1 py-0.5 wrap-anywhere">
        {text}
      </span>
      {undo && (
        <Button
          variant="quiet"
          size="small"
          icon={Undo2}
          onPress={() => {
            onClose(id)
            undo()
          }}
        >
          {t('Undo')}
        </Button>
      )}
      <IconButton label={t('Close')} icon={X} size="small" onPress={() => onClose(id)} />
    </li>
  )
}

/** Where toasts appear. One for the whole window, always mounted: it is the live region. */
export function Toasts() {
  const shown = useSyncExternalStore(subscribe, () => toasts)
  const [isHovered, setHovered] = useState(false)
  const [isFocused, setFocused] = useState(false)
  const before = useRef<HTMLElement | null>(null)
  const region = useRef<HTMLDivElement>(null)

  function close(id: number) {
    // With the toast its button goes, and with the button the focus: back to where the person was.
    if (region.current?.contains(document.activeElement)) before.current?.focus()
    setFocused(false)
    if (toasts.length === 1) setHovered(false)
    hush(id)
  }

  return (
    <section
      aria-label={t('Notices')}
      className="pointer-events-none fixed inset-x-0 bottom-4 z-30 flex justify-center px-4"
    >
      <div
        ref={region}
        role="presentation"
        onPointerEnter={() => setHovered(true)}
        onPointerLeave={() => setHovered(false)}
        onFocus={(event) => {
          if (!isFocused && event.relatedTarget instanceof HTMLElement) before.current = event.relatedTarget
          setFocused(true)
        }}
        onBlur={(event) => {
          if (!region.current?.contains(event.relatedTarget)) setFocused(false)
        }}
      >
        <ul aria-live="polite" aria-relevant="additions" className="flex flex-col items-center gap-2">
          {shown.map((toast) => (
            <ToastRow key={toast.id} toast={toast} isHeld={isHovered || isFocused} onClose={close} />
          ))}
        </ul>
      </div>
    </section>
  )
}
