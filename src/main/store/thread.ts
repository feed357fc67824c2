import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { toSent } from '../../shared/errors'
import { findHandler } from '../handlers'
import { connect } from './connection'
import { sweepDrafts } from './imports/draft'
import { openStore } from './open'
import { storePath } from './place'
import { rescue } from './rescue'
import { goneStore, openRunner } from './run'
import type { FromThread, ThreadStart, ToThread } from './threads'

const LOOK_EVERY_MS = 2000

/** The store's thread: run() behind a message port. Started a second time read-only, for what takes long. */
const start = workerData as ThreadStart
const port = parentPort
if (!port) throw new Error('The store’s thread is started by the main process')
const say = (message: FromThread) => port.postMessage(message)

try {
  const reading = start.role === 'reader'
  const store = reading ? null : await openStore(start.folder, start.create, start)
  const reader = store?.reader ?? connect(storePath(start.folder), 'read')
  const workFolder = join(start.folder, 'work')
  mkdirSync(workFolder, { recursive: true })
  // What a crash left: nobody checks a file before the store is open.
  if (!reading) sweepDrafts(workFolder)
  const runner = openRunner({
    writer: store?.writer ?? null,
    reader,
    workFolder,
    find: findHandler,
    clock: () => Date.now() + start.clockShift,
    announce: (notice) => say({ type: 'notice', notice }),
    checkOutputs: start.checkOutputs,
    stillStands: store?.stillStands,
  })

  const answer = async (call: number, name: string, input: unknown): Promise<void> => {
    try {
      say({ type: 'answer', call, answer: { ok: true, value: await runner.run(name, input) } })
    } catch (error) {
      const sent = toSent(error)
      if (sent.code === 'store.gone') void look()
      const full =
        sent.code === 'unexpected'
          ? { log: error instanceof Error ? (error.stack ?? error.message) : String(error) }
          : {}
      say({ type: 'answer', call, answer: { ok: false, error: sent }, ...full })
    }
  }

  const watching = store && setInterval(() => void look(), LOOK_EVERY_MS)
  const look = async (): Promise<void> => {
    if (!store || store.stillStands()) return
    clearInterval(watching ?? undefined)
    await runner.idle()
    say({ type: 'gone', error: toSent(goneStore()), isRescued: await rescue(start, store.writer) })
  }

  const close = async (): Promise<void> => {
    clearInterval(watching ?? undefined)
    await runner.idle()
    if (store) store.close()
    else reader.close()
    port.close()
  }

  port.on('message', (message: ToThread) => {
    if (message.type === 'run') void answer(message.call, message.name, message.input)
    else if (message.type === 'cancel') runner.cancel(message.job)
    else if (message.type === 'file') runner.chooseFile(message.id, message.path)
    else void close()
  })
  say({ type: 'open' })
} catch (error) {
  say({
    type: 'failed',
    error: toSent(error),
    log: error instanceof Error ? (error.stack ?? error.message) : String(error),
  })
  port.close()
}
