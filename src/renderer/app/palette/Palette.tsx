import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { type KeyboardEvent, useState } from 'react'
import { Autocomplete, Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { api } from '../../api'
import { sayError } from '../../doing'
import { chooseMenuItem } from '../../menu'
import { useShop } from '../../ui/ShopContext'
import { t } from '../../words'
import { commands } from './commands'
import { Entries } from './Entries'
import { type Entry, foundSections, matchingCommands } from './entries'
import { PaletteField } from './PaletteField'
import { Preview } from './Preview'
import { usePalette } from './usePalette'

type PaletteProps = { readonly isOpen: boolean; readonly onClose: () => void }

/** Everything by its name: type, look, Enter. Esc closes it, and the focus is where it was. */
export function Palette({ isOpen, onClose }: PaletteProps) {
  return (
    <ModalOverlay
      isDismissable
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      className="fixed inset-0 z-20 flex justify-center bg-[rgb(20_16_10/45%)] px-4 pt-[8vh] pb-4 animate-appear"
    >
      <Modal className="flex max-h-full w-full max-w-190 flex-col self-start overflow-hidden rounded-xl border border-line-strong bg-surface shadow-float">
        <Dialog aria-label={t('Find or do anything')} className="flex min-h-0 flex-1 flex-col outline-none">
          <Finder onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Finder({ onClose }: { readonly onClose: () => void }) {
  const router = useRouter()
  const client = useQueryClient()
  const look = useShop()
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState('')
  const { sections, text, isBehind } = usePalette(typed)
  const entries = sections.flatMap((section) => section.entries)
  const shown = entries.find(({ id }) => id === active) ?? entries[0]

  function go({ to, item }: Entry) {
    onClose()
    if (to !== undefined) router.history.push(to)
    // After the palette is gone and the focus is back, so that the page answers as it would without it.
    else if (item !== undefined) requestAnimationFrame(() => chooseMenuItem(item))
  }
  /** Who types faster than the list follows gets the first of what they typed, not of what is shown. */
  async function goToFirst() {
    const found = await client.fetchQuery(api.search.find({ text }))
    const first = foundSections(found, look)[0]?.entries[0] ?? matchingCommands(commands(), text)[0]
    if (first) go(first)
  }
  function keys(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') return onClose()
    if (event.key !== 'Enter') return
    const isOnOne = event.currentTarget.getAttribute('aria-activedescendant')
    if (isBehind) void goToFirst().catch(sayError)
    else if (!isOnOne && entries[0]) go(entries[0])
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <PaletteField onKeys={keys} />
      <div className="@container flex h-105 min-h-0">
        <Entries
          sections={sections}
          onActive={setActive}
          onGo={(id) => {
            const entry = entries.find((each) => each.id === id)
            if (entry) go(entry)
          }}
        />
        {shown?.customerId && <Preview key={shown.customerId} customerId={shown.customerId} />}
      </div>
    </Autocomplete>
  )
}
