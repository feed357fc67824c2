import { once } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import { toSent } from '../../../shared/errors'
import { runTask, type Task } from './tasks'
import type { FromTask } from './threads'

/** Backups' own thread: one task, one answer. It works without the store's, which may be closed or can't be opened. */
const port = parentPort
if (!port) throw new Error('A thread for backups is started by the main process')
const say = (answer: FromTask) => port.postMessage(answer)

/** Waits until the main process says that the shop is closed. */
const staged = async (): Promise<void> => {
  const gone = once(port, 'message')
  say('staged')
  await gone
}

try {
  say({ ok: true, value: await runTask(workerData as Task, staged) })
} catch (error) {
  say({ ok: false, error: toSent(error), log: error instanceof Error ? (error.stack ?? error.message) : String(error) })
}
port.close()
