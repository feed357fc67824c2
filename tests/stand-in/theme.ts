import type { WebContents } from './contents.ts'
import { strictEmitter } from './missing.ts'
import { contents } from './registry.ts'

type Source = 'system' | 'light' | 'dark'

let source: Source = 'system'

class NativeTheme extends strictEmitter('nativeTheme') {
  shouldUseHighContrastColors = false
  shouldUseInvertedColorScheme = false
  inForcedColorsMode = false
  prefersReducedTransparency = false

  get themeSource(): Source {
    return source
  }

  set themeSource(wanted: Source) {
    if (wanted === source) return
    source = wanted
    for (const one of contents.values()) tell(one)
    this.emit('updated')
  }

  /** The machine itself is light: there is no desktop to ask. */
  get shouldUseDarkColors(): boolean {
    return source === 'dark'
  }

  get shouldUseDarkColorsForSystemIntegratedUI(): boolean {
    return source === 'dark'
  }
}

export const nativeTheme = new NativeTheme()

export function followTheme(one: WebContents): void {
  if (source !== 'system') tell(one)
}

function tell(one: WebContents): void {
  const features = [{ name: 'prefers-color-scheme', value: source === 'system' ? '' : source }]
  one
    .page()
    .then((session) => session.send('Emulation.setEmulatedMedia', { features }))
    .catch(() => undefined)
}
