import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { connect } from '../../src/main/store/connection'
import { contract, procedureNamed } from '../../src/shared/contract'
import { AppError } from '../../src/shared/errors'
import type { Procedure } from '../../src/shared/ipc'
import { junk, nearly, objectsIn } from '../support/junk'
import { openTestStore, type TestShop } from '../support/shop'

const RUNS = 200
const procedures = Object.entries(contract).flatMap(([subject, ofSubject]) =>
  Object.entries(ofSubject).map(([name, procedure]): [string, Procedure] => [`${subject}.${name}`, procedure]),
)
const subjects = Object.keys(contract)

const wrongNames = [
  'constructor.x',
  '__proto__.y',
  '__proto__.toString',
  'tasks.toString',
  'tasks.constructor',
  'tasks.__proto__',
  'tasks.hasOwnProperty',
  'toString.call',
  'tasks.list.call',
  'tasks.',
  '.list',
  '.',
  '',
  'tasks',
  'Tasks.list',
  'tasks.list ',
  'tasks\u0000.list',
  `tasks.${'x'.repeat(100_000)}`,
]

/** A shop full of rows, and the words that mean something there. */
async function aFullShop() {
  const shop = await openTestStore()
  const place = { timeZone: 'Europe/London', country: 'GB', currency: 'GBP', paper: 'A4' } as const
  await shop.ask('shop', 'beginWithSample', place)
  const first = async (subject: 'customers' | 'tasks') => {
    const sort = { by: subject === 'customers' ? 'name' : 'due', direction: 'ascending' }
    const { rows } = (await shop.run(`${subject}.list`, { filter: {}, sort, from: 0, size: 2 })) as {
      rows: { id: string }[]
    }
    return rows.map(({ id }) => id)
  }
  const staff = (await shop.ask('staff', 'list')).map(({ id }) => id)
  const ids = [...(await first('customers')), ...(await first('tasks')), ...staff]
  const nobody = '00000000-0000-7000-8000-000000000000'
  const words = ['', 'Ana', 'ab', 'GB', 'GBP', 'Europe/London', '2026-03-02', '2026-12-31', '09:30', 'K7Q', '1-3, 7']
  return { shop, vocabulary: [...ids, nobody, ...words] }
}

/** Counts the commits that others make to a store. */
function commitsOf({ folder }: TestShop) {
  const watching = connect(join(folder, 'shop.regulars'), 'read')
  return {
    seen: () => Number(watching.raw.db.pragma('data_version', { simple: true })),
    close: () => watching.close(),
  }
}

describe('The door of the store', () => {
  it.each(subjects)(
    'answers any input to %s with a valid answer or words to act on, and a refusal changes nothing',
    async (subject) => {
      const { shop, vocabulary } = await aFullShop()
      const commits = commitsOf(shop)
      for (const [name, { input, kind }] of procedures) {
        if (!name.startsWith(`${subject}.`) || kind === 'action') continue
        const inputs = fc.oneof({ weight: 1, arbitrary: junk }, { weight: 3, arbitrary: nearly(input, vocabulary) })
        const answersWell = fc.asyncProperty(inputs, async (given) => {
          const before = commits.seen()
          try {
            // Answers are checked against their schemas inside.
            await shop.run(name, given)
            if (kind !== 'command') expect(commits.seen()).toBe(before)
          } catch (error) {
            if (!(error instanceof AppError)) throw new Error(`${name} failed unexpectedly`, { cause: error })
            expect(error.message).toMatch(/\S/)
            expect(commits.seen()).toBe(before)
          }
        })
        await fc.assert(answersWell, { numRuns: RUNS, seed: 20_260_302 })
      }
      commits.close()
    },
  )

  it.each(procedures.filter(([, { kind }]) => kind === 'action'))(
    'reads any input to %s without falling over',
    (_name, { input }) => {
      const inputs = fc.oneof(junk, nearly(input, ['Ana', '2026-03-02', 'A4']))
      fc.assert(
        fc.property(inputs, (given) => {
          input.safeParse(given)
        }),
        { numRuns: RUNS },
      )
    },
  )

  it.each(procedures)('takes no key that %s doesn’t know', (_name, { input }) => {
    const objects = objectsIn(input)
    expect(objects.length).toBeGreaterThan(0)
    expect(objects.filter(({ isStrict }) => !isStrict)).toEqual([])
    expect(input.safeParse({ surprise: 1 }).success).toBe(false)
  })

  it.each([
    ['files.choose', { path: '/etc/passwd' }],
    ['files.exportCsv', { path: 'C:\\Users\\x' }],
    ['paper.bytes', { pdf: '/etc/passwd' }],
    ['paper.print', { pdf: '../../secret.pdf' }],
    ['paper.save', { pdf: 'file:///etc/passwd', fileName: 'x.pdf' }],
    ['imports.recognise', { file: '/etc/passwd', subject: 'customers' }],
    ['imports.saveRejects', { draft: '..\\x', fileName: 'x.csv' }],
  ])('knows files by their handles, never by a path: %s refuses %o', (name, given) => {
    expect(procedureNamed(name)?.input.safeParse(given).success).toBe(false)
  })

  it('knows no procedure by a name that isn’t in the contract', async () => {
    const { run } = await openTestStore()
    for (const name of wrongNames) {
      expect([name, procedureNamed(name)]).toEqual([name, undefined])
      const refusal: unknown = await run(name, {}).catch((error: unknown) => error)
      expect(refusal).toBeInstanceOf(AppError)
      expect(refusal).toMatchObject({ code: 'procedure.unknown' })
    }
  })

  it('does not let the store answer what acts outside it', async () => {
    const { run } = await openTestStore()
    for (const [name, { kind }] of procedures) {
      if (kind === 'action') await expect(run(name, {})).rejects.toMatchObject({ code: 'procedure.unknown' })
    }
  })
})
