import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { app } from 'electron'
import log from 'electron-log/main'
import { currencyOf, paperOf } from '../shared/domain/countries'
import { dayAt, moment } from '../shared/domain/day'
import { AppError } from '../shared/errors'
import type { Notice } from '../shared/ipc'
import { type AskStore, askOf } from './ask'
import { openAtLogin } from './atLogin'
import { type Backups, openBackups } from './backups'
import { openFiles } from './files'
import { denyByDefault } from './guards'
import { openImportFiles } from './importFiles'
import { rememberShop, wasShop } from './knownShops'
import { openPrinting, type Printing } from './printing'
import { serveRenderer } from './protocol'
import { openRaised, type Raised } from './raised'
import { openRecovery } from './recovery'
import { serve } from './serve'
import type { StoreThreads } from './store/threads'
import { holdStore, type StoreHolder } from './storeHolder'
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

export type ReadyShop = OpenShop & {
  readonly holder: StoreHolder
  readonly backups: Backups
  /** Opens the store. Rejects with the reason; windows may then ask for the recovery. */
  readonly open: () => Promise<void>
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

/** Makes all that answers windows ready; the store is still closed, and no window is there. */
export async function readyShop({ hear, ...start }: ShopStart): Promise<ReadyShop> {
  await app.whenReady()
  denyByDefault()
  serveRenderer(join(import.meta.dirname, '../renderer'))
  const notice = (told: Notice): void => {
    tellWindows(told)
    hear?.(told)
  }
  const { folder, clockShift } = start
  const holder = holdStore(
    { folder, clockShift, checkOutputs: !app.isPackaged },
    { notice, log: (text) => log.error(text) },
  )
  const store = holder.threads
  const backups = openBackups({ folder, holder, clockShift })
  const open = async ({ anew = false } = {}): Promise<void> => {
    if (!anew && wasShop(folder) && !existsSync(folder)) return holder.fail(gone(folder))
    await patiently(() => holder.open({ create: start.create, anew }))
    backups.book.refresh()
    rememberShop(folder)
  }
  const ask = askOf(store)
  const printing = openPrinting(ask)
  const raised = openRaised()
  serve(backedUpBefore(store, backups), {
    backups: backups.actions,
    desktop: openAtLogin(folder),
    files: openFiles(store),
    imports: openImportFiles(ask),
    paper: printing.actions,
    recovery: openRecovery({ folder, holder, open, clockDay: () => dayHere(Date.now() + clockShift) }),
    reminders: raised.actions,
    sheets: printing.sheets,
  })
  return { store, ask, printing, raised, holder, backups, open: () => open() }
}

/** Opens the store and all that answers windows; with no window yet. Rejects with the store's AppError. */
export async function openShop(start: ShopStart): Promise<OpenShop> {
  const shop = await readyShop(start)
  await shop.open()
  return shop
}

const dayHere = (epochMs: number): string => dayAt(moment(epochMs), Intl.DateTimeFormat().resolvedOptions().timeZone)

const gone = (folder: string): AppError =>
  new AppError(
    'store.missing',
    `The folder ${folder}, where the shop stood, is not there. Is a disk or a stick not plugged in?`,
    { folder },
  )

/** What changes much at once is backed up before. */
const backedUpBefore = (store: StoreThreads, backups: Backups): StoreThreads => ({
  ...store,
  run: async (name, input) => {
    if (name === 'imports.commit') await backups.before('before import')
    return store.run(name, input)
  },
})

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
