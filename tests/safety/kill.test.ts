import { describe, expect, it } from 'vitest'
import { tellFault } from '../support/faultRows'
import { aScript } from '../support/script'
import { aFolder } from '../support/shop'
import { tries } from '../support/tries'
import { findWritten } from './written'

const KILLS = tries(30, 2000)

const start = aScript('writer')

/**
 * Lets a process write until it was told of some rows, kills it without a word a moment later, and answers the ids that
 * it was told were saved.
 */
async function killWhileWriting(folder: string, kill: number): Promise<readonly string[]> {
  const { child, said, ended } = start([folder])
  let isDoomed = false
  child.stdout?.on('data', () => {
    if (isDoomed || said().length < 2 + (kill % 7)) return
    isDoomed = true
    setTimeout(() => child.kill('SIGKILL'), (kill * 37) % 20)
  })
  return (await ended).said.slice(1)
}

describe('A process killed while it writes', () => {
  it(
    `has kept every task and order that it was told was saved, and none by halves (${KILLS} kills)`,
    async () => {
      const folder = aFolder()
      const told: string[] = []
      for (let kill = 0; kill < KILLS; kill += 1) told.push(...(await killWhileWriting(folder, kill)))
      const { lost, halves, corrupt } = findWritten(folder, told)
      tellFault({ fault: 'kill while writing', tries: KILLS, lost: lost.length, corrupt })
      expect(told.length).toBeGreaterThan(KILLS)
      expect(lost).toEqual([])
      expect(halves).toBe(0)
      expect(corrupt).toBe(0)
    },
    KILLS * 4000,
  )
})
