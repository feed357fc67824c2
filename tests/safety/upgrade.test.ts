import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { SCHEMA } from '../../src/main/store/migrate'
import { storePath } from '../../src/main/store/place'
import { tellFault } from '../support/faultRows'
import { countsIn, kept, unpack } from '../support/kept'
import { aScript, killAfter } from '../support/script'
import { tries } from '../support/tries'
import { isSound } from './written'

const KILLS = tries(6, 200)
const [oldest = ''] = kept

const start = aScript('upgrader')

/** Kills an upgrade so long after it began; whether it was done by then. */
async function killUpgrade(folder: string, afterMs: number): Promise<boolean> {
  return (await killAfter(start([folder]), afterMs)).said.includes('done')
}

async function howLong(): Promise<number> {
  const { child, ended } = start([unpack(oldest)])
  let begun = 0
  child.stdout?.once('data', () => {
    begun = performance.now()
  })
  await ended
  return performance.now() - begun
}

describe('An upgrade killed on its way', () => {
  it(
    `leaves the old shop or the new one, whole, and is done the next time (${KILLS} kills)`,
    async () => {
      const whole = await howLong()
      const before = countsIn(storePath(unpack(oldest)))
      let corrupt = 0
      let lost = 0
      const left = new Set<unknown>()
      for (let kill = 0; kill < KILLS; kill += 1) {
        const folder = unpack(oldest)
        await killUpgrade(folder, (whole * kill) / KILLS)
        const db = new Database(storePath(folder))
        const version = db.pragma('user_version', { simple: true })
        left.add(version)
        if (!isSound(db) || (version !== 1 && version !== SCHEMA)) corrupt += 1
        db.close()
        await killUpgrade(folder, 60_000)
        const after = countsIn(storePath(folder))
        lost += Object.entries(before).filter(([table, count]) => after[table] !== count).length
      }
      tellFault({ fault: 'kill while upgrading', tries: KILLS, lost, corrupt })
      expect([lost, corrupt]).toEqual([0, 0])
      expect(left).toContain(1)
    },
    KILLS * 15_000,
  )
})
