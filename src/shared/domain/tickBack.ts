// No vowels, so that no word comes out; nothing that is taken for another sign in a hurry: 0 O, 1 I L, 2 Z, 4 A, 5 S,
// 8 B, C G, U V, Y.
const letters = 'CDFHJKMNPQRTVWX'
const digits = '3679'
const codeShape = new RegExp(`^(?=.*[${digits}])[${letters}${digits}]{3,4}$`)

/**
 * A new sheet code, 3 signs or 4 where those of 3 are used up; at least one is a digit, so that it is no abbreviation.
 * `random(n)` gives an integer from 0 to n − 1. The caller makes sure that it is free.
 */
export function sheetCode(random: (n: number) => number, length: 3 | 4 = 3): string {
  const pick = (from: string): string => from.charAt(random(from.length))
  const signs = Array.from({ length }, () => pick(letters + digits))
  if (!signs.some((sign) => digits.includes(sign))) signs[random(length)] = pick(digits)
  return signs.join('')
}

/** Whether the text could be a sheet's code, as printed. */
export function isSheetCode(text: string): boolean {
  return codeShape.test(text)
}

/** A code as a person types it ("sheet k7q", "k 7-q"), as it is printed. */
export function normaliseSheetCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/^\s*SHEET\b/, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

export type Numbers =
  | { readonly ok: true; readonly numbers: readonly number[] }
  /** `piece` is the wrong part as it was typed; `words` say what is wrong with it and what would be right. */
  | { readonly ok: false; readonly piece: string; readonly words: string }

const example = 'such as 3, 7-9'
const wrong = (piece: string, words: string): Numbers => ({ ok: false, piece, words })

/** One piece, "3" or "7-9", as its first and last number, or what is wrong with it. */
function range(piece: string, max: number): readonly [number, number] | string {
  const parts = /^(\d+)(?:-(\d+))?$/.exec(piece)
  if (parts === null) return `“${piece}” is not a number. Enter numbers and ranges, ${example}.`
  const from = Number(parts[1])
  const to = Number(parts[2] ?? parts[1])
  const stranger = [from, to].find((number) => number < 1 || number > max)
  if (stranger !== undefined) return `There is no line ${stranger}: this sheet has lines 1 to ${max}.`
  return from > to ? `“${piece}” runs backwards: enter ${to}-${from}.` : [from, to]
}

/**
 * The ticked numbers of a sheet of `max` lines, from what a person types: "3, 7-9"; commas, semicolons and spaces
 * separate. Sorted, each once. The first piece that is wrong is named.
 */
export function parseNumbers(text: string, max: number): Numbers {
  if (max < 1) return wrong('', 'This sheet has no lines.')
  const pieces = text
    .normalize('NFKC')
    .replace(/\s*[-–—−‐‑]\s*/g, '-')
    .split(/[\s,;]+/)
    .filter((piece) => piece !== '')
  if (pieces.length === 0) return wrong('', `Enter the numbers that are ticked, ${example}.`)
  const numbers = new Set<number>()
  for (const piece of pieces) {
    const found = range(piece, max)
    if (typeof found === 'string') return wrong(piece, found)
    for (let number = found[0]; number <= found[1]; number += 1) numbers.add(number)
  }
  return { ok: true, numbers: [...numbers].toSorted((a, b) => a - b) }
}
