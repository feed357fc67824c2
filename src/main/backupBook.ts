import { join } from 'node:path'
import log from 'electron-log/main'
import type { BackupSettings, Manifest, PlaceRecord, SealKey } from '../shared/backupFiles'
import type { BackupState } from '../shared/backups'
import { dayAt, type Moment } from '../shared/domain/day'
import { AppError } from '../shared/errors'
import type { Id } from '../shared/fields'
import { realDisk } from './store/backups/disk'
import { newPlace, readBackupSettings, writeBackupSettings } from './store/backups/settings'
import type { Outcome, TaskPlace } from './store/backups/tasks'
import { ownBackups } from './store/place'

/** The app's own folder among the places. */
export const OWN_PLACE: Id = '00000000-0000-0000-0000-000000000000'

/** In a chosen folder, backups lie in one of their own. */
const FOLDER_NAME = 'Regulars backups'

export type BackupBook = ReturnType<typeof openBook>

/** Where backups go and how they went, kept in the shop's folder beside the store, for the store may not open. */
export function openBook(folder: string, now: () => Moment) {
  let settings = readBackupSettings(folder, now())
  let forgotten: BackupSettings['places'][number] | null = null

  function change(next: Partial<BackupSettings>): void {
    settings = { ...settings, ...next }
    try {
      writeBackupSettings(folder, settings)
    } catch (error) {
      // Where nothing can be written, the backups say so themselves; what is known stays known while the app runs.
      log.error(error)
    }
  }

  const recorded = (record: PlaceRecord, outcome: Outcome): PlaceRecord => {
    if (outcome.outcome === 'failed') return { ...record, problem: outcome.cause }
    if (outcome.outcome === 'skipped') return { ...record, problem: null }
    const { at, day } = outcome.manifest
    return { ...record, lastGood: at, lastGoodOn: day, problem: null }
  }

  return {
    /** Reads again what is kept: the store's thread backs up before an upgrade, too. */
    refresh: () => {
      settings = readBackupSettings(folder, now())
    },
    shop: () => settings.shop,
    lastSeq: () => settings.lastSeq,
    /** Where backups go. What lies in the app's own folder lies beside the shop itself, and stays open. */
    places: (): readonly TaskPlace[] => [
      { id: OWN_PLACE, folder: ownBackups(folder), seal: null },
      ...settings.places.map(({ id, folder }) => ({ id, folder, seal: settings.seal })),
    ],
    isFailing: ({ id }: TaskPlace): boolean =>
      (id === OWN_PLACE ? settings.own : settings.places.find((place) => place.id === id))?.problem != null,
    hasAny: (): boolean => settings.own.lastGood !== null,
    record: (outcomes: readonly Outcome[]): void => {
      const of = (id: Id, record: PlaceRecord) => {
        const outcome = outcomes.find(({ place }) => place === id)
        return outcome ? recorded(record, outcome) : record
      }
      const seqs = outcomes.map((one) => (one.outcome === 'made' ? one.manifest.seq : 0))
      change({
        lastSeq: Math.max(settings.lastSeq, ...seqs),
        own: of(OWN_PLACE, settings.own),
        places: settings.places.map((place) => ({ ...place, ...of(place.id, place) })),
      })
    },
    /** Takes a folder that the person chose. Throws where backups go there already, or where it can't be written to. */
    add: (chosen: string): Id => {
      const target = chosen.endsWith(FOLDER_NAME) ? chosen : join(chosen, FOLDER_NAME)
      if (settings.places.some((place) => place.folder === target) || target.startsWith(ownBackups(folder)))
        throw new AppError('backup.known', 'Backups go there already.')
      try {
        realDisk.makeFolder(target)
      } catch {
        throw new AppError('backup.place', `Nothing can be written in ${chosen}. Choose another folder.`)
      }
      const place = newPlace(target, now())
      change({ places: [...settings.places, place] })
      return place.id
    },
    forget: (id: Id): void => {
      forgotten = settings.places.find((place) => place.id === id) ?? forgotten
      change({ places: settings.places.filter((place) => place.id !== id) })
    },
    /** Takes back the place that was forgotten last. */
    keep: (id: Id): void => {
      if (forgotten?.id === id) change({ places: [...settings.places, forgotten] })
      forgotten = null
    },
    sealWith: (seal: SealKey | null): void => change({ seal }),
    /** A shop that came from elsewhere goes on counting where its backups stand. */
    adopt: ({ shop, seq }: Manifest): void => {
      if (settings.lastSeq === 0) change({ shop, lastSeq: seq })
    },
    state: (isRunning: boolean): BackupState => ({
      now: now(),
      today: dayAt(now(), Intl.DateTimeFormat().resolvedOptions().timeZone),
      isRunning,
      hasPassphrase: settings.seal !== null,
      places: [
        { id: OWN_PLACE, path: ownBackups(folder), isOwn: true, isSealed: false, ...settings.own },
        ...settings.places.map(({ folder: path, ...place }) => ({
          ...place,
          path,
          isOwn: false,
          isSealed: settings.seal !== null,
        })),
      ],
    }),
  }
}
