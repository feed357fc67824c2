import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ownArguments, readArguments } from '../../src/main/arguments'

const plain = { sample: false, hidden: false, folder: null, sheet: null }
const sheet = { path: 'out.pdf', on: null, paper: null, initials: null }

describe('the command line', () => {
  it('without arguments opens the window', () => {
    expect(readArguments([])).toEqual({ ok: true, wanted: plain })
  })

  it('with a file alone leaves day, paper and people to the shop', () => {
    expect(readArguments(['--day-sheet=out.pdf'])).toEqual({ ok: true, wanted: { ...plain, sheet } })
  })

  it('takes every part of a sheet, the paper and its case as people type it', () => {
    const given = [
      '--day-sheet=a b/Tag=1.pdf',
      '--date=2026-03-02',
      '--paper=letter',
      '--for= mk ',
      '--user-data-dir=../shop',
    ]
    expect(readArguments(given)).toEqual({
      ok: true,
      wanted: {
        sample: false,
        hidden: false,
        folder: '../shop',
        sheet: { path: 'a b/Tag=1.pdf', on: '2026-03-02', paper: 'Letter', initials: 'mk' },
      },
    })
  })

  it('opens a sample shop, or writes its sheet', () => {
    expect(readArguments(['--sample'])).toEqual({ ok: true, wanted: { ...plain, sample: true } })
    expect(readArguments(['--sample', '--day-sheet=out.pdf'])).toEqual({
      ok: true,
      wanted: { ...plain, sample: true, sheet },
    })
  })

  it('starts hidden, as the computer does it', () => {
    expect(readArguments(['--hidden', '--user-data-dir=C:\\My shop'])).toEqual({
      ok: true,
      wanted: { ...plain, hidden: true, folder: 'C:\\My shop' },
    })
  })

  it.each([
    ['--dayshet=out.pdf', '--dayshet is not known. Did you mean --day-sheet=out.pdf?'],
    ['--day_sheet=out.pdf', '--day_sheet is not known. Did you mean --day-sheet=out.pdf?'],
    ['-sample', '-sample is not known. Did you mean --sample?'],
    ['sample', 'sample is not known. Did you mean --sample?'],
    ['out.pdf', '“out.pdf” is not an argument of Regulars. The day sheet is written with --day-sheet=out.pdf.'],
    ['--day-sheet', '--day-sheet needs a value, like --day-sheet=out.pdf.'],
    ['--day-sheet=', '--day-sheet needs a value, like --day-sheet=out.pdf.'],
    ['--user-data-dir=', '--user-data-dir needs a value, like --user-data-dir=<folder>.'],
    ['--sample=yes', '--sample takes no value: write --sample alone.'],
    ['--hidden=yes', '--hidden takes no value: write --hidden alone.'],
    ['--date=2026-03-02', '--date goes with --day-sheet: add --day-sheet=out.pdf, or leave --date out.'],
  ])('refuses %s', (argument, reason) => {
    expect(readArguments([argument])).toEqual({ ok: false, reason })
  })

  it.each([
    [
      '--date=2026-06-31',
      '--date=2026-06-31: this day does not exist. Use a day like 2026-03-02, between 1900 and 2199.',
    ],
    [
      '--date=0026-03-02',
      '--date=0026-03-02: this day does not exist. Use a day like 2026-03-02, between 1900 and 2199.',
    ],
    ['--date=tomorrow', '--date=tomorrow: this day does not exist. Use a day like 2026-03-02, between 1900 and 2199.'],
    ['--paper=A5', '--paper=A5: there is A4 and Letter.'],
    ['--for=', '--for needs a value, like --for=<initials>.'],
    ['--day-sheet=other.pdf', '--day-sheet is given twice. Once is enough.'],
  ])('refuses a sheet with %s', (argument, reason) => {
    expect(readArguments(['--day-sheet=out.pdf', argument])).toEqual({ ok: false, reason })
  })

  it('names all that there is for a switch that is like none of ours', () => {
    const parsed = readArguments(['--output=out.pdf'])
    expect(parsed).toMatchObject({
      ok: false,
      reason: expect.stringContaining('--output is not known. Regulars has --day-sheet=out.pdf,'),
    })
  })

  it.each([
    '--inspect=0',
    '--remote-debugging-port=0',
    '--no-sandbox',
    '--enable-features=Something',
    '--js-flags=--max-old-space-size=4096',
    '--lang=de',
    '--force-device-scale-factor=2',
    '--ozone-platform=wayland',
    '-psn_0_98765',
    '/prefetch:1',
    '--',
  ])('lets %s pass, which is Chromium’s, Electron’s or the desktop’s', (argument) => {
    expect(readArguments([argument])).toEqual({ ok: true, wanted: plain })
  })

  it('answers any text with a reason of one line, or takes it', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }), { maxLength: 4 }), (given) => {
        const parsed = readArguments(given)
        if (!parsed.ok) expect(parsed.reason.length).toBeGreaterThan(10)
      }),
    )
  })
})

describe('the process’s arguments', () => {
  it('are all ours in the packaged app', () => {
    expect(ownArguments(['Regulars.exe', '--sample'], true)).toEqual(['--sample'])
  })

  it('hold the app’s folder in development, after Electron’s own switches too', () => {
    expect(ownArguments(['electron', '/work/app', '--sample'], false)).toEqual(['--sample'])
    expect(ownArguments(['electron', '--inspect=0', '.', '--sample', 'more'], false)).toEqual([
      '--inspect=0',
      '--sample',
      'more',
    ])
  })
})
