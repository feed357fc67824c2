import { Notification } from 'electron'
import log from 'electron-log/main'
import type { Notice } from '../shared/ipc'
import type { AskStore } from './ask'
import { type OpenTray, openTray } from './tray'

export type FollowedDesktop = {
  readonly hear: (notice: Notice) => void
  /** Whether Regulars lives on in the tray when its window is closed. */
  readonly staysInTray: () => boolean
  /** Whether the system's notifications are wanted, and there. */
  readonly notifies: () => boolean
}

/** Keeps the tray as this computer's settings say. What started without a window has it anyway: it has nothing else. */
export async function followDesktop(ask: AskStore, isHidden: boolean): Promise<FollowedDesktop> {
  let settings = await ask('desktop', 'get', {})
  let tray: OpenTray | null = null
  const needsTray = isHidden && process.platform !== 'darwin'

  const look = async (): Promise<void> => {
    settings = await ask('desktop', 'get', {})
    const { today } = await ask('today', 'counts', {})
    if (!settings.stayInTray && !needsTray) {
      tray?.close()
      tray = null
      return
    }
    tray ??= openTray()
    tray.say(today)
  }
  await look()
  return {
    hear: (notice) => {
      const isOurs =
        notice.type === 'day' || (notice.type === 'changed' && notice.tables.some((table) => watched.has(table)))
      if (isOurs) void look().catch((error: unknown) => log.error(error))
    },
    staysInTray: () => tray !== null,
    notifies: () => settings.notifications && Notification.isSupported(),
  }
}

const watched = new Set(['kept', 'tasks'])
