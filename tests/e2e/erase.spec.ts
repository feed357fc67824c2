import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { aCustomer, anOrder } from '../support/factories'
import { aFolder, beginShop, expect, expectAccessible, test } from './app'

test('a customer’s data is handed over as a file, and then they are erased for good', async ({ open }) => {
  const folder = aFolder()
  const opened = await open({ folder })
  const { page, ask, answerSaveDialog, chooseMenuItem } = opened
  await beginShop(opened)
  const ways = [{ kind: 'email', label: '', value: 'zq@quillfeather.example' }] as const
  const { id } = await ask('customers', 'add', aCustomer({ name: 'Zephyrine Quillfeather', ways: [...ways] }))
  const { id: orderId } = await ask('orders', 'take', { order: anOrder({ customerId: id }) })
  await page.evaluate((to) => {
    location.hash = to
  }, `/customers/${id}`)
  const more = async (item: RegExp) => {
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: item }).click()
  }

  await test.step('all we hold about them, in one file', async () => {
    const file = join(aFolder(), 'them.json')
    await answerSaveDialog(file)
    await more(/Save all we hold/)
    await expect.poll(() => existsSync(file)).toBe(true)
    const all = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
    expect(all).toMatchObject({ customer: { name: 'Zephyrine Quillfeather' }, orders: [{ 'order lines': [{}] }] })
    expect(JSON.stringify(all)).toContain('zq@quillfeather.example')
  })

  await test.step('not while an order is open', async () => {
    await more(/Erase for good/)
    await expect(page.getByText('There are open orders: 1')).toBeVisible()
    await page.keyboard.press('Escape')
    await ask('orders', 'move', { ids: [orderId], to: 'delivered' })
  })

  await test.step('only with their name typed', async () => {
    await more(/Erase for good/)
    const dialog = page.getByRole('alertdialog')
    const name = dialog.getByRole('textbox', { name: /Type their name/ })
    await expect(dialog.getByText('This is final: it can’t be undone.')).toBeVisible()
    await expectAccessible(page)
    await name.fill('Zephyrine')
    await dialog.getByRole('button', { name: 'Erase for good' }).click()
    await expect(dialog.getByText('Type their name as it stands above.')).toBeVisible()
    await name.fill('zephyrine quillfeather')
    await dialog.getByRole('button', { name: 'Erase for good' }).click()
    await expect(page.getByText('The customer was erased for good.')).toBeVisible()
  })

  await test.step('it is final, the figures stay, and the file holds nothing of them', async () => {
    await chooseMenuItem('undo')
    await expect(page.getByText(/Erasing a customer is final/)).toBeVisible()
    expect(await ask('orders', 'detail', { id: orderId })).toMatchObject({ total: 350 })
    const bytes = ['shop.regulars', 'shop.regulars-wal']
      .map((file) => join(folder, file))
      .filter((path) => existsSync(path))
      .map((path) => readFileSync(path, 'latin1'))
      .join('')
    for (const word of ['Zephyrine', 'zephyrine', 'Quillfeather', 'quillfeather.example'])
      expect(bytes).not.toContain(word)
  })
})
