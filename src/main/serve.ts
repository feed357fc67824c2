import { BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron'
import log from 'electron-log/main'
import { procedureNamed } from '../shared/contract'
import { AppError, inputError, toSent } from '../shared/errors'
import type { Answer } from '../shared/ipc'
import { type Actions, findAction } from './actions'
import { devServer } from './guards'
import { ORIGIN } from './protocol'
import { isSane } from './sane'
import type { StoreThreads } from './store/threads'

/** The one door for windows: a trusted sender, a sane input, then to the store's thread or to an action. */
export function serve(store: StoreThreads, actions: Actions): void {
  ipcMain.handle('invoke', async (event, name: unknown, input: unknown): Promise<Answer> => {
    try {
      if (!isTrusted(event)) throw new AppError('sender.stranger', 'This page may not ask for anything.')
      if (typeof name !== 'string') throw new AppError('procedure.unknown', 'There is no such procedure.')
      if (!isSane(input)) throw new AppError('input.invalid', 'This is too large or too deep to be read.')
      const procedure = procedureNamed(name)
      if (procedure?.kind !== 'action') return await store.run(name, input)
      const parsed = procedure.input.safeParse(input)
      if (!parsed.success) throw inputError(parsed.error)
      return { ok: true, value: await findAction(actions, name)(parsed.data) }
    } catch (error) {
      if (!(error instanceof AppError)) log.error(error)
      return { ok: false, error: toSent(error) }
    }
  })
}

/** Only the main frame of one of our own windows, from our exact origin. */
function isTrusted({ senderFrame, sender }: IpcMainInvokeEvent): boolean {
  if (senderFrame === null || senderFrame.parent !== null) return false
  const window = BrowserWindow.fromWebContents(sender)
  const dev = devServer()
  return (
    window !== null &&
    (senderFrame.origin === ORIGIN || (dev !== undefined && senderFrame.origin === new URL(dev).origin))
  )
}
