import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { ElectronApplication } from 'playwright'
import { runtime } from '../../scripts/runtime.mjs'
import { aTask } from '../support/factories'
import { aFolder, beginShop, expect, expectAccessible, launchApp, openApp, test } from './app'
import { openSettings } from './pages/start'
import { start } from './start'

/** Started without the fixture, which waits for a window. */
const hidden: ElectronApplication[] = []
test.afterEach(async () => {
  for (const app of hidden.splice(0)) await app.close().catch(() => undefined)
})

type Own = Parameters<typeof aTask>[0]

/** What the stand-in keeps account of; the real Electron keeps none, and there the screen alone is looked at. */
type Account = {
  readonly notifications: readonly { title: string; body: string; emit: (event: string, given: object) => void }[]
  readonly trays: readonly { menu: Electron.Menu }[]
}

/** A shop with these tasks, written down at eight in the morning and closed again. */
async function planned(tasks: readonly Own[], settings: { stayInTray?: boolean; notifications?: boolean } = {}) {
  const opened = await openApp({ folder: aFolder(), now: '2026-03-02T08:00:00.000Z' })
  await beginShop(opened)
  const usual = await opened.ask('desktop', 'get', {})
  await opened.ask('desktop', 'set', { ...usual, ...settings })
  for (const own of tasks) await opened.ask('tasks', 'add', aTask({ remindMinutes: 0, kind: 'call', ...own }))
  await opened.close()
  return opened.folder
}

const callAna = { title: 'Call Ana', dueTime: '10:00' }
const panel = (page: Page) => page.getByRole('region', { name: 'Reminders' })
const bell = (page: Page, name: string) => page.getByRole('banner').getByRole('button', { name, exact: true })

async function expectNotified(app: ElectronApplication, wanted: readonly string[]): Promise<void> {
  if (runtime().real) return
  const said = () =>
    app.evaluate(() => {
      const { notifications } = globalThis.__standIn as unknown as Account
      return notifications.map(({ title, body }) => `${title} | ${body}`)
    })
  await expect.poll(said).toEqual(wanted)
}

/** Clicks the last notification, as a person does. */
const clickNotification = (app: ElectronApplication) =>
  app.evaluate(() => (globalThis.__standIn as unknown as Account).notifications.at(-1)?.emit('click', {}))

const chooseInTray = (app: ElectronApplication, id: string) =>
  app.evaluate(
    (_, wanted) => (globalThis.__standIn as unknown as Account).trays[0]?.menu.getMenuItemById(wanted)?.click(),
    id,
  )

/** What the tray’s menu calls today’s list; null where there is no tray. */
const dueInTray = (app: ElectronApplication) =>
  app.evaluate(() => {
    const [tray] = (globalThis.__standIn as unknown as Account).trays
    return tray?.menu.getMenuItemById('today')?.label ?? null
  })

const ended = (app: ElectronApplication) =>
  new Promise<number | null>((resolve) => app.process().once('exit', (code) => resolve(code)))

test('a reminder comes up on screen and as a notification, once, and leaves the focus where it is', async ({
  open,
}) => {
  const folder = await planned([callAna])
  const first = await open({ folder, now: '2026-03-02T09:59:53.000Z' })
  const search = first.page.getByRole('button', { name: /^Find a customer/ })
  await search.focus()
  await expect(panel(first.page)).toContainText('Call Ana', { timeout: 20_000 })
  await expect(panel(first.page)).toContainText('today 10:00')
  await expect(search).toBeFocused()
  await expect(first.page.locator('p[aria-live=polite]', { hasText: 'Reminder: Call Ana, 10:00' })).toBeAttached()
  await expectNotified(first.app, ['Call Ana | 10:00'])
  await expectAccessible(first.page)
  await first.close()

  const again = await open({ folder, now: '2026-03-02T10:05:00.000Z' })
  await expect(bell(again.page, '1 reminder')).toBeVisible()
  await again.page.waitForTimeout(1500)
  await expect(panel(again.page)).toBeHidden()
  await expectNotified(again.app, [])
  await again.page.keyboard.press('F8')
  await expect(panel(again.page)).toBeFocused()
  await panel(again.page).getByRole('button', { name: 'Dismiss: Call Ana' }).click()
  await expect(bell(again.page, 'Reminders')).toBeVisible()
  await expect(panel(again.page)).toBeHidden()
})

