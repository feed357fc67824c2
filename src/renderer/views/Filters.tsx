import { SlidersHorizontal } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { useMenuItem } from '../menu'
import { Button } from '../ui/Button'
import type { Option } from '../ui/Choice'
import { PopoverButton } from '../ui/Popover'
import { Select } from '../ui/Select'
import { SearchField } from '../ui/TextField'
import { t } from '../words'
import { useListText } from './useListText'

type FilterBarProps = {
  readonly isFiltered: boolean
  readonly onClear: () => void
  readonly children: ReactNode
}

/** What a list is narrowed by, above it. */
export function FilterBar({ isFiltered, onClear, children }: FilterBarProps) {
  return (
    <search className="flex flex-wrap items-center gap-2 pb-3">
      {children}
      {isFiltered && (
        <Button variant="quiet" onPress={onClear}>
          {t('Clear')}
        </Button>
      )}
    </search>
  )
}

type FilterTextProps = {
  readonly label: string
  readonly placeholder: string
  readonly value: string | undefined
  readonly onChange: (text: string) => void
}

/** The words to look for; the menu's Find goes there. */
export function FilterText({ label, placeholder, value = '', onChange }: FilterTextProps) {
  const box = useRef<HTMLDivElement>(null)
  const [text, setText] = useListText(value, onChange)
  useMenuItem('find', () => box.current?.querySelector('input')?.focus())
  return (
    <div ref={box} className="max-w-100 min-w-44 flex-1 basis-44">
      <SearchField label={label} placeholder={placeholder} keys="Mod+F" value={text} onChange={setText} />
    </div>
  )
}

type OneOfProps<Value extends string> = {
  readonly label: string
  readonly showLabel?: boolean
  /** The words for not asking. */
  readonly any: string
  readonly options: readonly (Option & { readonly id: Value })[]
  readonly value: Value | undefined
  readonly onChange: (value: Value | undefined) => void
}

// No word that a list is narrowed to is a lone line feed.
const ANY = '\n'

/** A filter that holds one value or none. */
export function OneOf<Value extends string>({ label, showLabel = false, any, options, ...chosen }: OneOfProps<Value>) {
  return (
    <div className={showLabel ? '' : 'w-34 max-w-full'}>
      <Select
        label={label}
        hideLabel={!showLabel}
        options={[{ id: ANY, label: any }, ...options]}
        value={chosen.value ?? ANY}
        onChange={(wanted) => chosen.onChange(options.find(({ id }) => id === wanted)?.id)}
      />
    </div>
  )
}

type MoreFiltersProps = {
  /** What they hold now. */
  readonly values: readonly unknown[]
  readonly children: ReactNode
}

/** The filters that are asked for less often. */
export function MoreFilters({ values, children }: MoreFiltersProps) {
  const count = values.filter((value) => value !== undefined).length
  return (
    <PopoverButton
      icon={SlidersHorizontal}
      label={count === 0 ? t('More filters') : t('More filters ({{count}})', { count })}
    >
      {children}
    </PopoverButton>
  )
}
