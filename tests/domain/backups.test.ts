import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ageOf, backupsToDrop, type KeptBackup, standingOf, worstOf } from '../../src/shared/domain/backups'
import { addDays, day, type Moment } from '../../src/shared/domain/day'

const MB = 1_000_000
const plenty = 1_000_000 * MB

const aBackup = (seq: number, on: string, more: Partial<KeptBackup> = {}): KeptBackup => ({
  seq,
  day: day(on),
  bytes: MB,
  reason: 'time',
  ...more,
})

/** The numbers that stay. */
function kept(backups: readonly KeptBackup[], free = plenty): readonly number[] {
  const dropped = new Set(backupsToDrop(backups, free))
  return backups.map(({ seq }) => seq).filter((seq) => !dropped.has(seq))
}

const oneEachDay = (count: number, from = '2025-01-01'): readonly KeptBackup[] =>
  Array.from({ length: count }, (_, at) => aBackup(at + 1, addDays(day(from), at)))

describe('Which backups stay', () => {
  it('keeps all of a young shop', () => {
    expect(kept([])).toEqual([])
    expect(kept(oneEachDay(12))).toHaveLength(12)
  })

  it('keeps the last of each day, and the last two whatever their day', () => {
    const backups = [1, 2, 3, 4].map((seq) => aBackup(seq, '2026-03-02'))
    expect(kept(backups)).toEqual([3, 4])
    expect(kept([...backups, aBackup(5, '2026-03-03'), aBackup(6, '2026-03-03')])).toEqual([4, 5, 6])
  })

  it('keeps twelve days, ten weeks and nine months of a year of daily backups', () => {
    const year = oneEachDay(365)
    const days = kept(year).map((seq) => year[seq - 1]?.day ?? '')
    expect(days.slice(-12)).toEqual(year.slice(-12).map(({ day }) => day))
    expect(days.filter((on) => new Date(`${on}T00:00:00Z`).getUTCDay() === 0).length).toBeGreaterThanOrEqual(8)
    expect(new Set(days.map((on) => on.slice(0, 7))).size).toBe(9)
    expect(days.length).toBeLessThanOrEqual(12 + 10 + 9)
  })

  it('keeps the newest four of those asked for or made before a change, beside the last of the day', () => {
    const backups = [
      ...[1, 2, 3, 4].map((seq) => aBackup(seq, '2026-03-02', { reason: 'before import' })),
      aBackup(5, '2026-03-02', { reason: 'asked' }),
      ...[6, 7, 8].map((seq) => aBackup(seq, '2026-03-02')),
    ]
    expect(kept(backups)).toEqual([2, 3, 4, 5, 7, 8])
  })

  it.each([
    ['a quarter holds all', 36 * MB, 12],
    ['the oldest go first', 12 * MB, 6],
    ['the last two stay with no space at all', 0, 3],
  ])('%s', (_words, free, count) => {
    const stays = kept(oneEachDay(12), free)
    expect(stays).toHaveLength(count)
    expect(stays.at(-1)).toBe(12)
    expect(stays).toEqual(Array.from({ length: count }, (_, at) => 12 - count + 1 + at))
  })

  it('never drops a large last two', () => {
    const backups = oneEachDay(5).map((one) => ({ ...one, bytes: 1000 * MB }))
    expect(kept(backups, 0)).toEqual([4, 5])
  })

  it('keeps the newest though the clock was set back a year', () => {
    const before = oneEachDay(40, '2026-01-01')
    const after = [aBackup(41, '2025-02-01'), aBackup(42, '2025-02-02'), aBackup(43, '2025-02-03')]
    expect(kept([...before, ...after])).toEqual(expect.arrayContaining([40, 41, 42, 43]))
  })

  const histories = fc.array(
    fc.record({
      offset: fc.integer({ min: -400, max: 400 }),
      bytes: fc.integer({ min: 1, max: 1000 * MB }),
      reason: fc.constantFrom('time', 'asked', 'before import', 'before restoring' as const),
    }),
    { maxLength: 80 },
  )

  it('always keeps the last two and never more than the rule’s number, whatever the clock, sizes and space', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 0, max: 10_000 * MB }), (history, free) => {
        const backups = history.map(({ offset, bytes, reason }, at) =>
          aBackup(at + 1, addDays(day('2026-03-02'), offset), { bytes, reason: reason as KeptBackup['reason'] }),
        )
        const stays = kept(backups, free)
        expect(stays).toEqual(expect.arrayContaining(backups.slice(-2).map(({ seq }) => seq)))
        expect(stays.length).toBeLessThanOrEqual(2 + 12 + 10 + 9 + 4)
      }),
    )
  })

  it('drops nothing more when it is asked again with the same space', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const backups = history.map(({ offset, bytes }, at) =>
          aBackup(at + 1, addDays(day('2026-03-02'), offset), { bytes }),
        )
        const first = new Set(backupsToDrop(backups, plenty * 100))
        const rest = backups.filter(({ seq }) => !first.has(seq))
        expect(backupsToDrop(rest, plenty * 100)).toEqual([])
      }),
    )
  })
})

const at = (text: string) => text as Moment

describe('How a place of backups stands', () => {
  const since = at('2026-03-01T09:00:00.000Z')
  it.each([
    ['a good one an hour ago', '2026-03-02T08:00:00.000Z', false, 'kept'],
    ['a failure since', '2026-03-02T08:00:00.000Z', true, 'due'],
    ['none for just under three days', '2026-02-27T09:00:01.000Z', true, 'due'],
    ['none for three days', '2026-02-27T09:00:00.000Z', false, 'late'],
    ['none yet, since yesterday', null, false, 'kept'],
    ['one that a clock set back puts in the future', '2027-03-02T09:00:00.000Z', false, 'kept'],
  ])('%s', (_words, lastGood, isFailing, standing) => {
    expect(standingOf({ since, lastGood: lastGood as Moment | null, isFailing }, at('2026-03-02T09:00:00.000Z'))).toBe(
      standing,
    )
  })

  it('is red when none ever came within three days', () => {
    expect(standingOf({ since, lastGood: null, isFailing: true }, at('2026-03-04T09:00:00.000Z'))).toBe('late')
  })

  it('is the worst of all places', () => {
    expect(worstOf([])).toBe('kept')
    expect(worstOf(['kept', 'late', 'due'])).toBe('late')
  })

  it.each([
    ['2026-03-02T08:59:30.000Z', 'minutes', 0],
    ['2026-03-02T08:01:00.000Z', 'minutes', 59],
    ['2026-03-02T08:00:00.000Z', 'hours', 1],
    ['2026-02-28T09:00:00.000Z', 'days', 2],
    ['2026-02-24T09:00:00.000Z', 'days', 6],
    ['2026-03-05T09:00:00.000Z', 'minutes', 0],
  ])('says the age of one made at %s', (made, unit, count) => {
    const madeOn = day(made.slice(0, 10))
    expect(ageOf(at(made), at('2026-03-02T09:00:00.000Z'), madeOn, day('2026-03-02'))).toEqual({ unit, count })
  })
})
