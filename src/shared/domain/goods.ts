/** A line of goods as people read it: the quantity goes before the product's name. */
export type Goods = { readonly product: string; readonly quantity: number }

/** A quantity without trailing zeros: "12", "0.5". */
export const sayQuantity = (quantity: number): string => String(Math.round(quantity * 1000) / 1000)

/** The first lines of an order in words: "12 × Pillar candle, 2 × Gift box …". */
export function goodsWords(lines: readonly Goods[], most = 2): string {
  const said = lines.slice(0, most).map(({ product, quantity }) => `${sayQuantity(quantity)} × ${product}`)
  return lines.length > most ? `${said.join(', ')} …` : said.join(', ')
}
