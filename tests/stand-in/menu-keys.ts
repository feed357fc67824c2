import type { WebContents } from './contents.ts'
import { allItems, Menu } from './menu.ts'
import type { FromPreload } from './preload-world.ts'

type Key = Extract<FromPreload, { kind: 'key' }>
type Combination = { key: string; ctrl: boolean; shift: boolean; alt: boolean; meta: boolean }

const modifiers: Record<string, keyof Omit<Combination, 'key'>> = {
  command: 'meta',
  cmd: 'meta',
  super: 'meta',
  meta: 'meta',
  control: 'ctrl',
  ctrl: 'ctrl',
  // This is never a Mac.
  commandorcontrol: 'ctrl',
  cmdorctrl: 'ctrl',
  alt: 'alt',
  option: 'alt',
  shift: 'shift',
}

/** Electron's names of keys, where they aren't the page's. */
const names: Record<string, string> = {
  plus: '+',
  space: ' ',
  return: 'enter',
  esc: 'escape',
  up: 'arrowup',
  down: 'arrowdown',
  left: 'arrowleft',
  right: 'arrowright',
}

export function parseAccelerator(accelerator: string): Combination {
  const parts = accelerator.toLowerCase().split('+')
  const combination = { key: '', ctrl: false, shift: false, alt: false, meta: false }
  for (const part of parts) {
    const modifier = modifiers[part]
    if (modifier) combination[modifier] = true
    else combination.key = names[part] ?? part
  }
  return combination
}

function matches(wanted: Combination, key: Key): boolean {
  if (wanted.ctrl !== key.ctrl || wanted.alt !== key.alt || wanted.meta !== key.meta) return false
  const pressed = key.key.toLowerCase()
  // A sign that itself needs Shift, such as + or ?, is meant with it or without it.
  const sign = /^[^a-z0-9\s]$/.test(wanted.key)
  if (wanted.shift !== key.shift && !sign) return false
  // With Shift the digit keys type signs: the key itself tells then.
  return pressed === wanted.key || key.code.toLowerCase() === `digit${wanted.key}`
}

/** A key that neither the page nor its editor took. The menu acts on it, as a desktop's does. */
export function keyPressed(contents: WebContents, key: Key): void {
  const menu = Menu.getApplicationMenu()
  if (!menu || contents.ignoresMenuShortcuts()) return
  const item = allItems(menu).find(
    ({ accelerator, registerAccelerator, enabled, visible, acceleratorWorksWhenHidden }) =>
      accelerator !== undefined &&
      registerAccelerator &&
      enabled &&
      (visible || acceleratorWorksWhenHidden) &&
      matches(parseAccelerator(accelerator), key),
  )
  const { ctrl: ctrlKey, shift: shiftKey, alt: altKey, meta: metaKey } = key
  item?.click({ ctrlKey, shiftKey, altKey, metaKey, triggeredByAccelerator: true }, contents.window, contents)
}
