import { accessSync, constants, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { app } from 'electron'
import { AppError } from '../shared/errors'
import type { Wanted } from './arguments'

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Folders of this run alone; gone with it. */
const passing: string[] = []

/** A fresh folder that is removed when the process ends. */
export function passingFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `regulars-${name}-`))
  if (passing.length === 0) process.on('exit', removeFolders)
  passing.push(folder)
  return folder
}

function removeFolders(): void {
  for (const folder of passing) {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
    } catch {
      // Windows keeps what is still open; it lies in the system's folder for such things, which gets swept.
    }
  }
}

/** The folder that a path typed on the command line is relative to. npm runs scripts elsewhere, and keeps it here. */
export const callersFolder = (): string => (app.isPackaged ? undefined : process.env.INIT_CWD) ?? process.cwd()

/** Where a shop stands unless another folder is named. Asking the app for its folder would make it. */
export const usualFolder = (): string => join(app.getPath('appData'), app.getName())

/** Where the shop of this start stands or will stand. Nothing is made. */
export function shopFolder({ folder, sample }: Pick<Wanted, 'folder' | 'sample'>): string {
  if (folder !== null) return resolve(callersFolder(), folder)
  return sample ? passingFolder('sample') : usualFolder()
}

/**
 * Makes a shop's folder the app's own. Where nothing can be written there, Chromium's files go elsewhere for this run: a
 * window must come, if only to say so. Throws `argument.folder` where the folder can't be made.
 */
export function liveIn(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    app.setPath('userData', folder)
    if (!isWritable(folder)) app.setPath('sessionData', passingFolder('session'))
  } catch {
    throw new AppError(
      'argument.folder',
      `The folder ${folder} can’t be made or written to. Choose another one with --user-data-dir.`,
    )
  }
}
