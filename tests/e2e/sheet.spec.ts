import { join } from 'node:path'
import { aCustomer, aTask } from '../support/factories'
import { anOccasion, aThank } from '../support/owed'
import { aFolder, beginShop, expect, expectAccessible, test } from './app'
import { openSheet, pagesOfText, saveSheet } from './pages/sheet'
import { pagesOf, textOf } from './paper'
import { planDay } from './planned'

for (const zone of ['Etc/GMT+5', 'Etc/GMT-13']) {
  test(`a full day goes on paper and comes back, ${zone}`, async ({ open }) => {
    // Noon on Monday 2 March, where the shop is.
    const now = zone === 'Etc/GMT+5' ? '2026-03-02T17:00:00.000Z' : '2026-03-01T23:00:00.000Z'
    const opened = await open({ now, zone })
    const { page, ask, answerSaveDialog } = opened
    await beginShop(opened, zone)
    for (const name of ['Ana Petrović', 'Café Linden', 'Harbour Books']) {
      const ways = [{ kind: 'phone' as const, label: '', value: '020 7946 0777' }]
      const { id: customerId } = await ask('customers', 'add', aCustomer({ name, ways }))
      aThank(opened, { customerId, channel: 'call', title: `asking after ${name}` })
      aThank(opened, { customerId, accessory: 'with a small candle' })
      anOccasion(opened, { customerId, leadDays: 12 })
    }
    await planDay(ask, 51)

    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Monday 2 March')
    await page.getByRole('button', { name: 'Print the day sheet' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Day sheet' })).toBeVisible()
    await expect(page.getByRole('figure', { name: /page 1/i })).toBeVisible()
    await expectAccessible(page)

    const folder = aFolder()
    const a4 = join(folder, 'a4.pdf')
    const code = await saveSheet(opened, a4)
    const words = textOf(a4)
    expect(words).toContain('Monday 2 March 2026')
    expect(words).toContain('020 7946 0777')
    for (const said of ['Thank you: asking after', 'Write the thank-you card', 'with a small candle', 'Buy a gift for'])
      expect(words).toContain(said)
    for (let number = 1; number <= 51; number += 1)
      expect(words).toContain(`Planned ${String(number).padStart(2, '0')}`)
    const { count, ...size } = pagesOf(a4)
    expect(size).toEqual({ width: 595, height: 842 })
    expect(count).toBeGreaterThan(2)
    for (let at = 1; at <= count; at += 1) expect(words).toContain(`Page ${at} of ${count}`)

    await page.getByRole('radio', { name: 'Letter' }).click()
    const letter = join(folder, 'letter.pdf')
    await expect(page.getByRole('button', { name: 'Save as PDF' })).toBeEnabled()
    await saveSheet(opened, letter)
    expect(pagesOf(letter)).toMatchObject({ width: 612, height: 792 })

    // A task that comes later shifts nothing: the paper's numbers stand.
    await ask('tasks', 'add', aTask({ kind: 'deliver', title: 'Came later' }))
    await page.getByRole('link', { name: /Today/ }).click()
    await page.getByRole('button', { name: 'Tick back a sheet' }).click()
    await page.getByLabel('Code of the sheet').fill(code.toLowerCase())
    await page.getByLabel('Numbers ticked').fill('3, 7-9')
    await expect(page.getByRole('button', { name: /Close four tasks/ })).toBeEnabled()
    await expectAccessible(page)
    await page.getByRole('button', { name: /Close four tasks/ }).click()
    const counts = async () => await ask('today', 'counts', {})
    await expect.poll(counts).toEqual({ today: 57, tasks: 48, thanks: 6 })
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(counts).toEqual({ today: 61, tasks: 52, thanks: 6 })

    // Thanks and occasions go back as tasks do, each in its own way, all in one step.
    const { effects } = await ask('sheets', 'look', { code, numbers: '1-60' })
    const firstOf = (subject: string, title = '') =>
      effects.find((line) => line.subject === subject && line.title.startsWith(title))?.number
    const mixed = [firstOf('task'), firstOf('thanks', 'Thank'), firstOf('thanks', 'Write'), firstOf('occasion')]
    await page.getByLabel('Numbers ticked').fill(mixed.join(', '))
    const deeds = page.getByRole('list', { name: 'What the numbers will do' })
    for (const deed of ['will be done', 'thanked by phone', 'thank-you sent by card', 'Ana’s birthday noted for 2026'])
      await expect(deeds.getByText(deed)).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Tick off four lines' }).click()
    await expect.poll(counts).toEqual({ today: 57, tasks: 51, thanks: 4 })
    await page.getByRole('button', { name: 'Undo' }).last().click()
    await expect.poll(counts).toEqual({ today: 61, tasks: 52, thanks: 6 })
    await answerSaveDialog(null)
  })
}

test('the sheets of two members of staff both start at 1', async ({ open }) => {
  const opened = await open()
  const { page, ask } = opened
  await beginShop(opened)
  await ask('staff', 'add', { initials: 'JO', name: 'Jo' })
  await planDay(ask, 10)
  const folder = aFolder()
  const codes = []
  for (const { id, initials } of await ask('staff', 'list', {})) {
    await page.evaluate((who) => {
      location.hash = `/today/sheet?for=${encodeURIComponent(JSON.stringify(who))}`
    }, id)
    await expect(page.getByRole('figure', { name: /page 1/i })).toBeVisible()
    const path = join(folder, `${initials}.pdf`)
    await expect(page.getByRole('button', { name: 'Save as PDF' })).toBeEnabled()
    codes.push(await saveSheet(opened, path))
    expect(textOf(path)).toMatch(/^\s+1\s/m)
  }
  expect(new Set(codes).size).toBe(2)
})

test('the lines for notes take what room is left, and never a page of their own', async ({ open }) => {
  const opened = await open()
  const { page, ask } = opened
  await beginShop(opened)
  const add = (number: number) => ask('tasks', 'add', aTask({ title: `Line ${number}` }))
  for (let number = 1; number <= 23; number += 1) await add(number)
  await openSheet(page)
  const folder = aFolder()
  const withNotes: boolean[] = []
  // One page fills up, line by line, and a second one begins.
  for (let count = 24; count <= 29; count += 1) {
    await add(count)
    await expect(page.getByText(`· ${count} lines ·`)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Save as PDF' })).toBeEnabled()
    const path = join(folder, `${count}.pdf`)
    await saveSheet(opened, path)
    const pages = pagesOfText(path)
    expect(pages.at(-1), `the last page of ${count} lines`).toMatch(/^\s*\d+\s+Line \d+/m)
    withNotes.push(pages.some((text) => text.includes('Notes')))
  }
  expect(withNotes[0]).toBe(true)
  expect(withNotes).toContain(false)
  expect(withNotes.at(-1)).toBe(true)
})
