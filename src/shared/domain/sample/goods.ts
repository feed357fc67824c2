import { type Minor, minor } from '../money'

export type SampleProduct = {
  readonly name: string
  readonly reference: string
  readonly category: string
  readonly price: Minor
  readonly makeDays: number
}

const product = (
  name: string,
  reference: string,
  category: string,
  price: number,
  makeDays: number,
): SampleProduct => ({
  name,
  reference,
  category,
  price: minor(price),
  makeDays,
})

/** What the sample shop sells. The first ones are in most orders. */
export const sampleProducts: readonly SampleProduct[] = [
  product('Pillar candle', 'PIL-15', 'Candles', 1450, 3),
  product('Taper candle', 'TAP-25', 'Candles', 420, 2),
  product('Votive', 'VOT-6', 'Candles', 250, 3),
  product('Lavender set', 'SET-LAV', 'Sets', 2800, 1),
  product('Gift box', 'BOX-1', 'Wrapping', 350, 0),
  product('Vanilla refill', 'REF-VAN', 'Refills', 900, 1),
  product('Beeswax candle', 'BEE-20', 'Candles', 1800, 3),
  product('Jasmine candle', 'JAS-10', 'Candles', 1650, 2),
  product('Wedding centrepiece', 'WED-1', 'Made to order', 5600, 5),
  product('Gift card', 'CARD', 'Wrapping', 150, 0),
]

/** What ordinary orders are made of: nothing that takes more than three days. */
export const ordinaryGoods: readonly SampleProduct[] = sampleProducts.filter(({ makeDays }) => makeDays <= 3)
