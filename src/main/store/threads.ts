import { Worker } from 'node:worker_threads'
import { procedureNamed } from '../../shared/contract'
import { type AppError, fromSent, UNEXPECTED } from '../../shared/errors'
import type { Answer, Notice, SentError } from '../../shared/ipc'
import threadPath from './thread?modulePath'

export type ThreadStart = {
  readonly role: 'owner' | 'reader'
  readonly folder: string
  /** Whether a shop may be made where none stands. */
  readonly create: boolean
  /** Whether one may be made where a shop was known and is missing: the person said so. */
  readonly anew?: boolean
  /** Milliseconds added to the computer's clock: 0 but in tests and development. */
  readonly clockShift: number
  readonly checkOutputs: boolean
}
export type ToThread =
  | { readonly type: 'run'; readonly call: number; readonly name: string; readonly input: unknown }
  | { readonly type: 'cancel'; readonly job: string }
  | { readonly type: 'file'; readonly id: string; readonly path: string }
  | { readonly type: 'close' }
export type FromThread =
  | { readonly type: 'open' }
  | { readonly type: 'failed'; readonly error: SentError; readonly log: string }
  | { readonly type: 'answer'; readonly call: number; readonly answer: Answer; readonly log?: string }
  | { readonly type: 'notice'; readonly notice: Notice }
  /** The store's file is not there any more; whether what it held was saved as a backup. */
  | { readonly type: 'gone'; readonly error: SentError; readonly isRescued: boolean }

export type StoreThreads = {
  readonly run: (name: string, input: unknown) => Promise<Answer>
  readonly cancel: (job: string) => void
  readonly chooseFile: (id: string, path: string) => void
  /** Finishes what is under way, then lets the store go. */
  readonly close: () => Promise<void>
}
export type Listen = {
  readonly notice: (notice: Notice) => void
  readonly log: (text: string) => void
  readonly gone: (error: AppError) => void
}
type Thread = {
  readonly run: (name: string, input: unknown) => Promise<Answer>
  readonly post: (message: ToThread) => void
  readonly close: () => Promise<void>
}

/**
 * Opens the store on its thread and a second thread for long reads, so that windows, menus and reminders never wait.
 * Rejects with the store's AppError where it can't be opened.
 */
export async function startStore(start: Omit<ThreadStart, 'role'>, listen: Listen): Promise<StoreThreads> {
  const owner = await startThread({ ...start, role: 'owner' }, listen)
  const reader = await startThread({ ...start, role: 'reader' }, listen)
  return {
    run: (name, input) => (procedureNamed(name)?.kind === 'long' ? reader : owner).run(name, input),
    cancel: (job) => {
      for (const thread of [owner, reader]) thread.post({ type: 'cancel', job })
    },
    chooseFile: (id, path) => reader.post({ type: 'file', id, path }),
    close: async () => {
      await reader.close()
      await owner.close()
    },
  }
}

function startThread(start: ThreadStart, listen: Listen): Promise<Thread> {
  const worker = new Worker(threadPath, { workerData: start, name: `store ${start.role}` })
  const waiting = new Map<number, (answer: Answer) => void>()
  const closed = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
  let calls = 0
  const post = (message: ToThread) => worker.postMessage(message)

  return new Promise((resolve, reject) => {
    worker.once('error', reject)
    worker.on('message', (message: FromThread) => {
      switch (message.type) {
        case 'open':
          resolve({
            post,
            run: (name, input) =>
              new Promise((settle) => {
                calls += 1
                waiting.set(calls, settle)
                post({ type: 'run', call: calls, name, input })
              }),
            close: () => {
              post({ type: 'close' })
              return closed
            },
          })
          break
        case 'failed':
          // What a person can act on is said to them; the rest is for the log.
          if (message.error.code === UNEXPECTED.code) listen.log(message.log)
          reject(fromSent(message.error))
          break
        case 'answer':
          if (message.log !== undefined) listen.log(message.log)
          waiting.get(message.call)?.(message.answer)
          waiting.delete(message.call)
          break
        case 'notice':
          listen.notice(message.notice)
          break
        case 'gone':
          listen.gone(fromSent({ ...message.error, details: { isRescued: message.isRescued } }))
          break
      }
    })
  })
}
