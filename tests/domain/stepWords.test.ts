import { describe, expect, it, test } from 'vitest'
import { day } from '../../src/shared/domain/day'
import { goodsWords, sayQuantity } from '../../src/shared/domain/goods'
import { type OrderStep, stepChip, stepNote, stepOnPaper } from '../../src/shared/domain/stepWords'

const monday = day('2026-03-02')
const wednesday = day('2026-03-04')
const aStep = (own: Partial<OrderStep> = {}): OrderStep => ({
  step: 'deliver',
  dueOn: monday,
  isDone: false,
  method: 'deliver',
  promise: { day: monday, kind: 'on' },
  outcome: { kind: 'waiting' },
  makeDays: 0,
  wayDays: 0,
  what: '12 × Pillar candle',
  recipient: '',
  ...own,
})
const sending: Partial<OrderStep> = {
  step: 'send',
  method: 'post',
  wayDays: 2,
  promise: { day: wednesday, kind: 'on' },
}
const making: Partial<OrderStep> = { ...sending, step: 'make', makeDays: 3 }

describe('the chip of an order’s step', () => {
  test.each<readonly [string, Partial<OrderStep>, string | null]>([
    ['a delivery that must arrive that day', {}, 'accent: on the day'],
    ['a delivery promised by that day', { promise: { day: monday, kind: 'by' } }, 'due: last day'],
    ['a delivery brought before its day', { promise: { day: wednesday, kind: 'by' } }, null],
    ['a delivery without a promise', { promise: null }, null],
    ['what must be sent', sending, 'due: last day to send'],
    ['what must be begun', making, 'neutral: 3 days to make'],
    ['what is made within a day', { ...making, makeDays: 1 }, 'neutral: 1 day to make'],
    ['done in time', { isDone: true, outcome: { kind: 'kept' } }, 'kept: kept'],
    ['done before its day', { isDone: true, outcome: { kind: 'beaten', days: 1 } }, 'kept: beaten by 1 day'],
    [
      'done too late',
      { isDone: true, outcome: { kind: 'broken', days: 2, wasEarly: false } },
      'late: broken by 2 days',
    ],
    ['done without a promise', { isDone: true, outcome: { kind: 'none' } }, null],
    ['sent, which keeps nothing yet', { ...sending, isDone: true }, null],
  ])('%s', (_, own, words) => {
    const chip = stepChip(aStep(own))
    expect(chip && `${chip.tone}: ${chip.words}`).toBe(words)
  })
})

describe('the small words after a step’s title', () => {
  test.each<readonly [string, Partial<OrderStep>, string]>([
    ['a delivery says what it is', {}, '12 × Pillar candle'],
    [
      'late, it says by when it was promised',
      { promise: { day: day('2026-02-27'), kind: 'on' } },
      'promised by Fri 27 Feb',
    ],
    ['what is sent says when it arrives', sending, 'arrives Wed 4 Mar, post takes 2 days'],
    ['or by when', { ...sending, promise: { day: wednesday, kind: 'by' } }, 'arrives by Wed 4 Mar, post takes 2 days'],
    ['what is made says when it must arrive', making, 'must arrive Wed 4 Mar'],
    ['done, it says what it was', { ...sending, isDone: true }, '12 × Pillar candle'],
    ['without a promise too', { ...sending, promise: null }, '12 × Pillar candle'],
  ])('%s', (_, own, words) => {
    expect(stepNote(aStep(own), monday)).toBe(words)
  })
})

describe('a step on the day sheet', () => {
  test.each<readonly [string, Partial<OrderStep>, string, string]>([
    ['a delivery on its day', {}, '12 × Pillar candle', 'promised on the day'],
    ['late', { promise: { day: day('2026-02-27'), kind: 'by' } }, '12 × Pillar candle', 'promised by Fri 27 Feb'],
    ['for another', { recipient: 'Asha Raman' }, '12 × Pillar candle', 'promised on the day, for Asha Raman'],
    ['sent by post', sending, 'post, arrives Wed 4 Mar', '12 × Pillar candle'],
    [
      'sent to another',
      { ...sending, recipient: 'Asha Raman' },
      'post, arrives Wed 4 Mar',
      'for Asha Raman, 12 × Pillar candle',
    ],
    ['begun', making, '12 × Pillar candle, must arrive Wed 4 Mar', '3 days to make, 2 to send'],
    ['begun, to be brought', { ...making, wayDays: 0 }, '12 × Pillar candle, must arrive Wed 4 Mar', '3 days to make'],
    ['without a promise', { promise: null, recipient: 'Asha Raman' }, '12 × Pillar candle', 'for Asha Raman'],
  ])('%s', (_, own, words, note) => {
    expect(stepOnPaper(aStep(own), monday)).toEqual({ words, note })
  })
})

describe('goods in words', () => {
  it('says the first lines, and that there are more', () => {
    const goods = [
      { product: 'Pillar candle', quantity: 12 },
      { product: 'Gift box', quantity: 2 },
      { product: 'Ribbon', quantity: 0.5 },
    ]
    expect(goodsWords(goods)).toBe('12 × Pillar candle, 2 × Gift box …')
    expect(goodsWords(goods, 3)).toBe('12 × Pillar candle, 2 × Gift box, 0.5 × Ribbon')
    expect(goodsWords([])).toBe('')
  })

  it('writes a quantity to three decimals, without those that say nothing', () => {
    expect([2.5, 12, 0.1 + 0.2, -3].map(sayQuantity)).toEqual(['2.5', '12', '0.3', '-3'])
  })
})
