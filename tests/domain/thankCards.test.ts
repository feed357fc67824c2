import { describe, expect, it, test } from 'vitest'
import { cardName, cardWhat, fillCard, usualCardText } from '../../src/shared/domain/thankCards'

const ben = { name: 'Ben Okafor', contactName: '', title: '', isOrder: true, occasion: null, products: [] } as const

describe('a card', () => {
  test.each([
    ['an order that says nothing', {}, 'your order'],
    ['one thing', { products: ['Lavender set'] }, 'your order of Lavender set'],
    ['two things', { products: ['Lavender set', 'Gift box'] }, 'your order of Lavender set and Gift box'],
    ['more', { products: ['A', 'B', 'C', 'D'] }, 'your order of A, B and more'],
    ['the same twice', { products: ['A', 'A'] }, 'your order of A'],
    ['the first', { products: ['A'], occasion: 'first order' }, 'your first order of A'],
    ['no order', { isOrder: false, title: 'sending us Ben' }, 'sending us Ben'],
  ] as const)('says what it is for: %s', (_, own, words) => {
    expect(cardWhat({ ...ben, ...own })).toBe(words)
  })

  it('speaks to the person at a business', () => {
    expect(cardName(ben)).toBe('Ben Okafor')
    expect(cardName({ name: 'Café Linden', contactName: 'Nora Linden' })).toBe('Nora Linden')
  })

  it('has the words of its customer put in, and leaves other braces alone', () => {
    expect(fillCard(usualCardText, { ...ben, occasion: 'first order' })).toMatch(/^Thank you for your first order\.\n/)
    expect(fillCard('{name}, {name}: {who}', ben)).toBe('Ben Okafor, Ben Okafor: {who}')
  })

  it('takes names and products as they are, whatever signs they hold', () => {
    const odd = { ...ben, name: '$& {what}', products: ["$1 $' {name}"] }
    expect(fillCard('{what}', odd)).toBe("your order of $1 $' {name}")
    expect(fillCard('{name}', odd)).toBe('$& {what}')
  })
})
