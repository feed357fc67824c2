import { exactDay } from '../shared/domain/dayWords'
import { type OccasionState, occasionState } from '../shared/domain/occasions'
import { buyWords, occasionName, sayComing } from '../shared/domain/occasionWords'
import type { OccasionRow } from '../shared/occasions'
import { Chip, type Tone } from './ui/Chip'
import { useShop } from './ui/ShopContext'
import { t } from './words'

const tones: Readonly<Record<OccasionState['kind'], Tone>> = {
  'seen to': 'kept',
  later: 'neutral',
  soon: 'due',
  late: 'late',
}

/** "buy by Fri 6 March", "too late to buy: 2 days", "seen to". */
export function BuyByChip({ row }: { readonly row: OccasionRow }) {
  const { today, locale } = useShop()
  return (
    <span title={exactDay(row.buyBy, locale)} className="inline-flex min-w-0 max-w-full">
      <Chip tone={tones[occasionState(row, today).kind]}>{t(buyWords(row, today, locale))}</Chip>
    </span>
  )
}

/** What it is called and when it comes: "Birthday, 14 March, 40 years". */
export function useSayOccasion(): (row: OccasionRow) => string {
  const { locale } = useShop()
  return (row) => `${occasionName(row)}, ${sayComing(row, row.years, locale)}`
}
