import { addDays, type Day, day } from '../../shared/domain/day'
import type { Column } from './tableColumns'

export const galleryToday = day('2026-03-02')

export const longNames = [
  'Ana Petrović',
  'Donaudampfschifffahrtsgesellschaft Kerzengroßhandelsvertretung Süd GmbH & Co. KG',
  'شركة الشموع والعطور الشرقية للتجارة العامة المحدودة',
  'The Most Worshipful and Honourable Company of Wax and Tallow Chandlers of Harbour Street',
  'Dr. Amara Osei',
  '🕯️ Café Linden',
]

export type SampleRow = {
  readonly id: string
  readonly name: string
  readonly town: string
  readonly order: number
  readonly due: Day
  readonly total: number
}

const towns = ['Leeds', 'Köln', 'القاهرة', 'Harbour Street', 'São Paulo']
const made = new Map<number, SampleRow>()

/** Row `index` of half a million, made when it is asked for; the order of sorting is only turned around. */
export function sampleRow(index: number): SampleRow {
  const known = made.get(index)
  if (known) return known
  const row: SampleRow = {
    id: `row ${index}`,
    name: `${longNames[index % longNames.length]} ${index + 1}`,
    town: towns[index % towns.length] ?? '',
    order: 1000 + index,
    due: addDays(galleryToday, (index % 60) - 10),
    total: (index * 7919) % 250_000,
  }
  made.set(index, row)
  return row
}

export const sampleColumns: readonly Column<SampleRow>[] = [
  { id: 'name', header: 'Customer', cell: (row) => row.name, width: 12, grow: 3, isSortable: true, isHideable: false },
  { id: 'town', header: 'Town', cell: (row) => row.town, width: 7, grow: 1 },
  { id: 'order', header: 'Order', cell: (row) => row.order, width: 5, align: 'end', isSortable: true },
  { id: 'due', header: 'Promised for', cell: (row) => row.due, width: 7, isSortable: true },
  {
    id: 'total',
    header: 'Total',
    cell: (row) => (row.total / 100).toFixed(2),
    width: 6,
    align: 'end',
    isSortable: true,
  },
]
