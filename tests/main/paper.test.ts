import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { once, openHand } from '../../src/main/atHand'
import { writeWhole } from '../../src/main/writeWhole'
import { cssString, pageHeight } from '../../src/renderer/print/page'
import { roomBelow } from '../../src/renderer/print/room'
import { AppError } from '../../src/shared/errors'
import { aFolder } from '../support/shop'

describe('a PDF at hand', () => {
  it('is remembered once, however often it leaves the screen', async () => {
    let times = 0
    const remember = once(async () => {
      times += 1
    })
    await Promise.all([remember(), remember()])
    await remember()
    expect(times).toBe(1)
  })

  it('is remembered at the next try where the first failed', async () => {
    let times = 0
    const remember = once(async () => {
      times += 1
      if (times === 1) throw new Error('The disk is full')
    })
    await expect(remember()).rejects.toThrow('The disk is full')
    await remember()
    expect(times).toBe(2)
  })

  it('goes when twelve newer ones were made, and says so', () => {
    const hand = openHand()
    const ids = Array.from({ length: 13 }, (_, made) => hand.keep(new Uint8Array([made])))
    expect(() => hand.find(ids[0] ?? '')).toThrow('This page is not at hand any more. Please make it again.')
    expect(hand.find(ids[12] ?? '').bytes).toEqual(new Uint8Array([12]))
  })
})

describe('a file', () => {
  it('is written whole', async () => {
    const path = join(aFolder(), 'sheet.pdf')
    await writeWhole(path, new Uint8Array([1, 2, 3]))
    expect([...readFileSync(path)]).toEqual([1, 2, 3])
  })

  it('does not appear, and an older one stays, where what comes before its name fails', async () => {
    const folder = aFolder()
    const path = join(folder, 'sheet.pdf')
    writeFileSync(path, 'the old one')
    const full = new AppError('store.full', 'The disk is full.')
    await expect(writeWhole(path, 'the new one', () => Promise.reject(full))).rejects.toBe(full)
    expect(readdirSync(folder)).toEqual(['sheet.pdf'])
    expect(readFileSync(path, 'utf8')).toBe('the old one')
  })

  it('that can’t be written is named, and leaves nothing behind', async () => {
    const folder = aFolder()
    mkdirSync(join(folder, 'sheet.pdf'))
    await expect(writeWhole(join(folder, 'sheet.pdf'), 'text')).rejects.toMatchObject({
      code: 'file.unwritable',
      message: expect.stringContaining('sheet.pdf'),
    })
    expect(readdirSync(folder)).toEqual(['sheet.pdf'])
  })
})

describe('the foot of a page', () => {
  it('keeps a shop’s name as it is', () => {
    expect(cssString('Wick & Wax, Café')).toBe('"Wick & Wax, Café"')
  })

  it('lets no name end the style sheet', () => {
    expect(cssString('a"; } body { display: none } \\ <')).toBe('"a\\22 ; } body { display: none } \\5c  \\3c "')
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cssString(text).slice(1, -1)).not.toMatch(/["<\p{Cc}]/u)
      }),
    )
  })
})

describe('the room below a sheet', () => {
  const table = (before: number, rows: readonly number[]) => ({ kind: 'table' as const, before, head: 10, rows })

  it('is what its blocks leave of the page', () => {
    expect(roomBelow([{ kind: 'whole', height: 100 }, table(20, [30, 30])], 500)).toBe(310)
  })

  it('counts a head again on each page that its table goes on to', () => {
    expect(roomBelow([table(0, [40, 40, 40])], 100)).toBe(50)
  })

  it('moves a head that its first row does not follow to the next page, without the space before it', () => {
    expect(roomBelow([{ kind: 'whole', height: 80 }, table(20, [30])], 100)).toBe(60)
  })

  it('is measured on the paper that is chosen', () => {
    expect(Math.round(pageHeight('A4'))).toBe(1002)
    expect(Math.round(pageHeight('Letter'))).toBe(935)
  })
})
