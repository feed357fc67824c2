import { z } from 'zod'
import { StoreFacts } from './backupFiles'
import { backupReasons } from './domain/backups'
import { DayField, Done, Id, MomentField, Nothing } from './fields'
import { action, lastingCommand } from './ipc'

export const SHORTEST_PASSPHRASE = 8

/** A place that backups go to. Its path is shown, and never comes back: windows name it by its id. */
export const BackupPlace = z.object({
  id: Id,
  path: z.string(),
  /** The app's own folder, on the same disk as the shop. */
  isOwn: z.boolean(),
  isSealed: z.boolean(),
  since: MomentField,
  lastGood: MomentField.nullable(),
  lastGoodOn: DayField.nullable(),
  /** What went wrong the last time; null where it went well. */
  problem: z.string().nullable(),
})
export type BackupPlace = z.output<typeof BackupPlace>

export const BackupState = z.object({
  now: MomentField,
  /** The computer's day, for where no shop says one. */
  today: DayField,
  isRunning: z.boolean(),
  hasPassphrase: z.boolean(),
  places: z.array(BackupPlace),
})
export type BackupState = z.output<typeof BackupState>

/** A whole backup in one of the places. */
export const Backup = z.object({
  /** For windows to speak of it; good while the app runs. */
  id: Id,
  placeId: Id,
  seq: z.int(),
  at: MomentField,
  day: DayField,
  reason: z.enum(backupReasons),
  bytes: z.int(),
  isSealed: z.boolean(),
  facts: StoreFacts,
})
export type Backup = z.output<typeof Backup>

/** A backup, from the list or chosen as a file, as it is about to be restored. */
export const ChosenBackup = z.object({ id: Id, name: z.string(), isSealed: z.boolean() })
export type ChosenBackup = z.output<typeof ChosenBackup>

/** What restoring would change: what is in the backup, and what stands now (null where nothing can be read). */
export const RestorePreview = z.object({ inBackup: StoreFacts, standing: StoreFacts.nullable() })
export type RestorePreview = z.output<typeof RestorePreview>

const Opened = { id: Id, passphrase: z.string().max(1000).nullable() }

export const backups = {
  state: action(Nothing, BackupState),
  list: action(Nothing, z.array(Backup)),
  /** Backs up to every place now. How each went stands in the state. */
  make: action(Nothing, BackupState),
  /** Asks for a folder, or a stick's; null where the person changed their mind. */
  addPlace: action(Nothing, BackupState.nullable()),
  /** The backups that lie there stay. */
  forgetPlace: action(z.strictObject({ id: Id }), BackupState),
  /** Takes a place back that was just forgotten. */
  keepPlace: action(z.strictObject({ id: Id }), BackupState),
  /** Shows a backup or a place in the computer's own window for files. */
  show: action(z.strictObject({ id: Id }), Done),
  /** Seals what goes to the chosen places from now on; null for no longer. */
  setPassphrase: action(
    z.strictObject({
      passphrase: z
        .string()
        .min(SHORTEST_PASSPHRASE, `Use at least ${SHORTEST_PASSPHRASE} characters; a few words are better.`)
        .max(1000)
        .nullable(),
    }),
    BackupState,
  ),
  /** Asks for a backup's file; null where the person changed their mind. */
  chooseFile: action(Nothing, ChosenBackup.nullable()),
  preview: action(z.strictObject(Opened), RestorePreview),
  /** Puts a backup in the shop's place. What stood there is backed up first, or kept aside where it can't be read. */
  restore: action(z.strictObject(Opened), z.object({ isKeptAside: z.boolean() })),
  /** Writes into the restored shop's journal that it was restored. */
  noteRestored: lastingCommand(z.strictObject({ at: MomentField }), Done),
}
