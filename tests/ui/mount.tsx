import type { ReactNode } from 'react'
import { render } from 'vitest-browser-react'
import { type Shop, ShopProvider } from '../../src/renderer/ui/ShopContext'
import { day } from '../../src/shared/domain/day'
import '../../src/renderer/ui/tokens.css'

const shop: Shop = { today: day('2026-03-02'), locale: 'en-GB', currency: 'GBP', weekStartsOn: 'mon' }

/** Shows a piece of the kit as the app would, in a shop where today is Monday 2 March 2026. */
export function mount(piece: ReactNode, other: Partial<Shop> = {}) {
  return render(<ShopProvider shop={{ ...shop, ...other }}>{piece}</ShopProvider>)
}
