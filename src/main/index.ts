import { app } from 'electron'
import log from 'electron-log/main'
import { ownArguments, readArguments, type Wanted } from './arguments'
import { leave, leaveWith } from './leave'
import { openApp } from './openApp'
import { registerScheme } from './protocol'
import { runDaySheet } from './runDaySheet'

/** By this Windows knows whose notifications they are: the installer's entry in the Start menu has the same. */
const WINDOWS_ID = 'app.regulars.desktop'

log.transports.console.level = 'error'
app.enableSandbox()
registerScheme()
if (process.platform === 'win32') app.setAppUserModelId(WINDOWS_ID)

/** A start has a window, or it writes the day's sheet without one. */
const start = ({ sheet, ...wanted }: Wanted): Promise<void> => (sheet ? runDaySheet(wanted, sheet) : openApp(wanted))

const parsed = readArguments(ownArguments(process.argv, app.isPackaged))
if (parsed.ok) start(parsed.wanted).catch(leaveWith)
else leave(2, parsed.reason)
