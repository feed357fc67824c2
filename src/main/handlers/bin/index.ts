import { BIN_DAYS } from '../../../shared/bin'
import { addDays, dayAt, daysBetween } from '../../../shared/domain/day'
import { fold } from '../../../shared/domain/text'
import { AppError } from '../../../shared/errors'
import type { ReadContext } from '../../store/context'
import { zoneOf } from '../../store/days'
import { lastKnown } from '../../store/owners'
import { readStored } from '../../store/rows'
import { rowName } from '../../store/rowWords'
import type { HandlersOf } from '..'
import { bringBack } from './bringBack'
import { inBin, type Lying } from './lying'

export const binHandlers: HandlersOf<'bin'> = {
  async list(ctx, { filter, from, size }) {
    const sought = fold(filter.text ?? '')
    const all = inBin(ctx)
      .filter(({ table }) => filter.table === undefined || table === filter.table)
      .map((lying) => ({ lying, name: rowName(lying.row), customer: customerOf(ctx, lying) }))
      .filter(({ name, customer }) => sought === '' || fold(`${name} ${customer}`).includes(sought))
    const zone = zoneOf(ctx.raw)
    const rows = all.slice(from, from + size).map(({ lying: { table, row, seq, at, who }, name, customer }) => ({
      id: String(row.id),
      table,
      name,
      customer,
      seq,
      removedAt: at,
      who,
      daysLeft: Math.max(0, daysBetween(ctx.today, addDays(dayAt(at, zone), BIN_DAYS))),
    }))
    return { total: all.length, rows }
  },

  async restore(ctx, { id }) {
    const lying = inBin(ctx).find(({ row }) => row.id === id)
    if (!lying) {
      throw new AppError('bin.gone', 'This is not in the bin any more: it was brought back, or its 30 days are over.')
    }
    await bringBack(ctx, lying)
    const summary = { key: 'Bring back “{{title}}”', values: { title: rowName(lying.row) } }
    ctx.says(summary.key, summary.values)
    return { summary }
  },
}

function customerOf({ raw }: ReadContext, { table, row }: Lying): string {
  const { customerId } = row
  if (table === 'customers' || typeof customerId !== 'string') return ''
  return rowName(readStored(raw, 'customers', customerId) ?? lastKnown(raw, 'customers', customerId) ?? {})
}
