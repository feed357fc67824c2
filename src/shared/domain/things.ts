import { words } from './text'

/** What is given: a product of the shop, or anything else in a person's words. */
export type Thing = { readonly what: string; readonly productId: string | null }

/** How alike two things are: the same, or one of them more closely described. */
export type Sameness = 'same' | 'alike'

const articles = new Set(['a', 'an', 'the', 'some', 'one', 'my', 'our', 'their', 'his', 'her'])
// Words that say nothing of what a thing is: two gifts aren't alike for being small, or a box.
const general = new Set(
  'of for with and in on to small big little large new nice mini gift present set box pair bag bottle jar pack'.split(
    ' ',
  ),
)

/** A word without its plural: "candles" is candle, "boxes" box, "berries" berry. */
function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (word.length > 4 && /(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2)
  return word.length > 3 && /[^sui]s$/.test(word) ? word.slice(0, -1) : word
}

/** The words that make a text what it is, each in the singular. */
const stems = (text: string): readonly string[] =>
  words(text)
    .filter((word) => !articles.has(word))
    .map(singular)

/** The words by which things are compared; where nothing else is said, the general ones. */
function telling(text: string): readonly string[] {
  const all = stems(text)
  const own = all.filter((word) => !general.has(word))
  return own.length === 0 ? all : own
}

/** One key for all the spellings of a thing: "a Trowel" and "trowels" are the same. Empty where nothing is said. */
export const thingKey = (what: string): string => stems(what).join(' ')

const contains = (all: readonly string[], some: readonly string[]): boolean =>
  some.length > 0 && some.every((word) => all.includes(word))

/** Whether two things are the same, or alike ("trowel" and "garden trowel"); null where they are different. Symmetric. */
export function sameness(a: Thing, b: Thing): Sameness | null {
  if (a.productId !== null && a.productId === b.productId) return 'same'
  const key = thingKey(a.what)
  if (key === '') return null
  if (key === thingKey(b.what)) return 'same'
  const [first, second] = [telling(a.what), telling(b.what)]
  return contains(first, second) || contains(second, first) ? 'alike' : null
}

/** Whether a text names all that a like or dislike names: "vanilla" is in "Vanilla refill". */
export const names = (text: string, liking: string): boolean => contains(stems(text), telling(liking))

const endings = /(?:ing|ers?|ed|e)$/
const leastRoot = 4

/** What a liking and its things have in common: "gardening" and "gardener" have "garden". */
function root(word: string): string {
  const bare = word.replace(endings, '')
  return bare.length >= leastRoot ? bare : word
}

const sameRoot = (a: string, b: string): boolean => {
  const [first, second] = [root(a), root(b)]
  return (
    first === second ||
    (Math.min(first.length, second.length) > leastRoot && (first.startsWith(second) || second.startsWith(first)))
  )
}

/** Whether two likings are one: "Gardening" and "gardens". Symmetric. */
export function sameLiking(a: string, b: string): boolean {
  const [first, second] = [telling(a), telling(b)]
  if (first.length !== second.length || first.length === 0) return false
  return first.every((word, at) => sameRoot(word, second[at] ?? ''))
}

/** Whether a text speaks of a liking, in any of its words: "Garden candle" of "gardening". */
export const speaksOf = (text: string, liking: string): boolean =>
  stems(text).some((word) => word.length >= leastRoot && telling(liking).some((wanted) => sameRoot(word, wanted)))

/** The beginnings by which things that speak of a liking are looked up: "garden" for "gardening". */
export const rootsOf = (liking: string): readonly string[] =>
  telling(liking)
    .filter((word) => word.length >= leastRoot)
    .map(root)
