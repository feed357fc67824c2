import { ArrowLeft } from 'lucide-react'
import { createContext, type ReactNode, type RefObject, useContext, useLayoutEffect, useRef, useState } from 'react'
import { t } from '../words'
import { Button } from './Button'

export type ListDetailProps = {
  /** What the list holds: "Customers". */
  readonly label: string
  readonly list: ReactNode
  /** The open thing, or null: a Panel beside a wide list, a Page beside a narrow one. */
  readonly detail: ReactNode | null
  /** Leaves the detail: where there is no room for both, it takes the list's place. */
  readonly onBack: () => void
  /** What stands beside the list while nothing is open. Without it the list has all the room. */
  readonly placeholder?: ReactNode
  /** Which of both is the main thing: `narrow`, the detail; `wide`, the list. */
  readonly listWidth?: 'narrow' | 'wide'
}

const columns = {
  narrow: 'grid-cols-[16.75rem_minmax(0,1fr)]',
  wide: 'grid-cols-[minmax(0,1fr)_minmax(20rem,26rem)]',
}
const roomForBoth = 48

const DetailAlone = createContext(false)

/** Whether this stands in the place of a page because there was no room beside the list. */
export const useIsAlone = () => useContext(DetailAlone)

/** Whether the element is narrower than so many rem, at the text's size of now. */
function useIsNarrow(element: RefObject<HTMLElement | null>, rem: number): boolean {
  const [isNarrow, setNarrow] = useState(false)
  useLayoutEffect(() => {
    const { current } = element
    if (!current) return undefined
    function measure(width: number) {
      setNarrow(width < rem * Number.parseFloat(getComputedStyle(document.documentElement).fontSize))
    }
    measure(current.clientWidth)
    const observer = new ResizeObserver(([entry]) => measure(entry?.contentRect.width ?? 0))
    observer.observe(current)
    return () => observer.disconnect()
  }, [element, rem])
  return isNarrow
}

/** A list with its detail beside it; in a narrow window, or at large text, one at a time. */
export function ListDetail({ label, list, detail, onBack, placeholder, listWidth = 'narrow' }: ListDetailProps) {
  const frame = useRef<HTMLDivElement>(null)
  const isNarrow = useIsNarrow(frame, roomForBoth)
  const isOpen = detail !== null && detail !== undefined && detail !== false
  const isAlone = isOpen && isNarrow
  const side = isOpen ? detail : placeholder
  const hasBoth = !isNarrow && side !== undefined
  // A wide list is a Page with a heading of its own; a narrow one needs a name.
  const List = listWidth === 'narrow' ? 'section' : 'div'
  return (
    <div
      ref={frame}
      className={`grid min-h-0 min-w-0 flex-1 grid-rows-[minmax(0,1fr)] ${hasBoth ? columns[listWidth] : 'grid-cols-[minmax(0,1fr)]'}`}
    >
      <List
        aria-label={listWidth === 'narrow' ? label : undefined}
        className={`min-h-0 min-w-0 flex-col ${hasBoth ? 'border-e border-line' : ''} ${isAlone ? 'hidden' : 'flex'}`}
      >
        {list}
      </List>
      {(hasBoth || isAlone) && (
        <div className="flex min-h-0 min-w-0 flex-col">
          {isAlone && (
            <div className="px-4 pt-2">
              <Button variant="quiet" size="small" icon={ArrowLeft} onPress={onBack}>
                {t('Back to {{list}}', { list: label })}
              </Button>
            </div>
          )}
          <DetailAlone value={isAlone}>{side}</DetailAlone>
        </div>
      )}
    </div>
  )
}
