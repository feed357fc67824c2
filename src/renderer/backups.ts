import { useQuery } from '@tanstack/react-query'
import type { Backup, BackupPlace, BackupState } from '../shared/backups'
import { ageOf, type BackupReason, type BackupStanding, standingOf, worstOf } from '../shared/domain/backups'
import { clockAt, type Moment } from '../shared/domain/day'
import { api } from './api'
import { useShopNow } from './shop'
import { t } from './words'

const A_MINUTE = 60_000

/** Where backups go and how they stand; undefined until it is known. */
export const useBackupState = (): BackupState | undefined =>
  useQuery({
    queryKey: ['backups', 'state', {}],
    queryFn: () => api.backups.state.mutationFn({}),
    // The age is read from it.
    refetchInterval: A_MINUTE,
  }).data

/** The whole backups in all places, the newest first; undefined until they were looked through. */
export const useBackups = (): readonly Backup[] | undefined =>
  useQuery({ queryKey: ['backups', 'list', {}], queryFn: () => api.backups.list.mutationFn({}) }).data

const zoneHere = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone

/** A moment on the shop's clock; where no shop is open, on the computer's. */
export function useClock(): (at: Moment) => ReturnType<typeof clockAt> {
  const zone = useShopNow()?.shop?.timeZone ?? zoneHere()
  return (at) => clockAt(at, zone)
}

/** How one place stands. */
export const placeStanding = (place: BackupPlace, { now }: BackupState): BackupStanding =>
  standingOf({ ...place, isFailing: place.problem !== null }, now)

/** How all places stand: as the worst of them. */
export const allStanding = (state: BackupState): BackupStanding =>
  worstOf(state.places.map((place) => placeStanding(place, state)))

/** The last good backup of all places; null where there is none yet. */
export const lastGoodOf = ({ places }: BackupState): BackupPlace | null =>
  places.reduce<BackupPlace | null>(
    (best, place) => (place.lastGood !== null && place.lastGood > (best?.lastGood ?? '') ? place : best),
    null,
  )

/** "12 minutes ago"; null for a place without a good one yet. */
export function agoWords({ lastGood, lastGoodOn }: BackupPlace, { now, today }: BackupState): string | null {
  if (lastGood === null || lastGoodOn === null) return null
  const { unit, count } = ageOf(lastGood, now, lastGoodOn, today)
  if (unit === 'days') return t('{{count}} days ago', { count })
  if (unit === 'hours') return t('{{count}} hours ago', { count })
  return count === 0 ? t('just now') : t('{{count}} minutes ago', { count })
}

/** A place in a word or two: the folder that was chosen, without the way there. */
export function placeName({ isOwn, path }: BackupPlace): string {
  if (isOwn) return t('Regulars’ own folder')
  const parts = path.split(/[/\\]/).filter((part) => part !== '' && part !== 'Regulars backups')
  return parts.at(-1) ?? path
}

/** What a backup was made for. */
export function reasonWords(reason: BackupReason): string {
  switch (reason) {
    case 'time':
      return t('by itself')
    case 'asked':
      return t('asked for')
    case 'before upgrade':
      return t('before an upgrade')
    case 'before import':
      return t('before an import')
    case 'before restoring':
      return t('before restoring')
    case 'file was gone':
      return t('when the file was gone')
  }
}

const units = ['kilobyte', 'megabyte', 'gigabyte'] as const

/** A file's size as people read it: 3.4 MB. */
export function bytesWords(bytes: number): string {
  const power = Math.min(units.length, Math.max(1, Math.floor(Math.log10(Math.max(1, bytes)) / 3)))
  const unit = units[power - 1] ?? 'kilobyte'
  return new Intl.NumberFormat('en', { style: 'unit', unit, maximumSignificantDigits: 3 }).format(bytes / 1000 ** power)
}