test('what was missed comes in one summary, with a list on screen', async ({ open }) => {
  const folder = await planned([
    { title: 'Call Ana', dueTime: '09:30' },
    { title: 'Call Ben', dueTime: '10:00' },
    { title: 'Order wax', dueTime: null },
  ])
  const { app, page } = await open({ folder, now: '2026-03-02T12:00:00.000Z' })
  await expect(panel(page).getByRole('list', { name: 'While you were away' }).getByRole('listitem')).toHaveCount(3)
  await expectNotified(app, ['While you were away: 3 reminders | Order wax\nCall Ana\nCall Ben'])
  await expectAccessible(page)
  await panel(page).getByRole('button', { name: 'Close' }).click()
  if (!runtime().real) {
    await clickNotification(app)
    await expect(panel(page)).toBeVisible()
  } else await page.keyboard.press('F8')
  await panel(page).getByRole('button', { name: 'Dismiss all' }).click()
  await expect(bell(page, 'Reminders')).toBeVisible()
})

test('when the computer wakes, what its timers slept through comes up', async ({ open }) => {
  const folder = await planned([callAna])
  const { app, page, ask } = await open({ folder, now: '2026-03-02T09:59:40.000Z' })
  await app.evaluate(() => {
    const asleepAt = Date.now()
    Date.now = () => asleepAt
  })
  const now = async () => (await ask('shop', 'now', {})).now
  await expect.poll(now, { timeout: 40_000 }).toMatch(/T10:00:(0[2-9]|[1-5])/)
  await expect(panel(page)).toBeHidden()
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'))
  await expect(panel(page)).toContainText('Call Ana')
})

