import { Worker } from 'node:worker_threads'
import { fromSent, UNEXPECTED } from '../../../shared/errors'
import type { SentError } from '../../../shared/ipc'
import type { Task, TaskAnswers } from './tasks'
import threadPath from './thread?modulePath'

export type TaskAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: SentError; readonly log: string }

/** What a thread for backups says: its answer, or that it has all it needs and waits for the shop to be closed. */
export type FromTask = TaskAnswer | 'staged'

/**
 * Runs a task on a thread of its own, so that no window and no read waits for it. A restore calls `onStaged` once its
 * backup was checked, and goes on when that is done. Rejects with the task's AppError.
 */
export function runApart<T extends Task>(
  task: T,
  log: (text: string) => void,
  onStaged: () => Promise<void> = async () => undefined,
): Promise<TaskAnswers[T['do']]> {
  const worker = new Worker(threadPath, { workerData: task, name: `backups ${task.do}` })
  const { promise, resolve, reject } = Promise.withResolvers<TaskAnswers[T['do']]>()
  worker.on('message', (answer: FromTask) => {
    if (answer === 'staged') return void onStaged().then(() => worker.postMessage('go'), reject)
    if (answer.ok) return resolve(answer.value as TaskAnswers[T['do']])
    if (answer.error.code === UNEXPECTED.code) log(answer.log)
    reject(fromSent(answer.error))
  })
  worker.once('error', reject)
  worker.once('exit', () => reject(fromSent(UNEXPECTED)))
  return promise
}
