import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { connect, createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { app } from 'electron'
import log from 'electron-log/main'
import { z } from 'zod'
import { AppError, fromSent, toSent } from '../shared/errors'
import { SheetOrder } from './daySheet'
import { passingFolder } from './folder'

const ANSWER_WITHIN_MS = 60_000

/** What a second start hands to the app that is open: a sheet to write, and where the answer is waited for. */
const HandedOver = z.strictObject({ sheet: SheetOrder, answerAt: z.string().min(1).max(400) })

/** A second start that the computer made, not a person. */
const Quiet = z.object({ hidden: z.literal(true) })

const Said = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true) }),
  z.strictObject({
    ok: z.literal(false),
    error: z.object({ code: z.string(), message: z.string(), details: z.record(z.string(), z.unknown()) }),
  }),
])

/**
 * Lets the Regulars that is open write the sheet, for it alone may touch the store. False where none is open: this
 * process then does it itself. Rejects with the reason that the other gave, or `app.silent` where it gives none in time.
 */
export async function handOver(sheet: SheetOrder): Promise<boolean> {
  const answerAt = freshAddress()
  const server = createServer()
  const said = new Promise<Socket>((resolve) => server.once('connection', resolve))
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(answerAt, resolve))
  try {
    if (app.requestSingleInstanceLock({ sheet, answerAt } satisfies z.output<typeof HandedOver>)) {
      // The lock is a window's: whoever opens Regulars just now gets their window, not a job's silence.
      app.releaseSingleInstanceLock()
      return false
    }
    const answer = Said.parse(JSON.parse(await text(await inTime(said))))
    if (!answer.ok) throw fromSent(answer.error)
    return true
  } finally {
    server.close()
    if (process.platform !== 'win32') await rm(answerAt, { force: true })
  }
}

/** A socket in a folder of our own, or a named pipe where Windows has those instead. */
const freshAddress = (): string =>
  process.platform === 'win32' ? `\\\\.\\pipe\\regulars-${randomUUID()}` : join(passingFolder('answer'), 'socket')

async function inTime<T>(work: Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>()
  const seconds = ANSWER_WITHIN_MS / 1000
  const words = `Regulars is open but gave no answer in ${seconds} seconds. Look whether it waits for you, or close it and try again.`
  const timer = setTimeout(() => reject(new AppError('app.silent', words)), ANSWER_WITHIN_MS)
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

type Hear = {
  /** A plain second start: the person wants to see the app. */
  readonly onPlain: () => void
  readonly write: (order: SheetOrder) => Promise<void>
}

/** Answers second starts for as long as this app is open. */
export function hearSecondStarts({ onPlain, write }: Hear): void {
  app.on('second-instance', (_event, _argv, _folder, extra) => {
    const handed = HandedOver.safeParse(extra)
    if (handed.success) void writeAndAnswer(handed.data, write)
    else if (!Quiet.safeParse(extra).success) onPlain()
  })
}

async function writeAndAnswer({ sheet, answerAt }: z.output<typeof HandedOver>, write: Hear['write']): Promise<void> {
  const said: z.output<typeof Said> = await write(sheet).then(
    () => ({ ok: true }),
    (error: unknown) => {
      if (!(error instanceof AppError)) log.error(error)
      return { ok: false, error: { ...toSent(error) } }
    },
  )
  connect(answerAt)
    .on('error', (error) => log.error(error))
    .end(JSON.stringify(said))
}
