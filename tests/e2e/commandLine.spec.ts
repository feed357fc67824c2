import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { aFolder, beginShop, expect, test } from './app'
import { pagesOf, textOf } from './paper'
import { planDay } from './planned'
import { start } from './start'

test('the sheet of a shop that is closed, for a day, a paper and one member of staff', async ({ open }) => {
  const opened = await open()
  await beginShop(opened)
  await planDay(opened.ask, 12, '2026-03-03')
  await opened.close()
  const out = join(aFolder(), 'sheet.pdf')
  const { code, said } = await start([
    `--user-data-dir=${opened.folder}`,
    `--day-sheet=${out}`,
    '--date=2026-03-03',
    '--paper=Letter',
    '--for=mk',
  ])
  expect({ code, said }).toEqual({ code: 0, said: out })
  expect(pagesOf(out)).toMatchObject({ width: 612, height: 792 })
  expect(textOf(out)).toContain('Tuesday 3 March 2026')
  expect(textOf(out)).toContain('Planned 12')
})

test('the Regulars that is open writes the sheet, and its code ticks back', async ({ open }) => {
  const opened = await open()
  await beginShop(opened)
  await planDay(opened.ask, 5)
  const folder = aFolder()
  const { code, said } = await start([`--user-data-dir=${opened.folder}`, '--day-sheet=sheet.pdf'], folder)
  expect({ code, said }).toEqual({ code: 0, said: join(folder, 'sheet.pdf') })
  const sheet = /Sheet (\w+)/.exec(textOf(join(folder, 'sheet.pdf')))?.[1] ?? ''
  expect((await opened.ask('sheets', 'look', { code: sheet, numbers: '1-5' })).effects).toHaveLength(5)
})

test('the sample shop’s sheet leaves nothing behind', async () => {
  const folder = aFolder()
  const { code, said } = await start(['--sample', '--day-sheet=sheet.pdf', '--date=2026-03-02'], folder)
  expect({ code, said }).toEqual({ code: 0, said: join(folder, 'sheet.pdf') })
  expect(textOf(said)).toContain('Wick & Wax')
  expect(readdirSync(folder)).toEqual(['sheet.pdf'])
})

test('what can’t be done is said in one line, and no shop is made', async () => {
  const home = join(aFolder(), 'nothing')
  const folder = aFolder()
  mkdirSync(join(folder, 'a-folder.pdf'))
  const wrong: readonly (readonly [number, RegExp, ...string[]])[] = [
    [1, /no shop/i, '--day-sheet=out.pdf'],
    [2, /--date.*2026-06-31/, '--day-sheet=out.pdf', '--date=2026-06-31'],
    [2, /--paper=A5.*A4/, '--day-sheet=out.pdf', '--paper=A5'],
    [2, /dayshet/, '--dayshet=out.pdf'],
    [2, /a-folder\.pdf/, '--day-sheet=a-folder.pdf', '--sample'],
    [2, /--for.*ZZ/, '--day-sheet=out.pdf', '--sample', '--for=ZZ'],
  ]
  for (const [wanted, reason, ...args] of wrong) {
    const { code, said, complained } = await start([`--user-data-dir=${home}`, ...args], folder)
    expect.soft({ args, code, said }).toEqual({ args, code: wanted, said: '' })
    expect.soft(complained).toMatch(reason)
    expect.soft(complained.split('\n')).toHaveLength(1)
  }
  expect(existsSync(join(home, 'shop.regulars'))).toBe(false)
})

test('a second start brings the first window to the front and ends', async ({ open }) => {
  const { app, folder, page } = await open()
  const window = await app.browserWindow(page)
  await window.evaluate((main) => main.minimize())
  const { code } = await start([`--user-data-dir=${folder}`])
  expect(code).toBe(0)
  await expect.poll(() => window.evaluate((main) => main.isMinimized())).toBe(false)
  expect(await window.evaluate((main) => main.isFocused())).toBe(true)
})
