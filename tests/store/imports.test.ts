import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rejectsCsv } from '../../src/main/rejectsCsv'
import { aCustomer } from '../support/factories'
import { aFile, bringIn, check, choose, customerCount, find, namesOf } from '../support/imports'
import { aShop } from '../support/shop'

const letters = ['ä', 'é', 'ñ', 'ß', 'ø', 'ç']
const header = 'Kunden-Nr;Name;E-Mail;Telefon;Straße;PLZ;Ort;Kunde seit;Kategorie'
const row = (number: number, own: { city?: string; email?: string; since?: string; name?: string } = {}) => {
  const name = own.name ?? `Müller${letters[number % 6]} ${number}`
  const {
    city = 'Köln',
    email = `k${number}@example.com`,
    since = `${String((number % 28) + 1).padStart(2, '0')}/12/2024`,
  } = own
  return `K${String(number).padStart(4, '0')};${name};${email};030 ${100_000 + number};Hauptstraße ${number};${10_000 + number};${city};${since};Stamm`
}
const numbers = (from: number, count: number) => Array.from({ length: count }, (_, at) => from + at)
const windows1252 = (text: string) => Buffer.from(text, 'latin1')

/** 2,000 rows: 3 bad, 40 known and changed, 1,957 new. */
const shopOf2000 = () => {
  const bad = [row(2001, { email: 'not an address' }), row(2002, { since: '31/06/2024' }), row(2003, { name: '' })]
  const known = numbers(1, 40).map((number) => row(number, { city: 'Bonn' }))
  const lines = [header, ...known, ...numbers(41, 1957).map((number) => row(number)), ...bad]
  return aFile(windows1252(`${lines.join('\r\n')}\r\n`))
}
const first40 = () =>
  aFile(windows1252([header, ...numbers(1, 40).map((number) => row(number))].join('\r\n')), 'first.csv')

describe('Import of 2,000 customers', () => {
  it('says what is new, updated and rejected; a second time nothing changes; undo and redo are one step', async () => {
    const shop = await aShop()
    await bringIn(shop, first40())
    const path = shopOf2000()
    const { recognised, counts, rows, draft } = await check(shop, path)
    expect(recognised.reading).toMatchObject({ encoding: 'windows-1252', delimiter: ';', dateFormat: 'dd/mm/yyyy' })
    expect(recognised).toMatchObject({ datesUnclear: false, hasDates: true, headers: header.split(';') })
    expect(counts).toEqual({ new: 1957, updated: 40, unchanged: 0, rejected: 3 })
    expect((await rows('updated'))[0]).toMatchObject({ line: 2, title: 'Mülleré 1 · Bonn', words: 'City: Köln → Bonn' })
    expect((await rows('rejected')).map(({ line, words }) => [line, words])).toEqual([
      [1999, 'Email “not an address”: This is not an email address. Write one like anna@example.com.'],
      [2000, 'Customer since “31/06/2024”: This day does not exist.'],
      [2001, 'Name is empty. Every customer needs one.'],
    ])
    expect(await customerCount(shop)).toBe(40)

    await shop.ask('imports', 'commit', { draft, job: 'commit' })
    expect(await customerCount(shop)).toBe(1997)
    expect(await find(shop, 'K0077')).toMatchObject({
      name: `Müller${letters[77 % 6]} 77`,
      knownSince: '2024-12-22',
      addresses: [{ lines: 'Hauptstraße 77', postalCode: '10077', city: 'Köln' }],
      tags: ['Stamm'],
    })
    expect((await find(shop, 'K0007')).addresses[0]?.city).toBe('Bonn')
    expect((await check(shop, path)).counts).toEqual({ new: 0, updated: 0, unchanged: 1997, rejected: 3 })

    expect((await shop.ask('journal', 'offers')).undo?.summary).toEqual({
      key: 'Import customers from {{file}}',
      values: { file: 'customers.csv' },
    })
    await shop.ask('journal', 'undo', {})
    expect(await customerCount(shop)).toBe(40)
    expect((await find(shop, 'K0007')).addresses[0]?.city).toBe('Köln')
    await expect(find(shop, 'K0077')).rejects.toThrow('Nobody')
    await shop.restart()
    await shop.ask('journal', 'redo')
    expect(await customerCount(shop)).toBe(1997)
    expect((await find(shop, 'K0007')).addresses[0]?.city).toBe('Bonn')
    expect((await find(shop, '030 100077')).tags).toEqual(['Stamm'])
    await shop.ask('journal', 'undo', {})
    expect(await customerCount(shop)).toBe(40)
  })

  it('gives the rejected rows back as they were, with their number and the reason', async () => {
    const shop = await aShop()
    const path = aFile('Name,Email,Note\n=cmd(),wrong,"a ""b"""\nAna,ana@example.com,x\n\'+49 30,"x, y",\n')
    const { draft } = await check(shop, path)
    const pieces = []
    for await (const piece of rejectsCsv(shop.ask, draft)) pieces.push(piece)
    const email = 'This is not an email address. Write one like anna@example.com.'
    expect(pieces.join('')).toBe(
      '\ufeffName,Email,Note,Row,Reason\r\n' +
        `"'=cmd()",wrong,"a ""b""",2,Email “wrong”: ${email}\r\n` +
        `"'+49 30","x, y",,4,"Email “x, y”: ${email}"\r\n`,
    )
    const again = await check(shop, aFile(pieces.join('').replaceAll(/wrong(?=,)|"x, y"/g, 'ana@example.com')))
    expect((await again.rows('new')).map(({ title }) => title)).toEqual(['=cmd()', '+49 30'])
  })

  it('is cancelled without a trace, while it checks and while it brings in', async () => {
    const shop = await aShop()
    const before = readdirSync(shop.folder).toSorted()
    const path = shopOf2000()
    shop.cancel('check')
    const { file, recognised } = await choose(shop, path)
    const asked = { draft: randomUUID(), file, subject: 'customers' as const, reading: recognised.reading }
    await expect(shop.ask('imports', 'check', { ...asked, job: 'check' })).rejects.toMatchObject({
      code: 'job.cancelled',
    })
    expect(readdirSync(shop.folder).toSorted()).toEqual(before)
    await shop.ask('imports', 'check', { ...asked, job: 'check again' })
    const commit = shop.ask('imports', 'commit', { draft: asked.draft, job: 'commit' })
    const counted = customerCount(shop)
    shop.cancel('commit')
    await expect(commit).rejects.toMatchObject({ code: 'job.cancelled' })
    // A query asked meanwhile was answered, with the state before.
    expect(await counted).toBe(0)
    expect(await customerCount(shop)).toBe(0)
    expect(await shop.ask('imports', 'past')).toEqual([])
    await shop.ask('imports', 'commit', { draft: asked.draft, job: 'another' })
    expect(await customerCount(shop)).toBe(1997)
  })
})

