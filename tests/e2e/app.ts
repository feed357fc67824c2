import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { test as base, type ElectronApplication, expect, type Page } from '@playwright/test'
import { _electron } from 'playwright'
import { runtime } from '../../scripts/runtime.mjs'
import type { Contract } from '../../src/shared/contract'
import type { Answer, InputOf, OutputOf } from '../../src/shared/ipc'

const root = join(import.meta.dirname, '../..')
const MONDAY = '2026-03-02T09:00:00.000Z'

export type Ask = <S extends keyof Contract, N extends keyof Contract[S] & string>(
  subject: S,
  name: N,
  input: InputOf<Contract[S][N]>,
) => Promise<OutputOf<Contract[S][N]>>

export type OpenApp = {
  readonly app: ElectronApplication
  readonly page: Page
  readonly folder: string
  /** Asks the running app's store through the page's own door. */
  readonly ask: Ask
  /** Answers the next file dialog with a path, or cancels it. */
  readonly answerOpenDialog: (path: string | null) => Promise<void>
  readonly answerSaveDialog: (path: string | null) => Promise<void>
  readonly chooseMenuItem: (id: string) => Promise<void>
  readonly close: () => Promise<void>
}

export type OpenOptions = {
  readonly folder?: string
  /** The app's clock, as ISO text. */
  readonly now?: string
  /** The computer's time zone. */
  readonly zone?: string
  readonly args?: readonly string[]
  /** More of the environment. */
  readonly env?: Readonly<Record<string, string>>
}

/** Starts the built app on the real Electron or the stand-in, with a clock of its own; waits for no window. */
export const launchApp = ({
  folder = aFolder(),
  now = MONDAY,
  zone = 'Europe/London',
  args = [],
  env = {},
}: OpenOptions) =>
  _electron.launch({
    executablePath: runtime().executable,
    args: [root, `--user-data-dir=${folder}`, ...args],
    env: { ...(process.env as Record<string, string>), REGULARS_NOW: now, TZ: zone, ...env },
  })

/** Starts the built app and waits for its window. */
export async function openApp({ folder = aFolder(), ...options }: OpenOptions = {}): Promise<OpenApp> {
  const app = await launchApp({ folder, ...options })
  const page = await app.firstWindow()
  await page.locator('main').first().waitFor()
  const ask: Ask = async (subject, name, input) => {
    const answer = await page.evaluate(
      ([procedure, given]) =>
        (
          window as unknown as { regulars: { invoke: (name: string, input: unknown) => Promise<Answer> } }
        ).regulars.invoke(procedure, given),
      [`${subject}.${name}`, input] as const,
    )
    if (answer.ok) return answer.value as never
    throw new Error(`${answer.error.code}: ${answer.error.message}`)
  }
  return {
    app,
    page,
    folder,
    ask,
    answerOpenDialog: (path) =>
      app.evaluate(({ dialog }, chosen) => {
        dialog.showOpenDialog = async () => ({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] })
      }, path),
    answerSaveDialog: (path) =>
      app.evaluate(({ dialog }, chosen) => {
        dialog.showSaveDialog = async () => ({ canceled: chosen === null, filePath: chosen ?? '' })
      }, path),
    chooseMenuItem: (id) =>
      app.evaluate(({ Menu }, wanted) => {
        Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click()
      }, id),
    close: () => app.close(),
  }
}

const folders: string[] = []
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'regulars-e2e-'))
  folders.push(folder)
  return folder
}
process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** Opens the shop Wick & Wax without clicking through the first steps. */
export async function beginShop({ ask, page }: OpenApp, timeZone = 'Europe/London'): Promise<void> {
  await ask('shop', 'begin', {
    name: 'Wick & Wax',
    timeZone,
    country: 'GB',
    currency: 'GBP',
    workingDays: [1, 2, 3, 4, 5],
    paper: 'A4',
    initials: 'MK',
    staffName: 'Mara Klein',
  })
  await page.getByRole('navigation', { name: 'Places' }).waitFor()
}

/** No axe violation on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().exclude('[data-live-announcer]').analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
  ).toEqual([])
}

type Fixtures = { readonly open: (options?: OpenOptions) => Promise<OpenApp> }

/** A test whose apps are closed after it. */
export const test = base.extend<Fixtures>({
  open: async ({}, hand) => {
    const opened: OpenApp[] = []
    await hand(async (options) => {
      const app = await openApp(options)
      opened.push(app)
      return app
    })
    for (const { close } of opened) await close().catch(() => undefined)
  },
})
export { expect }
