import { describe, expect, it } from 'vitest'
import { tellFault } from '../support/faultRows'
import { aScript, type Running } from '../support/script'
import { aFolder } from '../support/shop'
import { tries } from '../support/tries'
import { findWritten } from './written'

const PAIRS = tries(5, 50)

const start = aScript('writer')

const spoken = ({ child }: Running): Promise<void> =>
  new Promise((resolve) => {
    child.stdout?.once('data', () => resolve())
  })

describe('Two starts at once on one shop', () => {
  it(
    `leave it to one of them; the other is told so and writes nothing (${PAIRS} pairs)`,
    async () => {
      let folder = ''
      let told: string[] = []
      const found = { lost: 0, corrupt: 0, halves: 0 }
      for (let pair = 0; pair < PAIRS; pair += 1) {
        // Where no shop stands yet, both would make one; then both find one that a crash left.
        if (pair % 2 === 0) [folder, told] = [aFolder(), []]
        const both = [start([folder]), start([folder])]
        await Promise.all(both.map(spoken))
        for (const { child } of both) child.kill('SIGKILL')
        await Promise.all(both.map(({ ended }) => ended))
        expect(new Set(both.map(({ said }) => said()[0]))).toEqual(new Set(['open', 'refused store.taken']))
        told.push(...both.flatMap(({ said }) => said().slice(1)))
        const { lost, halves, corrupt } = findWritten(folder, told)
        found.lost += lost.length
        found.corrupt += corrupt
        found.halves += Number(halves)
      }
      tellFault({ fault: 'two starts', tries: PAIRS, lost: found.lost, corrupt: found.corrupt })
      expect(found).toEqual({ lost: 0, corrupt: 0, halves: 0 })
    },
    PAIRS * 10_000,
  )
})
