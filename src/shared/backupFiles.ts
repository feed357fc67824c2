import { z } from 'zod'
import { backupReasons } from './domain/backups'
import { DayField, Id, MomentField } from './fields'

/** What is counted in a backup and said of it. */
export const BackupCounts = z.object({ customers: z.int(), orders: z.int(), tasks: z.int() })
export type BackupCounts = z.output<typeof BackupCounts>

/** What stands in a store, as a backup's list and its preview say it. */
export const StoreFacts = z.object({
  shopName: z.string(),
  counts: BackupCounts,
  /** The journal's last step: its number, and when it was made; null where nothing was done yet. */
  lastStep: z.int(),
  newestChange: MomentField.nullable(),
  schema: z.int(),
})
export type StoreFacts = z.output<typeof StoreFacts>

/** What lies beside each backup as JSON. It stays readable where the backup itself is sealed with a passphrase. */
export const Manifest = z.object({
  format: z.literal(1),
  /** Which shop's: two may share a stick. */
  shop: Id,
  seq: z.int().min(1),
  at: MomentField,
  day: DayField,
  reason: z.enum(backupReasons),
  /** The backup's file, beside this one. */
  file: z.string().regex(/^backup-[\w-]+\.(?:regulars|regulars-sealed)$/),
  bytes: z.int().min(1),
  /** Of the file as it lies there, in hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  sealed: z.boolean(),
  facts: StoreFacts,
})
export type Manifest = z.output<typeof Manifest>

const PlaceFacts = {
  since: MomentField,
  lastGood: MomentField.nullable(),
  lastGoodOn: DayField.nullable(),
  /** What went wrong the last time, in words; null when it went well. */
  problem: z.string().nullable(),
}

/** What a passphrase is turned into: enough to seal backups without asking for it again, not enough to know it. */
export const SealKey = z.object({ salt: z.base64(), key: z.base64() })
export type SealKey = z.output<typeof SealKey>

/** `backups.json` in the shop's folder: it must be readable where the store is not. */
export const BackupSettings = z.object({
  format: z.literal(1),
  shop: Id,
  lastSeq: z.int().min(0),
  own: z.object(PlaceFacts),
  places: z.array(z.object({ id: Id, folder: z.string().min(1), ...PlaceFacts })),
  seal: SealKey.nullable(),
})
export type BackupSettings = z.output<typeof BackupSettings>
export type PlaceRecord = BackupSettings['own']
