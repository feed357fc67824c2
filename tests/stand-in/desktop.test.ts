import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually, folder, launch } from './harness.ts'

const userData = folder()
let electron: ElectronApplication
let page: Page

beforeAll(async () => {
  electron = await launch(userData)
  page = await electron.firstWindow()
  await page.waitForFunction(() => document.readyState === 'complete')
})

afterAll(() => electron.close())

test('the main process has the environment, the version and the user data folder it was started with', async () => {
  const seen = await electron.evaluate(({ app }) => ({
    greeting: process.env.GREETING,
    name: app.getName(),
    version: app.getVersion(),
    userData: app.getPath('userData'),
    packaged: app.isPackaged,
  }))
  expect(seen).toEqual({ greeting: 'from launch', name: 'Fixture', version: '1.2.3', userData, packaged: false })
  expect(await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone)).toBe('Pacific/Auckland')
})

test('printToPDF has the paper that was asked for', async () => {
  for (const paper of ['A4', 'Letter']) {
    const bytes = await electron.evaluate(async ({ BrowserWindow }, pageSize) => {
      const pdf = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({ pageSize: pageSize as 'A4' })
      return pdf?.toString('base64')
    }, paper)
    const file = join(folder(), 'out.pdf')
    writeFileSync(file, Buffer.from(bytes ?? '', 'base64'))
    expect(paperOf(file)).toBe(paper)
  }
})

test('print() is noted, and fails where a test takes the printers away', async () => {
  const outcomes = await electron.evaluate(async ({ BrowserWindow }) => {
    const { printers, prints } = globalThis.__standIn
    const print = () =>
      new Promise((resolve) => {
        BrowserWindow.getAllWindows()[0]?.webContents.print({ silent: true }, (...args) => resolve(args))
      })
    const first = await print()
    printers.length = 0
    return [first, await print(), prints.length]
  })
  expect(outcomes).toEqual([[true, ''], [false, 'No printers available on the network'], 2])
})

test('dialogs are cancelled and noted, or answered by a test', async () => {
  const answers = await electron.evaluate(async ({ dialog }) => {
    const { answers, dialogs } = globalThis.__standIn
    const cancelled = await dialog.showOpenDialog({})
    answers.showSaveDialog = { canceled: false, filePath: '/tmp/out.csv' }
    const saved = await dialog.showSaveDialog({})
    dialog.showMessageBox = async () => ({ response: 2, checkboxChecked: true })
    const message = await dialog.showMessageBox({ message: 'Sure?' })
    return [cancelled, saved, message, dialogs.map(({ method }) => method)]
  })
  expect(answers).toEqual([
    { canceled: true, filePaths: [] },
    { canceled: false, filePath: '/tmp/out.csv' },
    { response: 2, checkboxChecked: true },
    ['showOpenDialog', 'showSaveDialog'],
  ])
})

test('menu items are clicked by id and by their keys, after the page and its editor', async () => {
  const chosen = () => electron.evaluate(() => globalThis.fixtureChosen)
  await electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('help')?.click())
  expect(await chosen()).toEqual(['help'])
  await page.keyboard.press('Control+Shift+P')
  await eventually(chosen).toEqual(['help', 'plan'])
  await page.fill('#note', '')
  await page.locator('#note').pressSequentially('typed')
  await page.keyboard.press('Control+Z')
  expect(await page.inputValue('#note')).toBe('')
  await page.evaluate(() => {
    document.addEventListener('keydown', (event) => event.key === 'F1' && event.preventDefault())
  })
  await page.keyboard.press('F1')
  await page.locator('#ask').focus()
  await page.keyboard.press('Control+Z')
  await eventually(chosen).toEqual(['help', 'plan', 'undo'])
})

test('notifications can be read and clicked', async () => {
  const seen = await electron.evaluate(async ({ Notification }) => {
    const { notifications } = globalThis.__standIn
    const notification = new Notification({ title: 'Cake at four' })
    const clicked = new Promise((resolve) => notification.on('click', () => resolve('clicked')))
    notification.show()
    notifications[0]?.emit('click', {})
    return [notifications.map((shown) => (shown as Electron.Notification).title), await clicked]
  })
  expect(seen).toEqual([['Cake at four'], 'clicked'])
})

