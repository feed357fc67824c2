import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app, dialog, shell } from 'electron'
import log from 'electron-log/main'
import { AppError } from '../shared/errors'
import type { StoreProblem } from '../shared/recovery'
import type { ActionsOf } from './actions'
import { realDisk } from './store/backups/disk'
import { runApart } from './store/backups/threads'
import { storePath, storeStands } from './store/place'
import type { StoreHolder } from './storeHolder'

type Of = {
  readonly folder: string
  readonly holder: StoreHolder
  /** Opens the shop as a start does, by itself or where the person wants a new one. */
  readonly open: (how: { readonly anew: boolean }) => Promise<void>
  readonly clockDay: () => string
}

/** What can be done while the shop can't be opened. */
export function openRecovery({ folder, holder, open, clockDay }: Of): ActionsOf<'recovery'> {
  const state = (): StoreProblem | null => {
    const problem = holder.problem()
    return (
      problem && {
        code: problem.code,
        message: problem.message,
        folder,
        hasFile: storeStands(folder),
        isRescued: problem.details['isRescued'] === true,
      }
    )
  }
  const tryTo = async (anew: boolean): Promise<StoreProblem | null> => {
    if (!holder.problem()) return null
    await open({ anew }).catch((error: unknown) => {
      if (!(error instanceof AppError)) log.error(error)
    })
    return state()
  }
  return {
    state: async () => state(),
    retry: async () => tryTo(false),
    beginAnew: async () => tryTo(true),
    openOther: async () => {
      const other = await askFolder('The folder of another shop')
      if (other === null) return { opens: false }
      if (!storeStands(other))
        throw new AppError('store.none', `There is no shop in ${other}. It would have a file called shop.regulars.`)
      const args = process.argv.slice(1).filter((argument) => !argument.startsWith('--user-data-dir'))
      app.relaunch({ args: [...args, `--user-data-dir=${other}`] })
      app.quit()
      return { opens: true }
    },
    exportReadable: async () => {
      const chosen = await askFolder('Where to write what can be read')
      if (chosen === null) return null
      const to = freshFolder(chosen, clockDay())
      const tables = await runApart({ do: 'salvage', folder, to }, (text) => log.error(text))
      shell.showItemInFolder(to)
      return { tables: [...tables] }
    },
    showFolder: async () => {
      shell.showItemInFolder(storePath(folder))
      return null
    },
    quit: async () => {
      app.quit()
      return null
    },
  }
}

async function askFolder(title: string): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog({
    title,
    properties: ['openDirectory', 'createDirectory'],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

/** A folder of its own, so that nothing of the person's is written over. */
function freshFolder(within: string, day: string): string {
  for (let number = 1; ; number += 1) {
    const path = join(within, `Regulars, read on ${day}${number === 1 ? '' : ` (${number})`}`)
    if (realDisk.stands(path)) continue
    try {
      mkdirSync(path)
      return path
    } catch {
      throw new AppError('file.unwritable', `Nothing can be written in ${within}. Choose another folder.`)
    }
  }
}
