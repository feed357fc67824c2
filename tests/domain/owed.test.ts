import { describe, expect, test } from 'vitest'
import { day } from '../../src/shared/domain/day'
import {
  hintWords,
  inEnglish,
  type OwedOccasion,
  type OwedThank,
  occasionItem,
  occasionWords,
  thankItem,
  whatFor,
} from '../../src/shared/domain/owed'

const ana = {
  customerId: 'ana',
  customerName: 'Ana Petrović',
  phone: '020 7946 0777',
  keeper: 'MK',
  stopContact: false,
}
const aThank = (own: Partial<OwedThank> = {}): OwedThank => ({
  ...ana,
  id: 'thank',
  orderNumber: '1038',
  rule: null,
  title: '',
  channel: 'card',
  accessory: '',
  dueOn: day('2026-03-02'),
  ...own,
})
const anOccasion = (own: Partial<OwedOccasion> = {}): OwedOccasion => ({
  ...ana,
  id: 'occasion',
  isPerson: true,
  kind: 'birthday',
  title: '',
  years: null,
  nextOn: day('2026-03-14'),
  dayOfMonth: 14,
  buyBy: day('2026-03-04'),
  note: '',
  hint: { likes: [], gave: null },
  ...own,
})

describe('a thank-you', () => {
  test.each([
    [{}, 'order 1038'],
    [{ rule: 'Every order' }, 'order 1038'],
    [{ rule: 'First order' }, 'first order'],
    [{ rule: 'VIP orders' }, 'VIP orders'],
    [{ rule: '' }, 'order 1038'],
    [{ orderNumber: null, title: 'sending us Ben' }, 'sending us Ben'],
    [{ orderNumber: null, title: 'a word with {{number}} in it' }, 'a word with {{number}} in it'],
  ])('%j is for “%s”', (own, words) => {
    expect(inEnglish(whatFor(aThank(own)))).toBe(words)
  })

  test.each([
    [{ channel: 'call' }, 'call', 'Thank you for order 1038', ''],
    [{ channel: 'call', rule: 'First order' }, 'call', 'Thank you for order 1038', ''],
    [{ channel: 'call', orderNumber: null, title: 'sent us Ben' }, 'call', 'Thank you: sent us Ben', ''],
    [{ rule: 'First order' }, 'thank-you', 'Write the thank-you card: first order', 'order 1038'],
    [{ channel: 'letter' }, 'thank-you', 'Write the thank-you letter: order 1038', ''],
    [{ channel: 'email' }, 'thank-you', 'Write the thank-you email: order 1038', ''],
    [{ channel: 'gift', accessory: 'a candle' }, 'thank-you', 'Give the thank-you gift: order 1038', 'a candle'],
    [{ channel: 'in person' }, 'thank-you', 'Say thank you in person: order 1038', ''],
    [{ stopContact: true }, 'thank-you', 'Write the thank-you card: order 1038', 'asked not to be contacted'],
  ] as const)('%j is a line', (own, kind, title, note) => {
    expect(thankItem(aThank(own))).toMatchObject({ subject: 'thanks', kind, title, note, assignee: 'MK' })
  })
})

describe('an occasion', () => {
  test.each([
    [{}, 'Ana’s birthday'],
    [{ customerName: 'Dr. Amara Osei' }, 'Dr. Amara Osei’s birthday'],
    [{ customerName: 'Mrs Hall' }, 'Mrs Hall’s birthday'],
    [{ customerName: 'نور' }, 'نور’s birthday'],
    [{ kind: 'name day' }, 'Ana’s name day'],
    [{ kind: 'anniversary', years: 12 }, 'Ana’s anniversary'],
    [{ kind: 'anniversary', years: 5, isPerson: false, customerName: 'Harbour Books' }, '5 years with Harbour Books'],
    [{ kind: 'anniversary', years: 1, isPerson: false, customerName: 'Harbour Books' }, '1 year with Harbour Books'],
    [{ kind: 'anniversary', isPerson: false, customerName: 'Harbour Books' }, 'Harbour Books’s anniversary'],
    [{ kind: 'other', title: 'our first order' }, 'Ana: our first order'],
  ] as const)('%j is “%s”', (own, words) => {
    expect(inEnglish(occasionWords(anOccasion(own)))).toBe(words)
  })

  test('is a line that is due on the last day to buy, with its day and what helps to choose', () => {
    const hint = { likes: ['gardening', 'jazz'], gave: { what: 'A trowel', year: '2025' } }
    expect(occasionItem(anOccasion({ hint, note: 'no vanilla' }))).toMatchObject({
      subject: 'occasion',
      kind: 'to-do',
      title: 'Buy a gift for Ana’s birthday on 14 March',
      note: 'likes gardening, jazz, gave a trowel in 2025 · no vanilla',
      dueOn: '2026-03-04',
    })
  })

  test('of which only the month is known is said with the month', () => {
    const item = occasionItem(anOccasion({ nextOn: day('2026-06-01'), dayOfMonth: null }))
    expect(item.title).toBe('Buy a gift for Ana’s birthday in June')
  })

  test('of which nothing helps to choose has no hint', () => {
    expect(hintWords({ likes: [], gave: null })).toEqual([])
  })
})