test('put off, a reminder comes again; done from the panel, the task is done, with Undo', async ({ open }) => {
  const folder = await planned([callAna, { title: 'Call Ben', dueTime: '10:00' }])
  const first = await open({ folder, now: '2026-03-02T10:00:00.000Z' })
  const rowOf = (page: Page, title: string) => panel(page).getByRole('listitem').filter({ hasText: title })
  await rowOf(first.page, 'Call Ana').getByRole('button', { name: 'Remind me again' }).click()
  await first.page.getByRole('menuitem', { name: 'In 10 minutes' }).click()
  await expect(first.page.getByText('Again in 10 minutes: Call Ana')).toBeVisible()
  await expect(rowOf(first.page, 'Call Ana')).toBeHidden()
  await rowOf(first.page, 'Call Ben').getByRole('button', { name: 'Done: Call Ben' }).click()
  await expect(panel(first.page)).toBeHidden()
  await first.page.getByRole('button', { name: 'Undo' }).click()
  await expect(bell(first.page, '1 reminder')).toBeVisible()
  await first.close()

  const again = await open({ folder, now: '2026-03-02T10:12:00.000Z' })
  await expect(rowOf(again.page, 'Call Ana')).toBeVisible()
  await expectNotified(again.app, ['Call Ana | 10:00'])
  await rowOf(again.page, 'Call Ana').getByRole('link', { name: 'Open: Call Ana' }).click()
  await expect(again.page).toHaveURL(/#\/tasks\/[0-9a-f-]{36}$/)
  await expect(panel(again.page)).toBeHidden()
})

test('started hidden it lives in the tray: a click on a notification opens the task, and Quit closes the store', async () => {
  const folder = await planned([callAna])
  const app = await launchApp({ folder, now: '2026-03-02T10:00:00.000Z', args: ['--hidden'] })
  hidden.push(app)
  await expectNotified(app, ['Call Ana | 10:00'])
  expect(app.windows()).toHaveLength(0)
  if (!runtime().real) expect(await dueInTray(app)).toBe('What is due today (1)')
  const opening = app.waitForEvent('window')
  if (runtime().real) void start([`--user-data-dir=${folder}`])
  else await clickNotification(app)
  const page = await opening
  if (!runtime().real) await expect(page.getByRole('heading', { name: 'Call Ana' })).toBeVisible()
  // It came up while there was no window: the first one shows it.
  await expect(panel(page)).toContainText('Call Ana')
  const gone = page.waitForEvent('close')
  await (await app.browserWindow(page)).evaluate((window) => window.close())
  await gone
  expect(existsSync(join(folder, 'shop.regulars-wal'))).toBe(true)
  const end = ended(app)
  if (runtime().real) await app.evaluate(({ app: running }) => running.quit())
  else await chooseInTray(app, 'quit')
  expect(await end).toBe(0)
  expect(existsSync(join(folder, 'shop.regulars-wal'))).toBe(false)
})

test('with the tray, closing the window keeps Regulars, and a second start opens it; without, it is gone', async ({
  open,
}) => {
  const folder = await planned([], { stayInTray: true })
  const { app, page } = await open({ folder })
  await (await app.browserWindow(page)).evaluate((window) => window.close())
  await expect.poll(() => app.windows().length).toBe(0)
  const quiet = await start([`--user-data-dir=${folder}`, '--hidden'])
  expect(quiet.code).toBe(0)
  expect(app.windows()).toHaveLength(0)
  const opening = app.waitForEvent('window')
  expect((await start([`--user-data-dir=${folder}`])).code).toBe(0)
  const again = await opening
  await openSettings(again, 'Reminders and start')
  await again.getByText('Stay in the tray when the window is closed').click()
  if (!runtime().real) await expect.poll(() => dueInTray(app)).toBeNull()
  await expect(again.getByRole('checkbox', { name: /Stay in the tray/ })).not.toBeChecked()
  // On macOS the Dock keeps it anyway.
  if (process.platform === 'darwin') return
  const end = ended(app)
  await (await app.browserWindow(again)).evaluate((window) => window.close())
  expect(await end).toBe(0)
})

test('the tray leads to today’s list and to the day sheet, in the window that is open', async ({ open }) => {
  const folder = await planned([callAna], { stayInTray: true, notifications: false })
  const { app, page, ask } = await open({ folder, now: '2026-03-02T10:00:00.000Z' })
  await expect(panel(page)).toContainText('Call Ana')
  await expectNotified(app, [])
  if (runtime().real) return
  await chooseInTray(app, 'sheet')
  await expect(page).toHaveURL(/#\/today\/sheet/)
  await chooseInTray(app, 'today')
  await expect(page).toHaveURL(/#\/today$/)
  await ask('tasks', 'add', aTask())
  await expect.poll(() => dueInTray(app)).toBe('What is due today (2)')
})

test('the settings say what this system can; starting with the computer is asked of the system', async ({ open }) => {
  const opened = await open({ folder: await planned([]) })
  const { app, page, ask, folder } = opened
  await app.evaluate(() => Object.defineProperty(process, 'platform', { value: 'linux', configurable: true }))
  await openSettings(page, 'Reminders and start')
  await expect(page.getByText(/can’t start with the computer by itself/)).toBeVisible()
  await app.evaluate(({ app: running }) => {
    Object.defineProperty(process, 'platform', { value: 'win32' })
    const asked: Electron.Settings[] = []
    Object.assign(globalThis, { asked })
    running.setLoginItemSettings = (settings) => void asked.push(settings)
    running.getLoginItemSettings = () => ({
      openAtLogin: asked.at(-1)?.openAtLogin ?? false,
      wasOpenedAtLogin: false,
      status: 'not-registered',
      executableWillLaunchAtLogin: false,
      launchItems: [],
    })
  })
  await page.getByRole('tab', { name: 'Look' }).click()
  await ask('staff', 'switch', { id: (await ask('staff', 'current', {}))?.id ?? '' })
  await page.getByRole('tab', { name: 'Reminders and start' }).click()
  await page.getByText('Start Regulars with the computer').click()
  await expect(page.getByRole('checkbox', { name: 'Start Regulars with the computer' })).toBeChecked()
  const asked = await app.evaluate(() => (globalThis as unknown as { asked: object[] }).asked)
  expect(asked).toEqual([
    { openAtLogin: true, args: [expect.stringContaining('"'), '--hidden', `--user-data-dir="${folder}"`] },
  ])
  await expectAccessible(page)

  await page.getByText('Show reminders as notifications of the computer, too').click()
  const hour = page.getByRole('spinbutton', { name: /hour/ })
  await hour.focus()
  await page.keyboard.type('0730')
  await page.keyboard.press('Tab')
  await expect
    .poll(() => ask('desktop', 'get', {}))
    .toEqual({ stayInTray: false, notifications: false, morning: '07:30' })
})
