import { type Day, daysBetween, type Moment, weekOf } from './day'

/** A backup as the rule that keeps and drops them sees it. */
export type KeptBackup = {
  /** Counts up by one with each backup of the shop, whatever the clock says. */
  readonly seq: number
  /** The shop's day when it was made. */
  readonly day: Day
  readonly bytes: number
  /** Made by itself as time goes by, or before something that changes much at once. */
  readonly reason: BackupReason
}

export const backupReasons = [
  'time',
  'asked',
  'before upgrade',
  'before import',
  'before restoring',
  'file was gone',
] as const
export type BackupReason = (typeof backupReasons)[number]

const DAILY = 12
const WEEKLY = 10
const MONTHLY = 9
/** Of those made before a change or because someone asked, so many of the newest stay beside the others. */
const FOR_A_REASON = 4
/** Never dropped, however little space there is. */
const ALWAYS = 2
/** Of the space that is free, and that the backups themselves take. */
const SHARE = 0.25

/**
 * The numbers of the backups to drop: all but the last of each of the newest 12 days, 10 weeks and 9 months, and the
 * newest 4 of those asked for or made before a change; of these the oldest as long as all take more than a quarter of the space
 * (`freeBytes` and their own). The last two always stay. What is newer is told by the number alone: a clock that was set
 * back makes days that seem old, and the backup made on them is still the newest. Only whole, checked backups belong in
 * the list.
 */
export function backupsToDrop(backups: readonly KeptBackup[], freeBytes: number): readonly number[] {
  const newestFirst = backups.toSorted((a, b) => b.seq - a.seq)
  const kept = new Set(newestFirst.slice(0, ALWAYS))
  const keep = (some: readonly KeptBackup[]) => {
    for (const one of some) kept.add(one)
  }
  keep(lastOfEach(newestFirst, ({ day }) => day, DAILY))
  keep(lastOfEach(newestFirst, ({ day }) => weekOf(day)[0] ?? day, WEEKLY))
  keep(lastOfEach(newestFirst, ({ day }) => day.slice(0, 7), MONTHLY))
  keep(newestFirst.filter(({ reason }) => reason !== 'time').slice(0, FOR_A_REASON))

  const room = SHARE * (freeBytes + sum(backups))
  let taken = sum([...kept])
  for (const oldest of newestFirst.slice(ALWAYS).toReversed()) {
    if (taken <= room) break
    if (kept.delete(oldest)) taken -= oldest.bytes
  }
  return newestFirst.filter((one) => !kept.has(one)).map(({ seq }) => seq)
}

/** The newest of each group, for the newest groups. */
function lastOfEach(
  newestFirst: readonly KeptBackup[],
  groupOf: (backup: KeptBackup) => string,
  groups: number,
): readonly KeptBackup[] {
  const last = new Map<string, KeptBackup>()
  for (const backup of newestFirst) {
    const group = groupOf(backup)
    if (!last.has(group)) last.set(group, backup)
  }
  return [...last.values()].slice(0, groups)
}

const sum = (backups: readonly KeptBackup[]): number => backups.reduce((all, { bytes }) => all + bytes, 0)

/** How a place that backups go to stands. */
export type PlaceState = {
  /** Since when backups go there. */
  readonly since: Moment
  readonly lastGood: Moment | null
  /** Whether the last try failed. */
  readonly isFailing: boolean
}

/** `kept`: a good one lately; `due`: it needs a look; `late`: none for three days. */
export type BackupStanding = 'kept' | 'due' | 'late'

const HOURS = 3_600_000
const LATE_AFTER = 72 * HOURS

/** How a place stands at a moment: red after three days without success, amber when the last try failed. */
export function standingOf({ since, lastGood, isFailing }: PlaceState, now: Moment): BackupStanding {
  const age = Date.parse(now) - Date.parse(lastGood ?? since)
  if (age >= LATE_AFTER) return 'late'
  return isFailing ? 'due' : 'kept'
}

const badness: readonly BackupStanding[] = ['kept', 'due', 'late']

/** The worst of several standings; `kept` of none. */
export const worstOf = (standings: readonly BackupStanding[]): BackupStanding =>
  standings.reduce<BackupStanding>(
    (worst, one) => (badness.indexOf(one) > badness.indexOf(worst) ? one : worst),
    'kept',
  )

/** How long ago a backup was made, for people: in the largest unit that it fills. A clock set back makes it none. */
export type BackupAge = { readonly unit: 'minutes' | 'hours' | 'days'; readonly count: number }

/** The time from one moment to another in minutes below an hour, hours below two days, else days. */
export function ageOf(made: Moment, now: Moment, madeOn: Day, today: Day): BackupAge {
  const minutes = Math.max(0, Math.floor((Date.parse(now) - Date.parse(made)) / 60_000))
  if (minutes < 60) return { unit: 'minutes', count: minutes }
  if (minutes < 48 * 60) return { unit: 'hours', count: Math.floor(minutes / 60) }
  return { unit: 'days', count: Math.max(2, daysBetween(madeOn, today)) }
}
