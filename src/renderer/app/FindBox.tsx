import { Search } from 'lucide-react'
import { useState } from 'react'
import { useMenuItem } from '../menu'
import { Kbd } from '../ui/Kbd'
import { t } from '../words'
import { Palette } from './palette/Palette'

/** The header's search: it looks like a field, and opens the palette. */
export function FindBox() {
  const [isOpen, setOpen] = useState(false)
  const open = () => setOpen(true)
  useMenuItem('palette', open)
  useMenuItem('find', open)
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={open}
        className="flex min-h-8.5 w-full cursor-text items-center gap-2 rounded-[7px] border border-edge/70 bg-surface px-2.5 text-start text-base transition-colors hover:border-edge"
      >
        <Search aria-hidden className="size-4 shrink-0 text-muted" strokeWidth={1.8} />
        <span className="min-w-0 flex-1 truncate text-muted">{t('Find a customer, order, task …')}</span>
        <Kbd keys="Mod+K" />
      </button>
      <Palette isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  )
}
