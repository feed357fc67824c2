import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import { findHandler } from '../../src/main/handlers'
import { openStore } from '../../src/main/store/open'
import { openRunner } from '../../src/main/store/run'
import type { Contract } from '../../src/shared/contract'
import type { InputOf, Notice, OutputOf } from '../../src/shared/ipc'

type Ask = <S extends keyof Contract, N extends keyof Contract[S] & string>(
  subject: S,
  name: N,
  ...input: Record<string, never> extends InputOf<Contract[S][N]>
    ? [InputOf<Contract[S][N]>?]
    : [InputOf<Contract[S][N]>]
) => Promise<OutputOf<Contract[S][N]>>

export type TestShop = {
  readonly folder: string
  /** Asks the store as a window would: by name, through the schemas and the queues. */
  readonly ask: Ask
  readonly run: (name: string, input: unknown) => Promise<unknown>
  readonly notices: Notice[]
  readonly chooseFile: (id: string, path: string) => void
  readonly cancel: (job: string) => void
  /** Sets the clock, as ISO text. */
  readonly setNow: (now: string) => void
  /** Closes and opens again, as a restart does. */
  readonly restart: () => Promise<void>
  readonly close: () => void
}

const opened: TestShop[] = []
const folders: string[] = []

afterEach(() => {
  for (const shop of opened.splice(0)) shop.close()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'regulars-test-'))
  folders.push(folder)
  return folder
}

/** A real store in a folder of its own, on Monday 2 March 2026, 9:00 in London; closed and removed after the test. */
export async function openTestStore(folder = aFolder(), now = '2026-03-02T09:00:00.000Z'): Promise<TestShop> {
  let clock = Date.parse(now)
  let store = await openStore(folder, true)
  const notices: Notice[] = []
  const start = () =>
    openRunner({
      writer: store.writer,
      reader: store.reader,
      workFolder: folder,
      find: findHandler,
      clock: () => (clock += 1),
      announce: (notice) => notices.push(notice),
      checkOutputs: true,
      stillStands: store.stillStands,
    })
  let runner = start()
  let open = true
  const shop: TestShop = {
    folder,
    notices,
    run: (name, input) => runner.run(name, input),
    ask: (async (subject: string, name: string, input: unknown = {}) => runner.run(`${subject}.${name}`, input)) as Ask,
    chooseFile: (id, path) => runner.chooseFile(id, path),
    cancel: (job) => runner.cancel(job),
    setNow: (moment) => {
      clock = Date.parse(moment)
    },
    restart: async () => {
      await runner.idle()
      store.close()
      store = await openStore(folder, false)
      runner = start()
    },
    close: () => {
      if (open) store.close()
      open = false
    },
  }
  opened.push(shop)
  return shop
}

/** A store with the shop Wick & Wax in it, open Monday to Friday in London, with MK at the counter. */
export async function aShop(now?: string): Promise<TestShop> {
  const shop = await openTestStore(undefined, now)
  await shop.ask('shop', 'begin', {
    name: 'Wick & Wax',
    timeZone: 'Europe/London',
    country: 'GB',
    currency: 'GBP',
    workingDays: [1, 2, 3, 4, 5],
    paper: 'A4',
    initials: 'MK',
    staffName: 'Mara Klein',
  })
  return shop
}
