import type { Minor } from './money'
import { names, sameness, type Thing, thingKey } from './things'

/** How a thing was received by some others, of whom it is known. */
type Received = {
  /** Who loved or liked it, and of them who loved it. */
  readonly pleased: number
  readonly loved: number
  /** Of how many the answer is known. */
  readonly known: number
}

/** Why a thing may please; each is said. */
export type IdeaReason =
  | ({ readonly kind: 'like'; readonly like: string } & Received)
  | ({ readonly kind: 'tag'; readonly tag: string } & Received)
  | ({ readonly kind: 'many' } & Received)
  | { readonly kind: 'words'; readonly like: string }
  | { readonly kind: 'add-on'; readonly bought: string; readonly together: number; readonly of: number }
  | { readonly kind: 'refill'; readonly bought: string }

/** A thing with one reason for it, as it is gathered. */
export type Candidate = Thing & {
  readonly cost: Minor | null
  readonly category: string
  readonly reason: IdeaReason
}

export type Idea = Thing & {
  readonly cost: Minor | null
  /** The strongest first. */
  readonly reasons: readonly IdeaReason[]
  /** Above 0. */
  readonly score: number
  /** Only one or two others say so: no more than a hint. */
  readonly isHint: boolean
}

/** Why candidates were left out: what they got, what they don't like, what goes over their budget. */
export type LeftOut = { readonly got: number; readonly disliked: number; readonly tooDear: number }

export type IdeaGround = {
  readonly candidates: readonly Candidate[]
  readonly got: readonly Thing[]
  readonly dislikes: readonly string[]
  /** What is left of the customer's budget; null where there is none. */
  readonly left: Minor | null
}

const MOST_IDEAS = 8
/** Of fewer answers nothing is concluded. */
const fewestKnown = 3
// How much a reason weighs when all agree. Others' joy counts more than a word in common.
const weights: Readonly<Record<IdeaReason['kind'], number>> = {
  like: 3,
  tag: 2,
  many: 1.2,
  words: 1,
  'add-on': 1.5,
  refill: 1.2,
}

/**
 * The share that was pleased, a loved gift counting half as much again, drawn towards nothing where few answered: one
 * of one is a third, nine of nine nine elevenths.
 */
const joy = ({ pleased, loved, known }: Received): number => (pleased + loved / 2) / (known + 2)

/** Above 0. */
export function strength(reason: IdeaReason): number {
  const weight = weights[reason.kind]
  switch (reason.kind) {
    case 'like':
    case 'tag':
    case 'many':
      return weight * joy(reason)
    case 'add-on':
      return (weight * reason.together) / (reason.of + 2)
    case 'words':
    case 'refill':
      return weight / 2
  }
}

const isFew = (reason: IdeaReason): boolean => 'known' in reason && reason.known < fewestKnown

type Gathered = Omit<Candidate, 'reason'> & { readonly reasons: readonly IdeaReason[] }

/** One entry for each thing; a product lends its own words and price to what people call it. */
function together(candidates: readonly Candidate[]): readonly Gathered[] {
  const found = new Map<string, Gathered>()
  for (const { reason, ...thing } of candidates) {
    const key = thingKey(thing.what)
    const known = found.get(key)
    const better = known === undefined || (known.productId === null && thing.productId !== null) ? thing : known
    found.set(key, {
      ...better,
      cost: better.cost ?? known?.cost ?? null,
      reasons: [...(known?.reasons ?? []), reason],
    })
  }
  return [...found.values()]
}

function leftOutFor(idea: Gathered, { got, dislikes, left }: IdeaGround): keyof LeftOut | null {
  if (got.some((thing) => sameness(idea, thing) !== null)) return 'got'
  if (dislikes.some((dislike) => names(`${idea.what} ${idea.category}`, dislike))) return 'disliked'
  return left !== null && idea.cost !== null && idea.cost > left ? 'tooDear' : null
}

/**
 * What might please a customer, the likeliest first, each with its reasons; at most eight. What they got already, what
 * they don't like and what goes over their budget is left out, and counted.
 */
export function rankIdeas(ground: IdeaGround): { readonly ideas: readonly Idea[]; readonly leftOut: LeftOut } {
  const leftOut = { got: 0, disliked: 0, tooDear: 0 }
  const ideas: Idea[] = []
  for (const gathered of together(ground.candidates)) {
    const { what, productId, cost, reasons } = gathered
    const pleasing = reasons.filter((reason) => !('pleased' in reason) || reason.pleased > 0)
    if (pleasing.length === 0) continue
    const why = leftOutFor(gathered, ground)
    if (why !== null) {
      leftOut[why] += 1
      continue
    }
    const strongest = [...pleasing].toSorted((a, b) => strength(b) - strength(a))
    const score = strongest.reduce((sum, reason) => sum + strength(reason), 0)
    ideas.push({ what, productId, cost, reasons: strongest, score, isHint: pleasing.every(isFew) })
  }
  const ranked = ideas.toSorted((a, b) => b.score - a.score || (thingKey(a.what) < thingKey(b.what) ? -1 : 1))
  return { ideas: ranked.slice(0, MOST_IDEAS), leftOut }
}
