import { expect, test } from 'vitest'
import { recogniseDiscounts } from '../../../src/shared/domain/imports/discounts'

test.each([
  ['Discount', ['0.15', '0', '0.05'], 'share'],
  ['Discount', ['0.0', '0'], 'share'],
  ['Discount', [], 'share'],
  ['Discount', ['15', '0', '5'], 'percent'],
  ['Discount', ['15 %', '0 %'], 'percent'],
  ['Discount %', ['0.5'], 'percent'],
  ['Rabatt in Prozent', ['1'], 'percent'],
  ['Discount', ['2.50', '10'], 'amount'],
  ['Discount', ['250'], 'amount'],
  ['Discount amount', ['0.50'], 'amount'],
  ['Discount amount', ['10 %', '5'], 'amount'],
])('%s with %j is a %s', (heading, cells, way) => {
  expect(recogniseDiscounts(heading, cells, '1,234.56')).toBe(way)
})
