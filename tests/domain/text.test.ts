import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clean, fold, words } from '../../src/shared/domain/text'

const anyText = () => fc.string({ unit: 'binary', maxLength: 40 })

describe('fold', () => {
  test.each([
    ['Café Linden', 'cafe linden'],
    ['ŁÓDŹ', 'lodz'],
    ['Straße', 'strasse'],
    ['STRASSE', 'strasse'],
    ['Æsøp', 'aesop'],
    ['Đorđe Œuvre', 'dorde oeuvre'],
    ['İstanbul, Kırmızı', 'istanbul, kirmizi'],
    ['ﬁne ℌ', 'fine h'],
    ['O’Brien', "o'brien"],
    ['  Ana \t\n Petrović  ', 'ana petrovic'],
    ['soft\u00adhyphen\u200b', 'softhyphen'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['مُحَمَّد', 'محمد'],
    ['が', 'が'],
    ['', ''],
  ])('%j is found as %j', (text, expected) => {
    expect(fold(text)).toBe(expected)
  })

  test('a composed and a decomposed writing are one', () => {
    expect(fold('Pe\u0301rez')).toBe(fold('P\u00e9rez'))
  })

  test('folding twice changes nothing more', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })

  test('upper and lower case are one', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'é', 'ß', 'ø', 'ł', 'ž', 'ñ', 'Ç', 'Æ', 'σ', ' ') }),
        (text) => {
          expect(fold(text.toUpperCase())).toBe(fold(text))
        },
      ),
    )
  })
})

test.each([
  ['O’Brien & Sons, Ltd.', ['o', 'brien', 'sons', 'ltd']],
  ['order 1051', ['order', '1051']],
  ['日本 Café', ['日本', 'cafe']],
  ['" OR 1=1 --', ['or', '1', '1']],
  ['…', []],
])('the words of %j are %j', (text, expected) => {
  expect(words(text)).toEqual(expected)
})

describe('clean', () => {
  test.each([
    ['  Ana  ', 'Ana'],
    ['Ana\u0000\u0007\u009b', 'Ana'],
    ['Ana\tPetrović\r\nLeeds', 'Ana Petrović Leeds'],
    ['e\u0301', 'é'],
    ['e\u202e\u0301', 'é'],
    ['\u202egnp.exe\u2066', 'gnp.exe'],
    ['מרים \u200f(בית)', 'מרים \u200f(בית)'],
    ['👩‍🌾 flowers', '👩‍🌾 flowers'],
    ['half \ud83d', 'half \ufffd'],
    ['Mataderos  2312', 'Mataderos  2312'],
    ['\ufeffname', 'name'],
  ])('%j becomes %j', (text, expected) => {
    expect(clean(text)).toBe(expected)
  })

  test('several lines keep their lines and tabs', () => {
    expect(clean(' one\r\ntwo\rthree\u2028\tfour\u0000 ', 'lines')).toBe('one\ntwo\nthree\n\tfour')
  })

  test('what is cleaned is clean', () => {
    fc.assert(
      fc.property(anyText(), fc.constantFrom('one line', 'lines'), (text, kind) => {
        const once = clean(text, kind)
        expect(clean(once, kind)).toBe(once)
        expect(once.isWellFormed()).toBe(true)
        expect(once).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
        expect(kind === 'lines' ? once.replaceAll(/[\n\t]/g, '') : once).not.toMatch(/\p{Cc}/u)
      }),
    )
  })
})
