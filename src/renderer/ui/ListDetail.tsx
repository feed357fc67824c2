import { ArrowLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { t } from '../words'
import { Button } from './Button'

export type ListDetailProps = {
  /** What the list holds, for its landmark: "Customers". */
  readonly label: string
  readonly list: ReactNode
  /** The open thing, or nothing. */
  readonly detail: ReactNode | null
  /** Leaves the detail: where there is no room for both, it takes the list's place. */
  readonly onBack: () => void
  /** What stands beside the list while nothing is open. Without it the list has all the room. */
  readonly placeholder?: ReactNode
  /** The list's width where both fit. */
  readonly listWidth?: 'narrow' | 'wide'
}

const columns = {
  narrow: '@min-[52rem]/pair:grid-cols-[16.75rem_minmax(0,1fr)]',
  wide: '@min-[52rem]/pair:grid-cols-[minmax(0,1fr)_minmax(20rem,26rem)]',
}

/** A list with its detail beside it; in a narrow window, or at large text, one at a time. */
export function ListDetail({ label, list, detail, onBack, placeholder, listWidth = 'narrow' }: ListDetailProps) {
  const isOpen = detail !== null && detail !== undefined && detail !== false
  const hasSide = isOpen || placeholder !== undefined
  return (
    <div className="@container/pair flex min-h-0 min-w-0 flex-1">
      <div
        className={`grid min-h-0 min-w-0 flex-1 grid-cols-[minmax(0,1fr)] grid-rows-[minmax(0,1fr)] ${hasSide ? columns[listWidth] : ''}`}
      >
        <section
          aria-label={label}
          className={`min-h-0 min-w-0 flex-col ${hasSide ? 'border-e border-line' : ''} ${isOpen ? 'hidden @min-[52rem]/pair:flex' : 'flex'}`}
        >
          {list}
        </section>
        {isOpen && (
          <div className="flex min-h-0 min-w-0 flex-col">
            <div className="px-4 pt-2 @min-[52rem]/pair:hidden">
              <Button variant="quiet" size="small" icon={ArrowLeft} onPress={onBack}>
                {t('Back to {{list}}', { list: label })}
              </Button>
            </div>
            {detail}
          </div>
        )}
        {!isOpen && placeholder !== undefined && (
          <div className="hidden min-h-0 min-w-0 flex-col @min-[52rem]/pair:flex">{placeholder}</div>
        )}
      </div>
    </div>
  )
}
