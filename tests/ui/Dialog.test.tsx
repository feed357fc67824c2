import { useState } from 'react'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Button } from '../../src/renderer/ui/Button'
import { ButtonRow, Dialog } from '../../src/renderer/ui/Dialog'
import { mount } from './mount'

function Asking({ mac }: { readonly mac?: boolean }) {
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Button onPress={() => setOpen(true)}>Move them</Button>
      <Dialog
        title="Move six tasks"
        isOpen={isOpen}
        onClose={close}
        footer={
          <ButtonRow
            mac={mac}
            primary={<Button onPress={close}>OK</Button>}
            cancel={<Button onPress={close}>Cancel</Button>}
          />
        }
      >
        Friday has room.
      </Dialog>
    </>
  )
}

const opener = () => page.getByRole('button', { name: 'Move them' })

test('it has a name, keeps the focus inside, and Esc gives it back', async () => {
  await mount(<Asking />)
  await opener().click()
  const dialog = page.getByRole('dialog', { name: 'Move six tasks' })
  await expect.element(dialog).toBeVisible()
  for (let step = 0; step < 5; step += 1) {
    await userEvent.keyboard('{Tab}')
    expect(dialog.element().contains(document.activeElement)).toBe(true)
  }
  await userEvent.keyboard('{Escape}')
  await expect.element(opener()).toHaveFocus()
  expect(page.getByRole('dialog').elements().length).toBe(0)
})

test.each([
  { system: 'Windows', mac: false, order: ['OK', 'Cancel'] },
  { system: 'macOS', mac: true, order: ['Cancel', 'OK'] },
])('the buttons stand in the order of $system', async ({ mac, order }) => {
  await mount(<Asking mac={mac} />)
  await opener().click()
  const buttons = page.getByRole('dialog').getByRole('button').elements()
  expect(buttons.map((button) => button.textContent).filter((words) => words !== '')).toEqual(order)
})
