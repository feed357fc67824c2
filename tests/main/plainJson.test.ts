import { describe, expect, it } from 'vitest'
import { plainJson } from '../../src/main/plainJson'

describe('A customer’s data as a file', () => {
  it.each([
    '</script><script>alert(1)</script>',
    'Ana \u202egpj.exe',
    'line\u2028end',
    'tag \u{e0041}\u{e007f} signs',
    '=HYPERLINK("x")',
    'شركة الشموع',
  ])('holds %j unharmed and harmless', (text) => {
    const written = plainJson({ name: text })
    expect(JSON.parse(written)).toEqual({ name: text })
    expect(written).not.toMatch(/[<>\u202e\u2028\u{e0041}]/u)
  })

  it('stays readable: letters of any language are themselves, a field on each line', () => {
    expect(plainJson({ name: 'Zoë شركة', city: 'Łódź' })).toBe('{\n  "name": "Zoë شركة",\n  "city": "Łódź"\n}\n')
  })
})
