import { Check, type LucideIcon } from 'lucide-react'
import { type KeyboardEvent, type MouseEvent, type ReactNode, useRef, useState } from 'react'
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components'
import { Button, type ButtonVariant, IconButton } from './Button'
import { listItem, popoverBox } from './boxes'
import { Kbd } from './Kbd'

export type MenuEntry =
  | {
      readonly id: string
      readonly label: string
      readonly icon?: LucideIcon
      /** Shown at the end: `F2`, `Mod+Z`. */
      readonly keys?: string
      readonly onAction: () => void
      readonly isDisabled?: boolean
      readonly tone?: 'danger'
      /** A tick before the words; undefined where there is nothing to tick. */
      readonly isChecked?: boolean
    }
  | 'separator'

function Entry({ entry }: { readonly entry: Exclude<MenuEntry, 'separator'> }) {
  const { icon: Icon, isChecked } = entry
  return (
    <MenuItem
      id={entry.id}
      textValue={entry.label}
      onAction={entry.onAction}
      isDisabled={entry.isDisabled}
      shouldCloseOnSelect={isChecked === undefined}
      className={`${listItem} ${entry.tone === 'danger' ? 'text-late' : ''}`}
    >
      {isChecked !== undefined && <Check aria-hidden className={`size-4 shrink-0 ${isChecked ? '' : 'invisible'}`} />}
      {Icon && <Icon aria-hidden className="size-4 shrink-0" strokeWidth={1.8} />}
      <span dir="auto" className="min-w-0 flex-1 truncate">
        {entry.label}
      </span>
      {entry.keys && <Kbd keys={entry.keys} />}
    </MenuItem>
  )
}

type MenuListProps = {
  readonly label: string
  readonly entries: readonly MenuEntry[]
  /** Where no button hands the focus over. */
  readonly takesFocus?: boolean
}

/** The entries themselves, for whatever opens them. */
export function MenuList({ label, entries, takesFocus = false }: MenuListProps) {
  const ticked = entries.flatMap((entry) => (entry !== 'separator' && entry.isChecked ? [entry.id] : []))
  const ticks = entries.some((entry) => entry !== 'separator' && entry.isChecked !== undefined)
  return (
    <AriaMenu
      aria-label={label}
      {...(takesFocus ? { autoFocus: 'first' as const } : {})}
      {...(ticks ? { selectionMode: 'multiple' as const, selectedKeys: ticked } : {})}
      className="max-h-100 min-w-48 overflow-auto p-1 outline-none"
    >
      {entries.map((entry, at) =>
        entry === 'separator' ? (
          <Separator key={`line ${at}`} className="mx-2 my-1 border-t border-line" />
        ) : (
          <Entry key={entry.id} entry={entry} />
        ),
      )}
    </AriaMenu>
  )
}

export type MenuButtonProps = {
  readonly label: string
  readonly entries: readonly MenuEntry[]
  readonly icon?: LucideIcon
  /** Only the icon; the label becomes its tooltip. */
  readonly iconOnly?: boolean
  readonly variant?: ButtonVariant
  readonly size?: 'normal' | 'small'
  readonly keys?: string
}

export function MenuButton({ label, entries, icon, iconOnly = false, variant, size, keys }: MenuButtonProps) {
  return (
    <MenuTrigger>
      {iconOnly && icon ? (
        <IconButton label={label} icon={icon} size={size} />
      ) : (
        <Button icon={icon} variant={variant} size={size} keys={keys}>
          {label}
        </Button>
      )}
      <Popover className={popoverBox} placement="bottom start" offset={4}>
        <MenuList label={label} entries={entries} />
      </Popover>
    </MenuTrigger>
  )
}

/** A place on the screen, in CSS pixels. */
export type Spot = { readonly x: number; readonly y: number }

export type MenuAtProps = {
  readonly label: string
  readonly entries: readonly MenuEntry[]
  /** Where it opens; null while closed. */
  readonly spot: Spot | null
  readonly onClose: () => void
}

/** A menu at a place rather than at a button. The focus returns to where it was. */
export function MenuAt({ label, entries, spot, onClose }: MenuAtProps) {
  const anchor = useRef<HTMLSpanElement>(null)
  return (
    <>
      <span
        ref={anchor}
        aria-hidden
        className="pointer-events-none fixed size-px"
        style={{ left: spot?.x, top: spot?.y }}
      />
      <Popover
        aria-label={label}
        className={popoverBox}
        triggerRef={anchor}
        placement="bottom start"
        offset={0}
        isOpen={spot !== null}
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose()
        }}
      >
        <MenuList
          takesFocus
          label={label}
          entries={entries.map((entry) =>
            entry === 'separator'
              ? entry
              : {
                  ...entry,
                  onAction: () => {
                    onClose()
                    entry.onAction()
                  },
                },
          )}
        />
      </Popover>
    </>
  )
}

/** Where a menu asked for by the keyboard opens: at the thing that has the focus. */
export function spotOf(element: Element): Spot {
  const { left, bottom, width } = element.getBoundingClientRect()
  return { x: left + Math.min(24, width / 2), y: bottom }
}

export const isMenuKey = (event: { readonly key: string; readonly shiftKey: boolean }): boolean =>
  event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)

export type ContextMenuProps = {
  readonly label: string
  readonly entries: readonly MenuEntry[]
  readonly children: ReactNode
}

/** A menu by right click, the menu key or Shift+F10 on anything inside. */
export function ContextMenu({ label, entries, children }: ContextMenuProps) {
  const [spot, setSpot] = useState<Spot | null>(null)
  function byMouse(event: MouseEvent) {
    event.preventDefault()
    setSpot({ x: event.clientX, y: event.clientY })
  }
  function byKey(event: KeyboardEvent) {
    if (!isMenuKey(event) || !(event.target instanceof Element)) return
    event.preventDefault()
    setSpot(spotOf(event.target))
  }
  return (
    <div className="contents" role="presentation" onContextMenu={byMouse} onKeyDown={byKey}>
      {children}
      <MenuAt label={label} entries={entries} spot={spot} onClose={() => setSpot(null)} />
    </div>
  )
}
