import { Search } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { Input, SearchField } from 'react-aria-components'
import { Kbd } from '../../ui/Kbd'
import { t } from '../../words'
import { LONGEST } from './usePalette'

type PaletteFieldProps = { readonly onKeys: (event: KeyboardEvent<HTMLInputElement>) => void }

/** What is looked for; the focus stays here while the arrow keys go through the list. */
export function PaletteField({ onKeys }: PaletteFieldProps) {
  return (
    <SearchField
      aria-label={t('Find or do anything')}
      maxLength={LONGEST}
      className="flex items-center gap-2.5 rounded-t-xl border-b border-line px-4 has-[:focus]:ring-2 has-[:focus]:ring-accent/40 has-[:focus]:ring-inset"
    >
      <Search aria-hidden className="size-4 shrink-0 text-muted" strokeWidth={1.8} />
      <Input
        // The palette was asked for in order to type.
        ref={(input) => input?.focus()}
        dir="auto"
        onKeyDownCapture={onKeys}
        placeholder={t('A name, the end of a number, an order, a task, something to do …')}
        className="min-w-0 flex-1 bg-transparent py-3.5 text-base outline-none [&::-webkit-search-cancel-button]:hidden"
      />
      <Kbd keys="Escape" />
    </SearchField>
  )
}
