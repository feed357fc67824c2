import { fold, words } from './text'

/** What duplicates are recognised by. Phones are keys (see `phoneKey`); empty text means unknown. */
export type Traits = {
  readonly name: string
  readonly phones: readonly string[]
  readonly emails: readonly string[]
  readonly postalCode: string
  readonly city: string
}

export type Reason = 'same email' | 'same phone' | 'same name' | 'similar name' | 'same postcode' | 'same city'

export type Likeness = {
  /** 0 (nothing in common) to below 1. */
  readonly score: number
  /** Why we think so, the strongest first. */
  readonly reasons: readonly Reason[]
}

// How far each reason alone speaks for one customer. A place only speaks beside a name, a similar name only beside a
// place: so "Anna Smith" and "Anne Smith" in one town are asked about, in two towns they aren't.
const weights: Readonly<Record<Reason, number>> = {
  'same email': 0.7,
  'same phone': 0.6,
  'same name': 0.5,
  'similar name': 0.4,
  'same postcode': 0.3,
  'same city': 0.2,
}
const enough = 0.5
const similarEnough = 0.92
const fewestPhoneDigits = 5

const legalForms = new Set([
  'ltd',
  'limited',
  'plc',
  'inc',
  'llc',
  'gmbh',
  'ag',
  'kg',
  'sarl',
  'sas',
  'sa',
  'srl',
  'bv',
])

/** Positions of the letters that the Jaro measure matches: equal, and not further apart than half the longer text. */
function matchLetters(a: string, b: string): readonly (readonly [number, number])[] {
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const taken = new Set<number>()
  const matches: (readonly [number, number])[] = []
  for (let i = 0; i < a.length; i += 1) {
    for (let j = Math.max(0, i - reach); j < Math.min(b.length, i + reach + 1); j += 1) {
      if (taken.has(j) || a.charAt(i) !== b.charAt(j)) continue
      taken.add(j)
      matches.push([i, j])
      break
    }
  }
  return matches
}

/**
 * Jaro–Winkler likeness of two texts, 0 to 1: shared letters in about the same order, more for a shared beginning of up
 * to four. Symmetric.
 */
export function jaroWinkler(a: string, b: string): number {
  const matches = matchLetters(a, b)
  const count = matches.length
  if (count === 0) return a === b ? 1 : 0
  const inB = matches.map(([, j]) => j).toSorted((x, y) => x - y)
  const swapped = matches.filter(([i], at) => a.charAt(i) !== b.charAt(inB[at] ?? 0)).length / 2
  const jaro = (count / a.length + count / b.length + (count - swapped) / count) / 3
  let shared = 0
  while (shared < 4 && shared < a.length && a.charAt(shared) === b.charAt(shared)) shared += 1
  return jaro + shared * 0.1 * (1 - jaro)
}

const withoutLegalForm = (name: readonly string[]): readonly string[] => name.filter((word) => !legalForms.has(word))
const numbersIn = (name: readonly string[]): string => name.filter((word) => /\d/.test(word)).join(' ')

/** Another order of the words and a legal form make no other name; another number does ("Shop 12", "Shop 13"). */
function similarNames(a: readonly string[], b: readonly string[]): boolean {
  const [first, second] = [withoutLegalForm(a), withoutLegalForm(b)]
  if (first.length === 0 || second.length === 0 || numbersIn(a) !== numbersIn(b)) return false
  const inOrder = jaroWinkler(first.join(' '), second.join(' '))
  return Math.max(inOrder, jaroWinkler(first.toSorted().join(' '), second.toSorted().join(' '))) >= similarEnough
}

function nameReason(a: string, b: string): 'same name' | 'similar name' | null {
  const [first, second] = [words(a), words(b)]
  if (first.length === 0 || second.length === 0) return null
  if (first.join(' ') === second.join(' ')) return 'same name'
  return similarNames(first, second) ? 'similar name' : null
}

const share = (a: readonly string[], b: readonly string[], fewest: number): boolean =>
  a.some((value) => value.length >= fewest && b.includes(value))

const samePlace = (a: string, b: string): boolean => words(a).join('') !== '' && words(a).join('') === words(b).join('')

/** How much two customers look like one, and why. Symmetric. */
export function likeness(a: Traits, b: Traits): Likeness {
  const name = nameReason(a.name, b.name)
  const reasons: Reason[] = []
  if (share(a.emails.map(fold), b.emails.map(fold), 1)) reasons.push('same email')
  if (share(a.phones, b.phones, fewestPhoneDigits)) reasons.push('same phone')
  if (name !== null) {
    reasons.push(name)
    if (samePlace(a.postalCode, b.postalCode)) reasons.push('same postcode')
    if (samePlace(a.city, b.city)) reasons.push('same city')
  }
  return { score: 1 - reasons.reduce((doubt, reason) => doubt * (1 - weights[reason]), 1), reasons }
}

/** Whether to ask "is this the same customer?": a warning, never more, as two customers may share a name. */
export function mayBeTheSame(found: Likeness): boolean {
  return found.score >= enough
}
