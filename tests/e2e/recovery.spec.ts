import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { aCustomer } from '../support/factories'
import { aFolder, beginShop, expect, expectAccessible, type OpenApp, test } from './app'

// The shop is opened and closed again and again: a busy machine takes its time.
test.slow()
const patient = { timeout: 40_000 }

const heading = ({ page }: OpenApp, name: string) => page.getByRole('heading', { level: 1, name })

type Open = (options?: { folder: string; env?: Readonly<Record<string, string>> }) => Promise<OpenApp>

/** The folder of a closed shop with one customer and one backup. */
async function aBackedUpShop(open: Open, env = {}): Promise<string> {
  const folder = aFolder()
  const opened = await open({ folder, env })
  await beginShop(opened)
  await opened.ask('customers', 'add', aCustomer({ name: 'Ana Petrović' }))
  await opened.ask('backups', 'make', {})
  await opened.close()
  return folder
}

async function restore({ page }: OpenApp, which: 'first' | 'last' = 'last'): Promise<void> {
  const rows = page.getByRole('button', { name: /^Restore the backup of today/ })
  await (which === 'first' ? rows.first() : rows.last()).click()
  await page.getByRole('button', { name: 'Restore this backup' }).click()
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible(patient)
}

const namesIn = async ({ ask }: OpenApp) =>
  (await ask('customers', 'find', { text: '', size: 50 })).map(({ name }) => name)

test('a damaged shop is no crash and no empty shop: what can be read is saved, and a backup restored', async ({
  open,
}) => {
  const folder = await aBackedUpShop(open)
  const path = join(folder, 'shop.regulars')
  const shop = new Database(path)
  const root = Number(shop.prepare(`select rootpage from sqlite_schema where name = 'tasks'`).pluck().get())
  shop.close()
  const bytes = readFileSync(path)
  bytes.fill(0xff, 4096 * (root - 1), 4096 * root)
  writeFileSync(path, bytes)
  const opened = await open({ folder })
  const { page } = opened
  await expect(heading(opened, 'The shop’s file is damaged')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Restore the backup of today/ })).toBeVisible()
  await expectAccessible(page)
  expect(await opened.ask('recovery', 'state', {})).toMatchObject({ code: 'store.damaged', hasFile: true })

  const to = aFolder()
  await opened.answerOpenDialog(to)
  await page.getByRole('button', { name: 'Save as CSV…' }).click()
  await expect(page.getByText(/lists (was|were) read\./)).toBeVisible()
  expect(readdirSync(join(to, 'Regulars, read on 2026-03-02'))).toContain('customers.csv')

  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText('It still can’t be opened.')).toBeVisible()
  await restore(opened)
  expect(await namesIn(opened)).toEqual(['Ana Petrović'])
  expect(readFileSync(join(folder, 'set-aside-1', 'shop.regulars')).equals(bytes)).toBe(true)
})

const kinds: readonly (readonly [string, string, (path: string) => void])[] = [
  ['an empty file', 'The shop’s file is damaged', (path) => writeFileSync(path, '')],
  ['a text file', 'This is not a shop’s file', (path) => writeFileSync(path, 'a shopping list '.repeat(100))],
  [
    'a shop of a newer Regulars',
    'This shop needs a newer Regulars',
    (path) => {
      const newer = new Database(path)
      newer.pragma('user_version = 999')
      newer.close()
    },
  ],
  ['no file', 'The shop is not where it was', (path) => rmSync(path)],
]
test('whatever stands in the shop’s place is said, and left alone until a backup is restored', async ({ open }) => {
  const folder = await aBackedUpShop(open)
  const path = join(folder, 'shop.regulars')
  copyFileSync(path, `${path}-kept`)
  for (const [words, title, spoil] of kinds) {
    await test.step(words, async () => {
      spoil(path)
      const spoilt = existsSync(path) ? readFileSync(path) : null
      const opened = await open({ folder })
      await expect(heading(opened, title)).toBeVisible()
      expect(existsSync(path) ? readFileSync(path) : null).toEqual(spoilt)
      await restore(opened)
      expect(await namesIn(opened)).toEqual(['Ana Petrović'])
      await opened.close()
    })
  }
})

