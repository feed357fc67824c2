import { existsSync } from 'node:fs'
import { join } from 'node:path'

export const storePath = (folder: string): string => join(folder, 'shop.regulars')

/** Whether a shop's file stands in the folder. */
export const storeStands = (folder: string): boolean => existsSync(storePath(folder))