test('a tray is there with its menu until it is destroyed', async () => {
  const seen = await electron.evaluate(({ Menu, nativeImage, Tray }) => {
    const { trays } = globalThis.__standIn
    const image = nativeImage.createFromDataURL('data:image/png;base64,AAAA')
    image.addRepresentation({ scaleFactor: 2, dataURL: 'data:image/png;base64,AAAA' })
    image.setTemplateImage(true)
    const tray = new Tray(image)
    const chosen: string[] = []
    tray.setToolTip('2 due today')
    tray.setContextMenu(Menu.buildFromTemplate([{ id: 'open', label: 'Open', click: () => chosen.push('open') }]))
    tray.on('click', () => chosen.push('the sign'))
    const [standing] = trays as unknown as { toolTip: string; menu: Electron.Menu; emit: (event: string) => void }[]
    standing?.menu.getMenuItemById('open')?.click()
    standing?.emit('click')
    tray.destroy()
    let complaint = ''
    try {
      tray.setToolTip('gone')
    } catch (error) {
      complaint = (error as Error).message
    }
    return [standing?.toolTip, chosen, image.getScaleFactors(), image.isTemplateImage(), trays.length, complaint]
  })
  expect(seen).toEqual(['2 due today', ['open', 'the sign'], [1, 2], true, 0, 'Object has been destroyed'])
})

test('what is asked of the login items is noted, and answered from then on', async () => {
  const seen = await electron.evaluate(({ app }) => {
    const before = app.getLoginItemSettings().openAtLogin
    app.setLoginItemSettings({ openAtLogin: true, args: ['--hidden'] })
    const during = app.getLoginItemSettings().openAtLogin
    app.setLoginItemSettings({ openAtLogin: false })
    return [before, during, app.getLoginItemSettings().openAtLogin, globalThis.__standIn.loginItemSettings]
  })
  expect(seen).toEqual([false, true, false, [{ openAtLogin: true, args: ['--hidden'] }, { openAtLogin: false }]])
})

test('windows have the size they were given, on screen and in pictures', async () => {
  expect(await page.evaluate(() => [innerWidth, innerHeight])).toEqual([900, 500])
  expect(pngSize(await page.screenshot())).toEqual([900, 500])
  const opened = electron.waitForEvent('window')
  await electron.evaluate(() => globalThis.fixtureOpenWindow({ width: 640, height: 720 }).loaded)
  const second = await opened
  await second.waitForURL(/page\.html$/)
  expect(await second.evaluate(() => [innerWidth, innerHeight])).toEqual([640, 720])
  const browserWindow = await electron.browserWindow(second)
  expect(await browserWindow.evaluate((window) => [window.getTitle(), window.getSize()])).toEqual([
    'Fixture page',
    [640, 720],
  ])
  await browserWindow.evaluate((window) => window.setSize(500, 400))
  await eventually(() => second.evaluate(() => [innerWidth, innerHeight])).toEqual([500, 400])
  await browserWindow.evaluate((window) => window.webContents.setZoomFactor(2))
  await eventually(() => second.evaluate(() => [innerWidth, devicePixelRatio])).toEqual([250, 2])
  await second.close()
  expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('the theme that the app chooses reaches its windows, as does the one that a test emulates', async () => {
  const dark = () => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  expect(await dark()).toBe(false)
  await electron.evaluate(({ nativeTheme }) => {
    nativeTheme.themeSource = 'dark'
  })
  await eventually(dark).toBe(true)
  await page.emulateMedia({ colorScheme: 'light' })
  expect(await dark()).toBe(false)
})

test('what is not in the stand-in says so', async () => {
  const messages = await electron.evaluate(({ app, BrowserWindow, globalShortcut, desktopCapturer }) => {
    const attempt = (work: () => unknown) => {
      try {
        work()
        return 'nothing thrown'
      } catch (error) {
        return (error as Error).message
      }
    }
    const [window] = BrowserWindow.getAllWindows()
    return [
      attempt(() => app.relaunch()),
      attempt(() => window?.setKiosk(true)),
      attempt(() => window?.webContents.openDevTools()),
      attempt(() => window?.webContents.on('before-input-event', () => undefined)),
      attempt(() => new BrowserWindow({ webPreferences: { nodeIntegration: true } })),
      attempt(() => globalShortcut.register('F1', () => undefined)),
      attempt(() => desktopCapturer.getSources({ types: [] })),
    ]
  })
  expect(messages).toEqual([
    '"app.relaunch" is not in the stand-in',
    '"BrowserWindow.setKiosk" is not in the stand-in',
    '"webContents.openDevTools" is not in the stand-in',
    `"webContents event 'before-input-event'" is not in the stand-in`,
    '"nodeIntegration" is not in the stand-in',
    '"globalShortcut.register" is not in the stand-in',
    '"desktopCapturer.getSources" is not in the stand-in',
  ])
})

/** Of the first page, whose size is written in points. Chromium's A4 is one of 8.27 by 11.7 inches. */
function paperOf(file: string): string {
  const [, width, height] = /MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(readFileSync(file, 'latin1')) ?? []
  const size = [width, height].map((points) => Math.round(Number(points) / 3) * 3).join(' × ')
  return { '594 × 843': 'A4', '597 × 843': 'A4', '612 × 792': 'Letter' }[size] ?? size
}

function pngSize(png: Buffer): number[] {
  return [png.readUInt32BE(16), png.readUInt32BE(20)]
}
