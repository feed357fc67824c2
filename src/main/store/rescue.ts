import { moment } from '../../shared/domain/day'
import { realDisk } from './backups/disk'
import { makeBackup } from './backups/make'
import { readBackupSettings, writeBackupSettings } from './backups/settings'
import type { Connection } from './connection'
import { ownBackups, workPath } from './place'

/**
 * Saves a store whose file was deleted or replaced under us as a backup: as long as it is open, all of it can still be
 * read. Answers whether that went well.
 */
export async function rescue(
  { folder, clockShift }: { readonly folder: string; readonly clockShift: number },
  { raw }: Connection,
): Promise<boolean> {
  try {
    const at = moment(Date.now() + clockShift)
    const settings = readBackupSettings(folder, at)
    const target = { folder: ownBackups(folder), seal: null, workFolder: workPath(folder) }
    realDisk.makeFolder(target.folder)
    const order = { shop: settings.shop, reason: 'file was gone', at, lastSeq: settings.lastSeq } as const
    const { seq, day } = await makeBackup(raw.db, order, target)
    const own = { ...settings.own, lastGood: at, lastGoodOn: day, problem: null }
    writeBackupSettings(folder, { ...settings, lastSeq: seq, own })
    return true
  } catch {
    return false
  }
}
