import { statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findHandler } from '../../src/main/handlers'
import { openStore } from '../../src/main/store/open'
import { storePath } from '../../src/main/store/place'
import { openRunner } from '../../src/main/store/run'
import { aTask } from '../support/factories'
import { tellFault } from '../support/faultRows'
import { aScript } from '../support/script'
import { aFolder, openTestStore } from '../support/shop'
import { tries } from '../support/tries'
import { findWritten } from './written'

const FILLS = tries(5, 50)

const start = aScript('writer')

// A limit on the size of files is what a shell on Unix can set; Windows has nothing like it.
describe.runIf(process.platform !== 'win32')('A disk that takes no more', () => {
  it(
    `is one plain refusal; all that was acknowledged stays, and writing goes on when there is room (${FILLS} fill points)`,
    async () => {
      const folder = aFolder()
      const told: string[] = []
      ;(await openTestStore(folder)).close()
      for (let fill = 0; fill < FILLS; fill += 1) {
        const kib = Math.ceil(statSync(storePath(folder)).size / 1024)
        const { ended } = start([folder], { fileBlocks: 2 * (kib + 40 + ((fill * 97) % 900)) })
        const { said } = await ended
        expect(said.at(-1)).toBe('refused store.full')
        told.push(...said.slice(1, -1))
      }
      const { lost, halves, corrupt } = findWritten(folder, told)
      tellFault({ fault: 'disk full: a write fails', tries: FILLS, lost: lost.length, corrupt })
      expect([lost, halves, corrupt]).toEqual([[], 0, 0])
      expect(told.length).toBeGreaterThan(FILLS)
      const { ask } = await openTestStore(folder)
      await ask('tasks', 'add', aTask())
    },
    FILLS * 20_000,
  )
})

describe('A store that has no page left', () => {
  it(`says the same, keeps what it acknowledged, and goes on once there is room (${FILLS} fill points)`, async () => {
    const folder = aFolder()
    const { writer: store, reader, close } = await openStore(folder, true)
    const { run } = openRunner({
      writer: store,
      reader,
      workFolder: folder,
      find: findHandler,
      clock: Date.now,
      announce: () => undefined,
      checkOutputs: false,
    })
    const { db } = store.raw
    const told: string[] = []
    for (let fill = 0; fill < FILLS; fill += 1) {
      const pages = Number(db.pragma('page_count', { simple: true }))
      db.pragma(`max_page_count = ${pages + (fill % 4)}`)
      const refused = await untilRefused(async () => {
        const task = (await run('tasks.add', aTask({ checklist: twoItems }))) as { readonly id: string }
        told.push(task.id)
      })
      expect(refused).toMatchObject({ code: 'store.full' })
      db.pragma('max_page_count = 1073741823')
    }
    close()
    const { lost, halves, corrupt } = findWritten(folder, told)
    tellFault({ fault: 'disk full: no page left', tries: FILLS, lost: lost.length, corrupt })
    expect([lost, halves, corrupt]).toEqual([[], 0, 0])
  })
})

const twoItems = ['first', 'second'].map((text) => ({ text, done: false }))

async function untilRefused(write: () => Promise<void>): Promise<unknown> {
  for (;;) {
    try {
      await write()
    } catch (error) {
      return error
    }
  }
}
