import { isMenuKey } from './Menu'
import { hasMod } from './platform'

/** What a key press asks of a table. */
export type TableIntent =
  | { readonly kind: 'move'; readonly to: number; readonly select: 'only' | 'range' | 'none' }
  | { readonly kind: 'toggle' | 'all' | 'open' | 'edit' | 'delete' | 'menu' | 'clear' }
  | { readonly kind: 'type'; readonly letter: string }

type Pressed = {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

function target(key: string, active: number, total: number, page: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return active + 1
    case 'ArrowUp':
      return active < 0 ? 0 : active - 1
    case 'PageDown':
      return active + page
    case 'PageUp':
      return active - page
    case 'Home':
      return 0
    case 'End':
      return total - 1
    default:
      return null
  }
}

/** The intent of a key press, or null where the key is none of the table's. `isTyping`: a space belongs to the typed text. */
export function intentOf(
  event: Pressed,
  at: { readonly active: number; readonly total: number; readonly page: number; readonly isTyping: boolean },
): TableIntent | null {
  const mod = hasMod(event)
  if (isMenuKey(event)) return { kind: 'menu' }
  if (event.altKey) return null
  const to = target(event.key, at.active, at.total, at.page)
  if (to !== null) {
    if (at.total === 0) return null
    const isEnd = event.key === 'Home' || event.key === 'End'
    const select = event.shiftKey ? 'range' : mod && !isEnd ? 'none' : 'only'
    return { kind: 'move', to: Math.min(Math.max(0, to), at.total - 1), select }
  }
  if (mod) return event.key.toLowerCase() === 'a' && !event.shiftKey ? { kind: 'all' } : null
  if (event.key === ' ' && !at.isTyping) return { kind: 'toggle' }
  switch (event.key) {
    case 'Enter':
      return { kind: 'open' }
    case 'F2':
      return { kind: 'edit' }
    case 'Delete':
      return { kind: 'delete' }
    case 'Escape':
      return { kind: 'clear' }
    default:
      return /^.$/u.test(event.key) ? { kind: 'type', letter: event.key } : null
  }
}
