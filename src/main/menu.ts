import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import { tellWindows } from './window'

const item = (id: string, label: string, accelerator?: string): MenuItemConstructorOptions => ({
  id,
  label,
  accelerator,
  click: () => tellWindows({ type: 'menu', item: id }),
})
const line: MenuItemConstructorOptions = { type: 'separator' }

/** What Undo and Redo would do now, in words; null for nothing. */
export type MenuOffers = { readonly undo: string | null; readonly redo: string | null }

const offering = (verb: string, what: string | null): string => (what === null ? verb : `${verb}: ${what}`)

/** The native menu. Its items only say what was chosen: the page on screen knows what that means there. */
export function setMenu({ undo, redo }: MenuOffers): void {
  const mac = process.platform === 'darwin'
  const settings = item('settings', 'Settings…', 'CmdOrCtrl+,')
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(mac ? [appMenu(settings)] : []),
      {
        label: 'File',
        submenu: [
          item('new', 'New…', 'CmdOrCtrl+N'),
          item('quick-add', 'Quick add…', 'CmdOrCtrl+Shift+N'),
          item('print', 'Print…', 'CmdOrCtrl+P'),
          line,
          item('import', 'Import…'),
          item('export', 'Export list as CSV…'),
          line,
          item('switch-staff', 'Who is at the counter…', 'CmdOrCtrl+Shift+S'),
          line,
          ...(mac ? [] : [settings, line]),
          mac ? { role: 'close' as const } : { role: 'quit' as const },
        ],
      },
      {
        label: 'Edit',
        submenu: [
          item('undo', offering('Undo', undo), 'CmdOrCtrl+Z'),
          item('redo', offering('Redo', redo), mac ? 'Shift+Cmd+Z' : 'Ctrl+Y'),
          ...(mac
            ? []
            : [
                {
                  ...item('redo-too', 'Redo', 'Ctrl+Shift+Z'),
                  visible: false,
                  click: () => tellWindows({ type: 'menu', item: 'redo' }),
                },
              ]),
          line,
          { role: 'cut' },
          { role: 'copy' },
          { role: 'paste' },
          { role: 'selectAll' },
          line,
          item('find', 'Find', 'CmdOrCtrl+F'),
          item('palette', 'Go to…', 'CmdOrCtrl+K'),
        ],
      },
      {
        label: 'View',
        submenu: [
          item('today', 'Today', 'CmdOrCtrl+1'),
          item('customers', 'Customers', 'CmdOrCtrl+2'),
          item('orders', 'Orders', 'CmdOrCtrl+3'),
          item('tasks', 'Tasks', 'CmdOrCtrl+4'),
          item('reminders', 'Reminders', 'F8'),
          item('journal', 'Journal'),
          item('bin', 'Bin'),
          line,
          item('back', 'Back', mac ? 'Cmd+[' : 'Alt+Left'),
          item('forward', 'Forward', mac ? 'Cmd+]' : 'Alt+Right'),
          line,
          item('text-larger', 'Larger text', 'CmdOrCtrl+Plus'),
          item('text-smaller', 'Smaller text', 'CmdOrCtrl+-'),
          line,
          { role: 'togglefullscreen' },
        ],
      },
      { role: 'windowMenu' },
      { label: 'Help', role: 'help', submenu: [item('help', 'Help', 'F1')] },
    ]),
  )
}

const appMenu = (settings: MenuItemConstructorOptions): MenuItemConstructorOptions => ({
  label: app.name,
  submenu: [
    { role: 'about' },
    line,
    settings,
    line,
    { role: 'hide' },
    { role: 'hideOthers' },
    { role: 'unhide' },
    line,
    { role: 'quit' },
  ],
})
