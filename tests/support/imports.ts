import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ImportSubject, Outcome, Reading } from '../../src/shared/imports'
import { aFolder, type TestShop } from './shop'

/** Writes a file to a folder of its own and answers its path. */
export function aFile(content: string | Uint8Array, name = 'customers.csv'): string {
  const path = join(aFolder(), name)
  writeFileSync(path, content)
  return path
}

/** A file as the import page has it: chosen, read as recognised, ready to be checked. */
export async function choose(
  shop: TestShop,
  path: string,
  subject: ImportSubject = 'customers',
  reading?: Partial<Reading>,
) {
  const file = randomUUID()
  shop.chooseFile(file, path)
  const recognised = await shop.ask('imports', 'recognise', { file, subject, reading })
  return { file, recognised }
}

/** Chooses and checks a file, as it is recognised but for what the test says. */
export async function check(
  shop: TestShop,
  path: string,
  subject: ImportSubject = 'customers',
  reading: Partial<Reading> = {},
) {
  const { file, recognised } = await choose(shop, path, subject, reading)
  const draft = randomUUID()
  const job = randomUUID()
  const counts = await shop.ask('imports', 'check', { draft, file, subject, reading: recognised.reading, job })
  const rows = async (outcome: Outcome) =>
    (await shop.ask('imports', 'rows', { draft, outcome, from: 0, size: 500 })).rows
  return { draft, counts, rows, recognised }
}

/** Checks a file and brings it in. */
export async function bringIn(
  shop: TestShop,
  path: string,
  subject: ImportSubject = 'customers',
  reading: Partial<Reading> = {},
) {
  const checked = await check(shop, path, subject, reading)
  await shop.ask('imports', 'commit', { draft: checked.draft, job: randomUUID() })
  return checked
}

export const namesOf = async (shop: TestShop): Promise<string[]> => {
  const sort = { by: 'name', direction: 'ascending' } as const
  const { rows } = await shop.ask('customers', 'list', { filter: { status: 'all' }, sort, from: 0, size: 500 })
  return rows.map(({ name }) => name)
}

export const customerCount = async (shop: TestShop): Promise<number> => {
  const sort = { by: 'name', direction: 'ascending' } as const
  return (await shop.ask('customers', 'list', { filter: { status: 'all' }, sort, from: 0, size: 1 })).total
}

/** The customer whom the words find. */
export async function find(shop: TestShop, text: string) {
  const [found] = await shop.ask('customers', 'find', { text, size: 5 })
  if (!found) throw new Error(`Nobody is found by ${text}`)
  return await shop.ask('customers', 'detail', { id: found.id })
}
