import { randomUUID } from 'node:crypto'
import { BackupSettings, type Manifest, type PlaceRecord } from '../../../shared/backupFiles'
import type { Moment } from '../../../shared/domain/day'
import { backupSettingsPath, ownBackups } from '../place'
import { type Disk, realDisk } from './disk'
import { backupsIn } from './listing'

const nowhere = (since: Moment): PlaceRecord => ({ since, lastGood: null, lastGoodOn: null, problem: null })

/**
 * What is remembered of backups in a shop's folder; fresh where nothing is yet, or where the file can't be read: the
 * backups themselves say what they are.
 */
export function readBackupSettings(folder: string, now: Moment, disk: Disk = realDisk): BackupSettings {
  try {
    return BackupSettings.parse(JSON.parse(disk.readText(backupSettingsPath(folder))))
  } catch {
    const shop = newestOwn(folder, disk)?.shop ?? randomUUID()
    return { format: 1, shop, lastSeq: 0, own: nowhere(now), places: [], seal: null }
  }
}

function newestOwn(folder: string, disk: Disk): Manifest | undefined {
  return disk.stands(ownBackups(folder)) ? backupsIn(ownBackups(folder), disk)[0] : undefined
}

export function writeBackupSettings(folder: string, settings: BackupSettings, disk: Disk = realDisk): void {
  disk.writeText(backupSettingsPath(folder), JSON.stringify(settings, null, 2))
}

/** A place that was just chosen. */
export const newPlace = (folder: string, since: Moment): BackupSettings['places'][number] => ({
  id: randomUUID(),
  folder,
  ...nowhere(since),
})
