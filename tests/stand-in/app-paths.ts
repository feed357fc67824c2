import { mkdirSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { executable, switchValue } from './switches.ts'

export const identity = { name: 'Electron', version: '', folder: process.cwd() }

const chosen = new Map<string, string>()

const folders: Record<string, () => string> = {
  home: homedir,
  appData: () => process.env.XDG_CONFIG_HOME || join(homedir(), '.config'),
  userData: () => resolve(switchValue('user-data-dir') || join(getPath('appData'), identity.name)),
  sessionData: () => getPath('userData'),
  logs: () => join(getPath('userData'), 'logs'),
  crashDumps: () => join(getPath('userData'), 'Crashpad'),
  temp: tmpdir,
  exe: () => executable,
  desktop: () => process.env.XDG_DESKTOP_DIR || join(homedir(), 'Desktop'),
  documents: () => process.env.XDG_DOCUMENTS_DIR || join(homedir(), 'Documents'),
  downloads: () => process.env.XDG_DOWNLOAD_DIR || join(homedir(), 'Downloads'),
  music: () => process.env.XDG_MUSIC_DIR || join(homedir(), 'Music'),
  pictures: () => process.env.XDG_PICTURES_DIR || join(homedir(), 'Pictures'),
  videos: () => process.env.XDG_VIDEOS_DIR || join(homedir(), 'Videos'),
}

export function getPath(name: string): string {
  const found = chosen.get(name) ?? folders[name]?.()
  if (found === undefined) throw new Error(`Failed to get '${name}' path`)
  // Electron makes these two on first use.
  if (name === 'userData' || name === 'logs') mkdirSync(found, { recursive: true })
  return found
}

export function setPath(name: string, path: string): void {
  if (!folders[name]) throw new Error('Failed to set path')
  if (path !== resolve(path)) throw new Error('Path must be absolute')
  mkdirSync(path, { recursive: true })
  chosen.set(name, path)
}

/** The languages that the environment asks for, best first, as BCP 47. */
export function languages(): [string, ...string[]] {
  const { LANGUAGE, LC_ALL, LC_MESSAGES, LANG } = process.env
  const wanted = [...(LANGUAGE ?? '').split(':'), LC_ALL || LC_MESSAGES || LANG || '']
  const tags = wanted.map((entry) => entry.replace(/[.@].*$/, '').replace('_', '-'))
  const known = tags.filter((tag) => tag !== '' && tag !== 'C' && tag !== 'POSIX')
  const [best = 'en-US', ...others] = new Set(known)
  return [best, ...others]
}
