import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exactDay } from '../../../src/shared/domain/dayWords'
import { dateFormats, parseDateAs, parseTimeText, recogniseDateFormat } from '../../../src/shared/domain/imports/dates'
import { aDay } from '../../support/arbitraries'

describe('a day in a format', () => {
  test.each([
    ['2026-03-13', 'yyyy-mm-dd', '2026-03-13'],
    ['2026-3-2', 'yyyy-mm-dd', '2026-03-02'],
    ['2010-12-01 08:26:00', 'yyyy-mm-dd', '2010-12-01'],
    ['2026-03-13T23:59:59.000Z', 'yyyy-mm-dd', '2026-03-13'],
    ['2026/03/13', 'yyyy/mm/dd', '2026-03-13'],
    ['2026.03.13.', 'yyyy.mm.dd', '2026-03-13'],
    ['20260313', 'yyyymmdd', '2026-03-13'],
    ['13/03/2026', 'dd/mm/yyyy', '2026-03-13'],
    [' 2/3/26 ', 'dd/mm/yyyy', '2026-03-02'],
    ['2/3/2026 9:30', 'mm/dd/yyyy', '2026-02-03'],
    ['2. 3. 2026', 'dd.mm.yyyy', '2026-03-02'],
    ['13-03-2026', 'dd-mm-yyyy', '2026-03-13'],
    ['03-13-2026', 'mm-dd-yyyy', '2026-03-13'],
    ['13 March 2026', 'd mmm yyyy', '2026-03-13'],
    ['13-Mar-26', 'd mmm yyyy', '2026-03-13'],
    ['Fri 13th March 2026', 'd mmm yyyy', '2026-03-13'],
    ['13. März 2026', 'd mmm yyyy', '2026-03-13'],
    ['1er août 2026', 'd mmm yyyy', '2026-08-01'],
    ['13 de marzo de 2026', 'd mmm yyyy', '2026-03-13'],
    ['2 juil. 2026', 'd mmm yyyy', '2026-07-02'],
    ['Mar 13, 2026', 'mmm d, yyyy', '2026-03-13'],
    ['Friday, March 13th 2026', 'mmm d, yyyy', '2026-03-13'],
    ['1/1/49', 'dd/mm/yyyy', '2049-01-01'],
    ['1/1/50', 'dd/mm/yyyy', '1950-01-01'],
    ['1/1/99', 'dd/mm/yyyy', '1999-01-01'],
    ['29/02/2024', 'dd/mm/yyyy', '2024-02-29'],
  ] as const)('%j as %s is %s', (text, format, expected) => {
    expect(parseDateAs(text, format)).toEqual({ ok: true, value: expected })
  })

  test.each([
    ['', 'dd/mm/yyyy', 'empty'],
    ['  ', 'yyyy-mm-dd', 'empty'],
    ['soon', 'dd/mm/yyyy', 'not a date'],
    ['13.03.2026', 'dd/mm/yyyy', 'not a date'],
    ['13/03', 'dd/mm/yyyy', 'not a date'],
    ['13/03/202', 'dd/mm/yyyy', 'not a date'],
    ['13/03/2026x', 'dd/mm/yyyy', 'not a date'],
    ['26-03-13', 'yyyy-mm-dd', 'not a date'],
    ['13 jui 2026', 'd mmm yyyy', 'not a date'],
    ['13 foo 2026', 'd mmm yyyy', 'not a date'],
    ['31/06/2026', 'dd/mm/yyyy', 'impossible'],
    ['29/02/2026', 'dd/mm/yyyy', 'impossible'],
    ['13/13/2026', 'dd/mm/yyyy', 'impossible'],
    ['00/01/2026', 'dd/mm/yyyy', 'impossible'],
    ['31 June 2026', 'd mmm yyyy', 'impossible'],
    ['31/06/0026', 'dd/mm/yyyy', 'impossible'],
    ['02/03/0026', 'dd/mm/yyyy', 'year out of range'],
    ['1899-12-31', 'yyyy-mm-dd', 'year out of range'],
    ['2200-01-01', 'yyyy-mm-dd', 'year out of range'],
  ] as const)('%j as %s is refused: %s', (text, format, error) => {
    expect(parseDateAs(text, format)).toEqual({ ok: false, error })
  })

  test('every day written in a format is read back', () => {
    fc.assert(
      fc.property(aDay(), fc.constantFrom(...dateFormats), (any, format) => {
        const [year, month, dayOfMonth] = [any.slice(0, 4), any.slice(5, 7), any.slice(8)]
        const written =
          format === 'd mmm yyyy'
            ? exactDay(any)
            : format === 'mmm d, yyyy'
              ? exactDay(any, 'en-US')
              : format.replace('yyyy', year).replace('mm', month).replace('dd', dayOfMonth)
        expect(parseDateAs(written, format)).toEqual({ ok: true, value: any })
      }),
    )
  })

  test('months are read in German, French and Spanish', () => {
    fc.assert(
      fc.property(aDay(), fc.constantFrom('de', 'fr', 'es'), (any, locale) => {
        expect(parseDateAs(exactDay(any, locale), 'd mmm yyyy')).toEqual({ ok: true, value: any })
      }),
    )
  })
})

