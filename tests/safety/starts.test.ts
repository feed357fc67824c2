import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tellFault } from '../support/faultRows'
import { aFolder } from '../support/shop'
import { tries } from '../support/tries'
import { buildScript, type Running, type Script, start } from './scripts'
import { findWritten } from './written'

const PAIRS = tries(5, 50)

let writer: Script
beforeAll(async () => {
  writer = await buildScript('writer')
})
afterAll(() => writer.remove())

const said = ({ child }: Running): Promise<void> =>
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
        const both = [start(writer, folder), start(writer, folder)]
        await Promise.all(both.map(said))
        for (const { child } of both) child.kill('SIGKILL')
        await Promise.all(both.map(({ ended }) => ended))
        const firsts = both.map(({ lines }) => lines()[0])
        expect(new Set(firsts)).toEqual(new Set(['open', 'refused store.taken']))
        owners += firsts.filter((first) => first === 'open').length
        told.push(...both.flatMap(({ lines }) => lines().slice(1)))
      }
      const { lost, halves, corrupt } = findWritten(folder, told)
      tellFault({ fault: 'two starts', tries: PAIRS, lost: lost.length, corrupt })
      expect([owners, lost, halves, corrupt]).toEqual([PAIRS, [], 0, 0])
    },
    PAIRS * 10_000,
  )
})