describe('A checked file', () => {
  it('is refused once the shop changed, brought in once, and gone when let go', async () => {
    const shop = await aShop()
    const path = aFile('Name,City\nAna,Rome\n')
    const stale = await check(shop, path)
    await shop.ask('customers', 'add', aCustomer({ name: 'Ana' }))
    const commit = (draft: string) => shop.ask('imports', 'commit', { draft, job: 'commit' })
    await expect(commit(stale.draft)).rejects.toMatchObject({ code: 'import.stale' })
    const { draft, counts } = await bringIn(shop, path)
    expect(counts).toMatchObject({ new: 0, updated: 1 })
    await expect(commit(draft)).rejects.toMatchObject({ code: 'import.done' })
    await shop.ask('imports', 'discard', { draft })
    await expect(commit(draft)).rejects.toMatchObject({ code: 'import.gone' })
    const { draft: nothing } = await check(shop, path)
    await expect(commit(nothing)).rejects.toMatchObject({ code: 'import.nothing' })
  })

  it('is read the next time as the person said', async () => {
    const shop = await aShop()
    const path = aFile('Who,Where,Joined\nAna,Rome,03/04/2024\n')
    const unclear = await check(shop, path, 'customers', { mapping: { name: 0, city: 1, knownSince: 2 } })
    expect(unclear.recognised).toMatchObject({ datesUnclear: true, remembered: false })
    await bringIn(shop, path, 'customers', { mapping: { name: 0, city: 1, knownSince: 2 }, dateFormat: 'mm/dd/yyyy' })
    expect((await find(shop, 'Ana')).knownSince).toBe('2024-03-04')
    const { recognised } = await check(shop, aFile('Who,Where,Joined\nBo,Oslo,05/06/2024\n'))
    expect(recognised).toMatchObject({ remembered: true, datesUnclear: false })
    expect(recognised.reading).toMatchObject({ dateFormat: 'mm/dd/yyyy', mapping: { name: 0, city: 1, knownSince: 2 } })
  })
})

const northwind = join(import.meta.dirname, '../../../shared/data/northwind/customers.csv')
describe.skipIf(!existsSync(northwind))('Northwind’s customers (where ../shared/data stands)', () => {
  it('are 93, and 93 unchanged the second time; two are called IT', async () => {
    const shop = await aShop()
    expect((await bringIn(shop, northwind)).counts).toEqual({ new: 93, updated: 0, unchanged: 0, rejected: 0 })
    expect((await check(shop, northwind)).counts).toEqual({ new: 0, updated: 0, unchanged: 93, rejected: 0 })
    expect((await namesOf(shop)).filter((name) => name === 'IT')).toHaveLength(2)
    expect(await find(shop, 'ALFKI')).toMatchObject({
      name: 'Alfreds Futterkiste',
      kind: 'business',
      contactName: 'Maria Anders',
      ways: [
        { kind: 'phone', label: '', value: '030-0074321' },
        { kind: 'phone', label: 'fax', value: '030-0076545' },
      ],
    })
  })
})
