/** Whether the conventions of macOS hold: ⌘, Cancel before OK. */
export const isMac = navigator.platform.startsWith('Mac')

/** Ctrl, or ⌘ on macOS. */
export function hasMod(event: { readonly ctrlKey: boolean; readonly metaKey: boolean }): boolean {
  return isMac ? event.metaKey : event.ctrlKey
}

const macSigns: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Ctrl: '⌃', Enter: '↩' }

/** A key combination as this system writes it: `Mod+Shift+Z` is "Ctrl Shift Z" or "⇧⌘Z". */
export function sayKeys(keys: string, mac: boolean = isMac): string {
  const parts = keys.split('+')
  if (!mac) return parts.map((part) => (part === 'Mod' ? 'Ctrl' : part)).join(' ')
  const order = ['Ctrl', 'Alt', 'Shift', 'Mod']
  const sorted = parts.toSorted((a, b) => (order.indexOf(a) + 1 || 9) - (order.indexOf(b) + 1 || 9))
  return sorted.map((part) => macSigns[part] ?? part).join('')
}
