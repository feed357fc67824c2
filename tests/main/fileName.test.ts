import { assert, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileNameOf } from '../../src/main/fileName'

describe('The name that a save dialog begins with', () => {
  it.each([
    ['Day sheet 2026-03-02 K7Q.pdf', 'Day sheet 2026-03-02 K7Q.pdf'],
    ['../../etc/passwd', 'etc passwd'],
    ['C:\\Windows\\x.csv', 'C Windows x.csv'],
    ['\\\\server\\share\\x.csv', 'server share x.csv'],
    ['CON.csv', '_CON.csv'],
    ['name\u0000.csv', 'name .csv'],
    ['...', 'Regulars'],
    ['مكتبة.csv', 'مكتبة.csv'],
  ])('makes %j %j', (wanted, name) => expect(fileNameOf(wanted)).toBe(name))

  it('never leaves the folder', () => {
    assert(
      property(string({ unit: 'grapheme', maxLength: 300 }), (wanted) => {
        const name = fileNameOf(wanted)
        expect(name).not.toMatch(/[/\\:\p{Cc}]|^\.|[. ]$/u)
        expect(name).not.toBe('')
      }),
    )
  })
})