describe('the format of a column', () => {
  test.each([
    [['2026-03-13', '', '2026-03-14'], 'yyyy-mm-dd', false],
    [['13/03/2026', '02/03/2026'], 'dd/mm/yyyy', false],
    [['03/13/2026', '03/02/2026'], 'mm/dd/yyyy', false],
    [['02/03/2026', '04/05/2026'], 'dd/mm/yyyy', true],
    [['02/02/2026', '03/03/2026'], 'dd/mm/yyyy', false],
    [['02-03-2026'], 'dd-mm-yyyy', true],
    [['02.03.2026'], 'dd.mm.yyyy', false],
    [['13/03/2026', '31/06/2026', 'soon'], 'dd/mm/yyyy', false],
    [['13 Mar 2026'], 'd mmm yyyy', false],
    [['Mar 13, 2026'], 'mmm d, yyyy', false],
    [['20260313'], 'yyyymmdd', false],
  ] as const)('%j is %s, ambiguous: %s', (samples, format, ambiguous) => {
    expect(recogniseDateFormat(samples)).toEqual({ format, ambiguous })
  })

  test.each([[[]], [['', ' ']], [['Ana', 'Leeds']], [['31/06/2026']]])('%j has none', (samples) => {
    expect(recogniseDateFormat(samples)).toBeNull()
  })

  test('is found from any days, and called ambiguous only where the other way round gives other days', () => {
    fc.assert(
      fc.property(fc.array(aDay(), { minLength: 1 }), (days) => {
        const written = days.map((any) => `${any.slice(8)}/${any.slice(5, 7)}/${any.slice(0, 4)}`)
        const either = days.every((any) => Number(any.slice(8)) <= 12)
        const other = days.some((any) => any.slice(8) !== any.slice(5, 7))
        expect(recogniseDateFormat(written)).toEqual({ format: 'dd/mm/yyyy', ambiguous: either && other })
      }),
    )
  })
})

describe('a time as people write it', () => {
  test.each([
    ['9:30', '09:30'],
    ['09.30', '09:30'],
    ['9h30', '09:30'],
    ['9 h', '09:00'],
    ['15 Uhr', '15:00'],
    ['15.30 Uhr', '15:30'],
    ['9:30:15', '09:30'],
    ['3pm', '15:00'],
    ['3:15 p.m.', '15:15'],
    ['12am', '00:00'],
    ['12 PM', '12:00'],
    ['00:00', '00:00'],
    ['23:59', '23:59'],
  ])('%j is %s', (text, expected) => {
    expect(parseTimeText(text)).toEqual({ ok: true, value: expected })
  })

  test.each([
    ['', 'empty'],
    ['9', 'not a time'],
    ['930', 'not a time'],
    ['noonish', 'not a time'],
    ['9:3', 'not a time'],
    ['24:00', 'impossible'],
    ['12:60', 'impossible'],
    ['13pm', 'impossible'],
    ['0 am', 'impossible'],
  ])('%j is refused: %s', (text, error) => {
    expect(parseTimeText(text)).toEqual({ ok: false, error })
  })
})
