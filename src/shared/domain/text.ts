// Marks that people leave out when they type: Latin accents, Hebrew points, Arabic vowels. Marks that make another
// letter (Japanese voicing, Indian vowel signs) stay.
const accents = /[[\p{Mn}&&[\p{Script=Inherited}\p{Script=Hebrew}\p{Script=Arabic}]]--[\u3099\u309a]]/gv
const invisible = /\p{Cf}/gu

// Letters that are letters of their own to Unicode, so that no accent can be stripped from them.
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ς: 'σ',
  '‘': "'",
  '’': "'",
  ʼ: "'",
}
const specialLetters = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'g')

// Most of a big file is plain letters and digits, which no rule but case and spaces touches.
const plain = /^[ -~]*$/

/**
 * The text as search and sorting compare it: lower case, no accents ("Café Łódź" is "cafe lodz"), one space for any
 * white space. Folding twice changes nothing more.
 */
export function fold(text: string): string {
  if (plain.test(text)) return text.toLowerCase().replace(/ +/g, ' ').trim()
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(invisible, '')
    .replace(accents, '')
    .replace(specialLetters, (letter) => plainLetters[letter] ?? letter)
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The folded words of the text, letters and digits only, in their order: "O’Brien & Sons" is o, brien, sons. */
export function words(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
}

const control = /\p{Cc}|\ufeff/gu
const lineEnds = /\r\n|[\r\n\u0085\u2028\u2029]/g
// Right-to-left letters carry their own direction. These characters force one on the text around them, so that a name
// can make a screen or a sheet read wrongly; all of them go, paired or not. The harmless marks U+200E and U+200F stay.
const directionOverrides = /[\u202a-\u202e\u2066-\u2069]/g

/**
 * Text as a person meant it: composed (NFC), well-formed, without control characters and without characters that force
 * a direction, trimmed. Line ends and tabs become spaces; with `lines` they stay, line ends as `\n`.
 */
export function clean(text: string, kind: 'one line' | 'lines' = 'one line'): string {
  if (plain.test(text)) return text.trim()
  const layout = (character: string): string => {
    if (character !== '\n' && character !== '\t') return ''
    return kind === 'lines' ? character : ' '
  }
  return text
    .toWellFormed()
    .replace(lineEnds, '\n')
    .replace(control, layout)
    .replace(directionOverrides, '')
    .normalize('NFC')
    .trim()
}
