import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { app } from 'electron'
import log from 'electron-log/main'
import { currencyOf, paperOf } from '../shared/domain/countries'
import { AppError } from '../shared/errors'
import type { Notice } from '../shared/ipc'
import { type AskStore, askOf } from './ask'
import { openAtLogin } from './atLogin'
import { openFiles } from './files'
import { denyByDefault } from './guards'
import { openImportFiles } from './importFiles'
import { openPrinting, type Printing } from './printing'
import { serveRenderer } from './protocol'
import { openRaised, type Raised } from './raised'
import { serve } from './serve'
import { type StoreThreads, startStore } from './store/threads'
import { tellWindows } from './window'

/** A morning's job holds the store for a second or two: a start just then waits for it. */
const PATIENCE_MS = 8_000
const AGAIN_MS = 200

export type OpenShop = {
  readonly store: StoreThreads
  readonly ask: AskStore
  readonly printing: Printing
  readonly raised: Raised
}

export type ShopStart = {
  readonly folder: string
  /** Whether a store may be made where none stands. */
  readonly create: boolean
  /** Milliseconds added to the computer's clock. */
  readonly clockShift: number
  /** Hears what windows are told. */
  readonly hear?: (notice: Notice) => void
}

/** Opens the store and all that answers windows; with no window yet. Rejects with the store's AppError. */
export async function openShop({ hear, ...start }: ShopStart): Promise<OpenShop> {
  await app.whenReady()
  denyByDefault()
  serveRenderer(join(import.meta.dirname, '../renderer'))
  const notice = (told: Notice): void => {
    tellWindows(told)
    hear?.(told)
  }
  const store = await patiently(() =>
    startStore({ ...start, checkOutputs: !app.isPackaged }, { notice, log: (text) => log.error(text) }),
  )
  const ask = askOf(store)
  const printing = openPrinting(ask)
  const raised = openRaised()
  serve(store, {
    desktop: openAtLogin(start.folder),
    files: openFiles(store),
    imports: openImportFiles(ask),
    paper: printing.actions,
    reminders: raised.actions,
    sheets: printing.sheets,
  })
  return { store, ask, printing, raised }
}

async function patiently<T>(work: () => Promise<T>): Promise<T> {
  const until = performance.now() + PATIENCE_MS
  for (;;) {
    try {
      return await work()
    } catch (error) {
      const isTaken = error instanceof AppError && error.code === 'store.taken'
      if (!isTaken || performance.now() > until) throw error
      await setTimeout(AGAIN_MS)
    }
  }
}

/** Fills a store that was just made with the sample shop, as it would be in this computer's country. */
export async function beginWithSample(ask: AskStore): Promise<void> {
  const { shop } = await ask('shop', 'now', {})
  if (shop)
    throw new AppError(
      'argument.sample',
      '--sample needs a fresh folder, and a shop stands in this one. Leave --user-data-dir out.',
    )
  const country = app.getLocaleCountryCode() || 'GB'
  await ask('shop', 'beginWithSample', {
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    country,
    currency: currencyOf(country) ?? 'EUR',
    paper: paperOf(country),
  })
}
