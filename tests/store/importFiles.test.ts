import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sweepDrafts } from '../../src/main/store/imports/draft'
import { aFile, bringIn, check, choose, find, namesOf } from '../support/imports'
import { aFolder, aShop } from '../support/shop'

const text = 'Name;City\nJosé Müller;Köln\n"Łódź; Ltd";Rome\n'
const utf16 = (order: 'le' | 'be', content: string) => {
  const bytes = Buffer.from(`\ufeff${content}`, 'utf16le')
  return order === 'le' ? bytes : bytes.swap16()
}

describe('A file is recognised', () => {
  it.each([
    ['UTF-8', Buffer.from(text), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`), 'utf-8'],
    ['UTF-16 LE', utf16('le', text), 'utf-16le'],
    ['UTF-16 BE', utf16('be', text), 'utf-16be'],
    ['Windows-1252', Buffer.from(text.replace('Łódź', 'Zoë'), 'latin1'), 'windows-1252'],
  ])('in %s', async (_name, bytes, encoding) => {
    const shop = await aShop()
    const { recognised } = await bringIn(shop, aFile(bytes))
    expect(recognised.reading).toMatchObject({ encoding, delimiter: ';', mapping: { name: 0, city: 1 } })
    expect(await namesOf(shop)).toEqual(['José Müller', encoding === 'windows-1252' ? 'Zoë; Ltd' : 'Łódź; Ltd'])
  })

  it('to its end: what is no UTF-8 only after a million letters', async () => {
    const shop = await aShop()
    const rows = Array.from({ length: 40_000 }, (_, at) => `Anna ${at};Hauptstrasse ${at}`)
    const path = aFile(Buffer.from(['Name;Street', ...rows, 'Müller;Weg 1'].join('\n'), 'latin1'))
    expect((await choose(shop, path)).recognised.reading.encoding).toBe('windows-1252')
  })

  it('as the person says: another encoding, delimiter or mapping', async () => {
    const shop = await aShop()
    const path = aFile('Name,City;Note\nAna,Rome;x\n')
    const { recognised } = await choose(shop, path, 'customers', { delimiter: ';', encoding: 'windows-1252' })
    expect(recognised).toMatchObject({
      headers: ['Name,City', 'Note'],
      sample: [['Ana,Rome', 'x']],
      examples: ['Ana,Rome', 'x'],
    })
    expect(recognised.reading.encoding).toBe('windows-1252')
    const named = aFile('sep=;\nName;City\nAna, B;Rome\n')
    expect((await choose(shop, named)).recognised).toMatchObject({
      headers: ['Name', 'City'],
      sample: [['Ana, B', 'Rome']],
    })
    expect((await check(shop, named)).counts.new).toBe(1)
  })

  it('and refused without the column that every row needs, or read in the wrong encoding', async () => {
    const shop = await aShop()
    await expect(check(shop, aFile('Colour,Size\nred,1\n'))).rejects.toMatchObject({
      code: 'import.unmapped',
      message: 'Say which column has the name: every row needs one.',
    })
    const { rows } = await check(shop, aFile(Buffer.from('Name\nJosé\n', 'latin1')), 'customers', { encoding: 'utf-8' })
    expect((await rows('rejected'))[0]?.words).toMatch(/^Name “Jos.”: It has a letter that can’t be read/)
  })
})

describe('A file that is no table is refused, by its name', () => {
  const folder = () => {
    const path = join(aFolder(), 'customers.csv')
    mkdirSync(path)
    return path
  }
  const huge = () => {
    const path = aFile('Name\n', 'huge.csv')
    truncateSync(path, 500_000_000)
    return path
  }
  const gone = () => {
    const path = aFile('Name\nAna\n')
    rmSync(path)
    return path
  }
  it.each([
    ['a folder', folder, 'file.folder', /^customers\.csv is a folder/],
    ['empty', () => aFile('', 'none.csv'), 'file.empty', /^none\.csv is empty/],
    [
      'only a heading',
      () => aFile('Name,City\n\n', 'head.csv'),
      'file.noRows',
      /^head\.csv has a row of headings and nothing below/,
    ],
    ['500 MB', huge, 'file.big', /^huge\.csv has 500 MB; at most 200 MB/],
    ['gone', gone, 'file.gone', /^customers\.csv is not there any more/],
    [
      'Excel',
      () => aFile(Buffer.from('PK\u0003\u0004xl/workbook.xml', 'latin1'), 'a.csv'),
      'file.binary',
      /^a\.csv is no CSV file: this is an Excel workbook/,
    ],
    [
      'a picture',
      () => aFile(Buffer.from([0x89, 0x50, 0x4e, 0x47]), 'b.csv'),
      'file.binary',
      /^b\.csv is no CSV file: this is a picture/,
    ],
  ])('%s', async (_name, path, code, message) => {
    const shop = await aShop()
    const file = randomUUID()
    shop.chooseFile(file, path())
    const started = performance.now()
    await expect(shop.ask('imports', 'recognise', { file, subject: 'customers' })).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    })
    expect(performance.now() - started).toBeLessThan(1000)
  })
})

describe('Bad rows are rejected with a reason, the others are read', () => {
  it('lone quotes, NULs, a 10 MB cell, too many cells', async () => {
    const shop = await aShop()
    const cells = [
      'Name,City',
      'Ana,Rome',
      '"Bo,Oslo',
      'C\u0000y,Bonn',
      `${'x'.repeat(10_000_000)},Paris`,
      'Di, Ltd,London',
      '"Eve","Nice"',
      '\u202eEvil,Lima',
    ]
    const { counts, rows, draft } = await check(shop, aFile(`${cells.join('\n')}\n`))
    expect(counts).toEqual({ new: 4, updated: 0, unchanged: 0, rejected: 3 })
    expect((await rows('new')).map(({ title }) => title)).toEqual([
      'Ana · Rome',
      'Cy · Bonn',
      'Eve · Nice',
      'Evil · Lima',
    ])
    expect((await rows('rejected')).map(({ line, words }) => [line, words])).toEqual([
      [3, 'A quote (") is opened and not closed. Close it, or take it away.'],
      [5, `Name “${'x'.repeat(57)}…”: At most 200 characters fit here.`],
      [6, 'This row has 3 cells, the heading only 2. Put cells with a separator in them in quotes.'],
    ])
    const { rows: out } = await shop.ask('imports', 'rejects', { draft, from: 1, size: 1 })
    expect(out[0]?.cells[0]).toHaveLength(10_000_000)
  })

  it('the same customer twice is said to repeat a row; two of a name with numbers of their own are two', async () => {
    const shop = await aShop()
    const twice = await check(shop, aFile('Name,City,Email\nAna,Rome,\nAna,Rome,\nBo,,b@x.org\nBo,Oslo,B@x.org\n'))
    expect(twice.counts).toMatchObject({ new: 2, rejected: 2 })
    expect((await twice.rows('rejected')).map(({ line, words }) => [line, words.slice(0, 19)])).toEqual([
      [3, 'This repeats row 2.'],
      [5, 'This repeats row 4.'],
    ])
    const two = aFile('ID,Name\n1,IT\n2,IT\n2,Other\n')
    expect((await bringIn(shop, two)).counts).toMatchObject({ new: 2, rejected: 1 })
    const nameOnly = await check(shop, aFile('Name,City\nIT,\n'))
    expect((await nameOnly.rows('rejected'))[0]?.words).toMatch(/^2 customers are called “IT”/)
  })
})

describe('What a file says is added to what is known', () => {
  it('keeps numbers, notes and tags that it doesn’t speak of', async () => {
    const shop = await aShop()
    await bringIn(
      shop,
      aFile('Name,City,Phone,Mobile,Email,Note,Tags\nAna,Rome,020 7946 0301,0170 1,a@x.org,likes tea,VIP\n'),
    )
    const { rows } = await bringIn(
      shop,
      aFile('Name,City,Phone,Mobile,Note,Tags\nAna,,+44 20 7946 0301,0170 2222,pays late,"vip, Fair"\n'),
    )
    expect((await rows('updated'))[0]?.words).toBe(
      'Mobile: 0170 1 → 0170 2222; Tags: VIP → VIP, Fair; Note: likes tea → likes tea pays late',
    )
    expect(await find(shop, 'Ana')).toMatchObject({
      ways: [
        { kind: 'phone', label: '', value: '020 7946 0301' },
        { kind: 'phone', label: 'mobile', value: '0170 2222' },
        { kind: 'email', value: 'a@x.org' },
      ],
      addresses: [{ city: 'Rome' }],
      note: 'likes tea\npays late',
      tags: ['Fair', 'VIP'],
    })
  })

  it('leaves drafts that a crash left to be swept, and nothing else', async () => {
    const folder = aFolder()
    const draft = `import-${randomUUID()}.sqlite`
    const names = [draft, `${draft}-journal`, 'shop.regulars', 'import-mine.sqlite']
    for (const name of names) writeFileSync(join(folder, name), '')
    sweepDrafts(folder)
    expect(readdirSync(folder).toSorted()).toEqual(['import-mine.sqlite', 'shop.regulars'])
  })
})
