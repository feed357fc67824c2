import { existsSync } from 'node:fs'
import { join } from 'node:path'

export const storePath = (folder: string): string => join(folder, 'shop.regulars')

/** Whether a shop's file stands in the folder. */
export const storeStands = (folder: string): boolean => existsSync(storePath(folder))

/** The file beside a store that its owner holds; it stays when the store is closed. */
export const ownerPath = (folder: string): string => `${storePath(folder)}-owner`

/** Where a shop's own backups lie. */
export const ownBackups = (folder: string): string => join(folder, 'backups')

/** What is remembered of backups: where they go, how they went. */
export const backupSettingsPath = (folder: string): string => join(folder, 'backups.json')

/** For files that are gone with the work they are for. */
export const workPath = (folder: string): string => join(folder, 'work')

/** Where a store lies while another is put in its place. */
export const setAsidePath = (folder: string): string => join(folder, 'set-aside')
