import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Candidate, type IdeaReason, rankIdeas, strength } from '../../src/shared/domain/giftIdeas'
import { minor } from '../../src/shared/domain/money'

const lovers = (pleased: number, known = pleased, loved = 0): IdeaReason => ({
  kind: 'like',
  like: 'gardening',
  pleased,
  loved,
  known,
})
const candidate = (what: string, reason: IdeaReason, own: Partial<Candidate> = {}): Candidate => ({
  what,
  productId: null,
  cost: null,
  category: '',
  reason,
  ...own,
})
const ground = (candidates: readonly Candidate[], own: object = {}) => ({
  candidates,
  got: [],
  dislikes: [],
  left: null,
  ...own,
})
const whats = (candidates: readonly Candidate[], own: object = {}) =>
  rankIdeas(ground(candidates, own)).ideas.map(({ what }) => what)

describe('ideas', () => {
  test('what pleased many who like the same comes before what pleased few, and before a word in common', () => {
    const all = [
      candidate('Garden candle', { kind: 'words', like: 'gardening' }),
      candidate('Gloves', lovers(1)),
      candidate('Seeds', lovers(6, 7)),
      candidate('Lamp', { kind: 'many', pleased: 6, loved: 0, known: 7 }),
    ]
    expect(whats(all)).toEqual(['Seeds', 'Gloves', 'Lamp', 'Garden candle'])
  })

  test('one answer is no more than a hint; three are something', () => {
    const { ideas } = rankIdeas(ground([candidate('Seeds', lovers(2)), candidate('Gloves', lovers(3))]))
    expect(ideas.map(({ what, isHint }) => [what, isHint])).toEqual([
      ['Gloves', false],
      ['Seeds', true],
    ])
    const withWords = [candidate('Seeds', lovers(1)), candidate('seeds', { kind: 'words', like: 'gardening' })]
    expect(rankIdeas(ground(withWords)).ideas[0]?.isHint).toBe(false)
  })

  test('several reasons for one thing add up, in one entry, with the product’s name and price', () => {
    const { ideas } = rankIdeas(
      ground([
        candidate('lavender sets', lovers(3), { cost: minor(2500) }),
        candidate('Lavender set', { kind: 'words', like: 'lavender' }, { productId: 'p1', cost: minor(2800) }),
      ]),
    )
    expect(ideas).toMatchObject([{ what: 'Lavender set', productId: 'p1', cost: 2800 }])
    expect(ideas[0]?.reasons.map(({ kind }) => kind)).toEqual(['like', 'words'])
  })

  test('what nobody was glad of is no idea', () => {
    const vase = candidate('Vase', lovers(0, 5), { cost: minor(900) })
    expect(rankIdeas(ground([vase], { left: minor(0) }))).toEqual({
      ideas: [],
      leftOut: { got: 0, disliked: 0, tooDear: 0 },
    })
  })

  test('what they got, don’t like, or goes over the budget is left out and counted', () => {
    const all = [
      candidate('trowel', lovers(3)),
      candidate('garden trowels', lovers(3)),
      candidate('Vanilla refill', { kind: 'refill', bought: 'Vanilla candle' }),
      candidate('Spade', lovers(3), { cost: minor(2001) }),
      candidate('Seeds', lovers(3), { cost: minor(2000) }),
      candidate('Advice', lovers(3)),
    ]
    const own = { got: [{ what: 'a trowel', productId: null }], dislikes: ['vanilla'], left: minor(2000) }
    expect(whats(all, own)).toEqual(['Advice', 'Seeds'])
    expect(rankIdeas(ground(all, own)).leftOut).toEqual({ got: 2, disliked: 1, tooDear: 1 })
  })

  test('are eight at most, in the same order each time', () => {
    const names = fc.uniqueArray(fc.constantFrom('ant', 'bee', 'cup', 'dog', 'egg', 'fox', 'hat', 'ink', 'jam', 'kit'))
    fc.assert(
      fc.property(names, (list) => {
        const all = list.map((what) => candidate(what, lovers(3)))
        expect(whats(all)).toEqual(list.toSorted().slice(0, 8))
      }),
    )
  })

  test('every reason speaks for a thing, and more joy never speaks less', () => {
    const reason = fc.record({ pleased: fc.nat(50), more: fc.nat(50) })
    fc.assert(
      fc.property(reason, ({ pleased, more }) => {
        const known = pleased + more + 1
        expect(strength(lovers(pleased + 1, known))).toBeGreaterThan(strength(lovers(pleased, known)))
        expect(strength(lovers(pleased + 1, known, 1))).toBeGreaterThan(strength(lovers(pleased + 1, known)))
      }),
    )
    expect(strength({ kind: 'add-on', bought: 'Pillar', together: 1, of: 20 })).toBeGreaterThan(0)
    expect(strength({ kind: 'refill', bought: 'Pillar' })).toBeGreaterThan(0)
  })
})
