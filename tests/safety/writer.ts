import { findHandler } from '../../src/main/handlers'
import { openStore } from '../../src/main/store/open'
import { openRunner } from '../../src/main/store/run'
import { AppError } from '../../src/shared/errors'
import { aCustomer, aLine, anOrder, aTask } from '../support/factories'

/**
 * Adds tasks and orders to the store in a folder until it is killed, or refused; says "open", then each one's id once the
 * store answered, then by which error it was refused.
 */
async function writeOn(folder: string): Promise<void> {
  const { run } = openRunner({
    ...(await openStore(folder, true)),
    workFolder: folder,
    find: findHandler,
    clock: Date.now,
    announce: () => undefined,
    checkOutputs: false,
  })
  const { id: customerId } = (await run('customers.add', aCustomer())) as Written
  process.stdout.write('open\n')
  for (let number = 1; ; number += 1) {
    const checklist = [
      { text: 'first', done: false },
      { text: 'second', done: false },
    ]
    const task = (await run('tasks.add', aTask({ title: `Task ${number}`, checklist }))) as Written
    process.stdout.write(`${task.id}\n`)
    const lines = [aLine(), aLine({ product: 'Gift box' })]
    const order = (await run('orders.take', { order: anOrder({ customerId, lines }) })) as Written
    process.stdout.write(`${order.id}\n`)
  }
}
type Written = { readonly id: string }

const [, , folder = ''] = process.argv
try {
  await writeOn(folder)
} catch (error) {
  const code = error instanceof AppError ? error.code : String(error)
  process.stdout.write(`refused ${code}\n`, () => process.exit(1))
}
