import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { decode, encode } from './codec.ts'

export type SecondInstance = { argv: string[]; workingDirectory: string; additionalData: unknown }

let lock: { database: DatabaseSync; stopListening: () => void } | undefined

/**
 * One owner for each user data folder. The lock is a transaction held on a small SQLite file: the system lets go of it
 * with the process, however that ends. Who comes second leaves a file, which the owner is watching for.
 */
export function takeInstanceLock(
  userData: string,
  additionalData: unknown,
  onSecond: (second: SecondInstance) => void,
): boolean {
  if (lock) return true
  const folder = join(userData, 'stand-in-instance')
  mkdirSync(folder, { recursive: true })
  const database = new DatabaseSync(join(folder, 'lock'))
  try {
    database.exec('BEGIN EXCLUSIVE')
  } catch {
    database.close()
    announce(folder, { argv: process.argv, workingDirectory: process.cwd(), additionalData })
    return false
  }
  for (const name of messages(folder)) rmSync(join(folder, name), { force: true })
  const watcher = watch(folder, () => {
    for (const name of messages(folder)) {
      const text = readFileSync(join(folder, name), 'utf8')
      rmSync(join(folder, name), { force: true })
      onSecond(decode(text) as SecondInstance)
    }
  })
  lock = { database, stopListening: () => watcher.close() }
  return true
}

export function holdsInstanceLock(): boolean {
  return lock !== undefined
}

export function releaseInstanceLock(): void {
  lock?.stopListening()
  lock?.database.close()
  lock = undefined
}

function announce(folder: string, second: SecondInstance): void {
  const place = join(folder, `${process.pid}-${Date.now()}`)
  writeFileSync(`${place}.part`, encode(structuredClone(second)))
  renameSync(`${place}.part`, `${place}.second`)
}

function messages(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.second'))
    .toSorted()
}
