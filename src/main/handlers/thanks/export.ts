import { inArray } from 'drizzle-orm'
import { thankedFor } from '../../../shared/domain/thanks'
import type { ExportCell, ExportList, ExportRows } from '../../../shared/export'
import type { ParsedOf } from '../../../shared/ipc'
import type { thanks as declared, ThankRow } from '../../../shared/thanks'
import type { ReadContext } from '../../store/context'
import { inOrder } from '../../store/lists'
import { thanks } from '../../store/schema'
import { listKeys } from './list'
import { thankRows } from './rows'

const columns: readonly (readonly [string, (thank: ThankRow) => ExportCell])[] = [
  ['Customer', ({ customerName }) => customerName],
  ['Phone', ({ phone }) => phone],
  ['For', thankedFor],
  ['Rule', ({ rule }) => rule],
  ['How', ({ channel }) => channel],
  ['With', ({ accessory }) => accessory],
  ['Owed since', ({ owedSince }) => owedSince],
  ['Due', ({ dueOn }) => dueOn],
  ['Status', ({ status }) => status],
  ['Settled on', ({ settledOn }) => settledOn],
  ['Note', ({ note }) => note],
]

export async function exportThankList(
  ctx: ReadContext,
  { filter, sort }: ParsedOf<typeof declared.exportList>,
): Promise<ExportList> {
  return { heading: columns.map(([title]) => title), keys: [...listKeys(ctx, filter, sort)] }
}

/** Each debt in cells; what is gone meanwhile is left out. */
export async function exportThankRows(
  ctx: ReadContext,
  { keys }: ParsedOf<typeof declared.exportRows>,
): Promise<ExportRows> {
  const rows = await inOrder(keys, (window) => thankRows(ctx, inArray(thanks.key, window)))
  return rows.map((row) => columns.map(([, value]) => value(row)))
}
