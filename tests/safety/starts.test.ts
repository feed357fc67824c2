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
      const folder = aFolder()
      const told: string[] = []
      let owners = 0
      for (let pair = 0; pair < PAIRS; pair += 1) {
        const both = [start([folder]), start([folder])]
        await Promise.all(both.map(spoken))
        for (const { child } of both) child.kill('SIGKILL')
        await Promise.all(both.map(({ ended }) => ended))
        const firsts = both.map(({ said }) => said()[0])
        expect(new Set(firsts)).toEqual(new Set(['open', 'refused store.taken']))
        owners += firsts.filter((first) => first === 'open').length
        told.push(...both.flatMap(({ said }) => said().slice(1)))
      }
      const { lost, halves, corrupt } = findWritten(folder, told)
      tellFault({ fault: 'two starts', tries: PAIRS, lost: lost.length, corrupt })
      expect([owners, lost, halves, corrupt]).toEqual([PAIRS, [], 0, 0])
    },
    PAIRS * 10_000,
  )
})
