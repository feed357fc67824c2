import { module } from './missing.ts'
import { answer, record } from './record.ts'
import { BrowserWindow } from './window.ts'

type MessageOptions = { cancelId?: number; defaultId?: number; buttons?: string[] }

/** Nobody sits before the stand-in: what is asked is noted, and answered as a test has set or as if cancelled. */
function ask<Answer>(method: string, args: unknown[], otherwise: (options: object) => Answer): Answer {
  const [first, second] = args
  const options = (first instanceof BrowserWindow ? second : first) ?? {}
  record.dialogs.push({ method, args: [options] })
  return answer(method, [options], otherwise(options))
}

const cancelledFiles = () => ({ canceled: true, filePaths: [] as string[] })
const cancelledFile = () => ({ canceled: true, filePath: '' })
const cancelledMessage = (options: MessageOptions) => ({ response: cancelButton(options), checkboxChecked: false })

/** As Electron does when a message box is closed: the button that means no, else the first. */
function cancelButton({ cancelId, buttons = [] }: MessageOptions): number {
  const no = buttons.findIndex((label) => ['cancel', 'no'].includes(label.toLowerCase()))
  return cancelId ?? Math.max(no, 0)
}

export const dialog = module('dialog', {
  showOpenDialog: async (...args: unknown[]) => ask('showOpenDialog', args, cancelledFiles),
  showSaveDialog: async (...args: unknown[]) => ask('showSaveDialog', args, cancelledFile),
  showMessageBox: async (...args: unknown[]) => ask('showMessageBox', args, cancelledMessage),
  showOpenDialogSync: (...args: unknown[]) => {
    const { canceled, filePaths } = ask('showOpenDialog', args, cancelledFiles)
    return canceled ? undefined : filePaths
  },
  showSaveDialogSync: (...args: unknown[]) => ask('showSaveDialog', args, cancelledFile).filePath,
  showMessageBoxSync: (...args: unknown[]) => ask('showMessageBox', args, cancelledMessage).response,
  showErrorBox(title: string, content: string) {
    record.dialogs.push({ method: 'showErrorBox', args: [title, content] })
    process.stderr.write(`${title}\n${content}\n`)
  },
})