test('a shop that is missing becomes a new one only when the person says so', async ({ open }) => {
  const folder = await aBackedUpShop(open)
  renameSync(join(folder, 'shop.regulars'), join(folder, 'moved'))
  const opened = await open({ folder })
  await expect(heading(opened, 'The shop is not where it was')).toBeVisible()
  expect(existsSync(join(folder, 'shop.regulars'))).toBe(false)
  renameSync(join(folder, 'moved'), join(folder, 'shop.regulars'))
  await opened.page.getByRole('button', { name: 'Try again' }).click()
  await expect(opened.page.getByRole('navigation', { name: 'Places' })).toBeVisible(patient)
  expect(await namesIn(opened)).toEqual(['Ana Petrović'])
  await opened.close()

  rmSync(join(folder, 'shop.regulars'))
  const again = await open({ folder })
  await again.page.getByRole('button', { name: 'Begin a new shop', exact: true }).click()
  await expect(heading(again, 'Welcome to Regulars')).toBeVisible(patient)
  expect(readdirSync(join(folder, 'backups')).length).toBeGreaterThan(0)
})

test('the folder of a shop that was known is not made anew when it is missing', async ({ open }) => {
  const env = { REGULARS_KNOWN: join(aFolder(), 'known.json') }
  const folder = await aBackedUpShop(open, env)
  renameSync(folder, `${folder}-out`)
  const opened = await open({ folder, env })
  await expect(heading(opened, 'The shop is not where it was')).toBeVisible()
  expect(existsSync(folder)).toBe(false)
  renameSync(`${folder}-out`, folder)
  await opened.page.getByRole('button', { name: 'Try again' }).click()
  await expect(opened.page.getByRole('navigation', { name: 'Places' })).toBeVisible(patient)
  expect(await namesIn(opened)).toEqual(['Ana Petrović'])
})

test('a file that is deleted while the shop is open is noticed, and nothing of it is lost', async ({ open }) => {
  const folder = await aBackedUpShop(open)
  const opened = await open({ folder })
  await opened.ask('customers', 'add', aCustomer({ name: 'Ben Okafor' }))
  rmSync(join(folder, 'shop.regulars'))
  await expect(opened.ask('customers', 'add', aCustomer({ name: 'Cem' }))).rejects.toThrow(/store\.(gone|closed)/)
  await expect(heading(opened, 'The shop’s file was taken away')).toBeVisible()
  await expect(opened.page.getByText('Nothing is lost')).toBeVisible()
  await expect(opened.page.getByText('when the file was gone')).toBeVisible()
  await expectAccessible(opened.page)
  await restore(opened, 'first')
  expect(await namesIn(opened)).toEqual(['Ana Petrović', 'Ben Okafor'])
})

test('a shop that another program has open is waited for, and opened when it is free', async ({ open }) => {
  const folder = await aBackedUpShop(open)
  const owner = new Database(join(folder, 'shop.regulars-owner'))
  owner.exec('begin exclusive')
  const opened = await open({ folder })
  await expect(heading(opened, 'The shop is open somewhere else')).toBeVisible()
  await expect(opened.page.getByText('The shop itself is whole.')).toBeVisible()
  owner.close()
  await opened.page.getByRole('button', { name: 'Try again' }).click()
  await expect(opened.page.getByRole('navigation', { name: 'Places' })).toBeVisible(patient)
})

test('another shop is opened by its folder; one without a shop is refused in words', async ({ open }) => {
  const folder = await aBackedUpShop(open)
  const other = await aBackedUpShop(open)
  writeFileSync(join(folder, 'shop.regulars'), '')
  const opened = await open({ folder })
  await opened.answerOpenDialog(aFolder())
  await opened.page.getByRole('button', { name: 'Choose its folder…' }).click()
  await expect(opened.page.getByText('There is no shop in')).toBeVisible()
  await opened.answerOpenDialog(other)
  const asked = opened.app.evaluate(
    ({ app }) =>
      new Promise<readonly string[]>((resolve) => {
        const quit = app.quit.bind(app)
        app.quit = () => {
          app.quit = quit
        }
        app.relaunch = (options) => resolve(options?.args ?? [])
      }),
  )
  await opened.page.getByRole('button', { name: 'Choose its folder…' }).click()
  expect((await asked).at(-1)).toBe(`--user-data-dir=${other}`)
})
