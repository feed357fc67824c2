import { join } from 'node:path'
import { app, BrowserWindow } from 'electron'
import log from 'electron-log/main'
import { askOf } from './ask'
import { openFiles } from './files'
import { denyByDefault } from './guards'
import { setMenu } from './menu'
import { openPrinting } from './printing'
import { registerScheme, serveRenderer } from './protocol'
import { serve } from './serve'
import { startStore } from './store/threads'
import { focusMainWindow, openMainWindow, tellWindows } from './window'

log.transports.console.level = 'error'
app.enableSandbox()
registerScheme()

/** A day and time to take for now, for development and tests; a packaged app has only the computer's clock. */
const clockShift = (): number => {
  const wanted = app.isPackaged ? undefined : process.env.REGULARS_NOW
  return wanted === undefined ? 0 : Date.parse(wanted) - Date.now()
}

async function open(): Promise<void> {
  await app.whenReady()
  denyByDefault()
  serveRenderer(join(import.meta.dirname, '../renderer'))
  const store = await startStore(
    { folder: app.getPath('userData'), create: true, clockShift: clockShift(), checkOutputs: !app.isPackaged },
    { notice: tellWindows, log: (text) => log.error(text) },
  )
  const printing = openPrinting(askOf(store))
  serve(store, { files: openFiles(store), paper: printing.actions, sheets: printing.sheets })
  setMenu()
  await openMainWindow()

  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) void openMainWindow()
  })
  let closed = false
  app.on('before-quit', (event) => {
    if (closed) return
    event.preventDefault()
    void store.close().then(() => {
      closed = true
      app.quit()
    })
  })
}

app.on('window-all-closed', () => {
  if (process.platform !== 'darwin') app.quit()
})

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', focusMainWindow)
  open().catch((error: unknown) => {
    log.error(error)
    app.exit(1)
  })
} else {
  app.exit(0)
}
