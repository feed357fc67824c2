import { fold } from './text'

/** The most characters of an order's number. */
export const LONGEST_NUMBER = 30
/** A new shop's first order: no customer need feel like the first. */
export const FIRST_NUMBER = '1001'

const lastDigits = /^(.*?)(\d+)(\D*)$/

/** What two numbers are compared by: "a-17" is "A-17". */
export function numberKey(number: string): string {
  return fold(number)
}

/** The number with its last digits counted up by one, as long as before: "2026-099" is followed by "2026-100". */
function following(number: string): string {
  const parts = lastDigits.exec(number)
  if (parts === null) return `${number}-2`
  const [, before = '', digits = '', after = ''] = parts
  return before + String(BigInt(digits) + 1n).padStart(digits.length, '0') + after
}

/**
 * The numbers that follow the last one, in order, `count` at most: those that grew too long are left out. A store asks
 * once which of them are taken and offers the first that isn't (see `firstFree`).
 */
export function numbersAfter(last: string | null, count: number): readonly string[] {
  const numbers: string[] = []
  let number = last === null ? FIRST_NUMBER : following(last)
  while (numbers.length < count && number.length <= LONGEST_NUMBER) {
    numbers.push(number)
    number = following(number)
  }
  return numbers
}

/** The first number whose key (see `numberKey`) is not taken; null when all are. */
export function firstFree(numbers: readonly string[], taken: ReadonlySet<string>): string | null {
  return numbers.find((number) => !taken.has(numberKey(number))) ?? null
}

/** What is wrong with a number for an order, in words; null when it may be used. */
export function numberProblem(number: string, isTaken: boolean): string | null {
  if (number.trim() === '') return 'An order needs a number.'
  if (number.length > LONGEST_NUMBER) return `A number has at most ${LONGEST_NUMBER} characters.`
  return isTaken ? 'Another order has this number.' : null
}
