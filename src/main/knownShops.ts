import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { app } from 'electron'
import log from 'electron-log/main'
import { z } from 'zod'
import { usualFolder } from './folder'

const Known = z.array(z.string())

/**
 * The folders where shops stood, kept apart from them: one that is missing (a disk that is not plugged in, a folder that
 * was moved) must not be taken for a new one. In development and tests there is such a list only where one is named.
 */
const listPath = (): string | null =>
  app.isPackaged ? join(usualFolder(), 'known-shops.json') : (process.env.REGULARS_KNOWN ?? null)

function known(): readonly string[] {
  const path = listPath()
  if (path === null) return []
  try {
    return Known.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return []
  }
}

/** Whether a shop stood in the folder before. */
export const wasShop = (folder: string): boolean => known().includes(folder)

export function rememberShop(folder: string): void {
  const path = listPath()
  if (path === null || wasShop(folder)) return
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, JSON.stringify([...known(), folder]))
  } catch (error) {
    // It only helps to notice a missing folder; the shop itself is open.
    log.error(error)
  }
}
