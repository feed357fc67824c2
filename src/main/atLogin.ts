import { app } from 'electron'
import type { AtLogin } from '../shared/desktop'
import type { ActionsOf } from './actions'
import { usualFolder } from './folder'

/** Whether the computer starts this shop when someone signs in. The system keeps it, so it is asked each time. */
export function openAtLogin(folder: string): ActionsOf<'desktop'> {
  const asked = async (): Promise<AtLogin> => {
    if (!isAvailable()) return { isAvailable: false, isOn: false }
    return { isAvailable: true, isOn: app.getLoginItemSettings(startOf(folder)).openAtLogin }
  }
  return {
    atLogin: asked,
    setAtLogin: async ({ isOn }) => {
      if (isAvailable()) app.setLoginItemSettings({ openAtLogin: isOn, ...startOf(folder) })
      return asked()
    },
  }
}

/** Whether this start was the computer's own, with nobody waiting for a window. Only macOS tells; Windows is given an argument. */
export const wasStartedAtLogin = (): boolean =>
  process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin

/** Electron writes a login item on Windows and macOS; each Linux desktop has a way of its own. */
const isAvailable = (): boolean => ['win32', 'darwin'].includes(process.platform)

/** What Windows is to run: the same shop, without a window. */
function startOf(folder: string): { readonly args?: string[] } {
  if (process.platform !== 'win32') return {}
  const program = app.isPackaged ? [] : [`"${app.getAppPath()}"`]
  return { args: [...program, '--hidden', ...(folder === usualFolder() ? [] : [`--user-data-dir="${folder}"`])] }
}
