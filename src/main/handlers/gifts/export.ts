import { inArray } from 'drizzle-orm'
import { minorDigits } from '../../../shared/domain/money'
import { occasionName } from '../../../shared/domain/occasionWords'
import type { ExportCell, ExportList, ExportRows } from '../../../shared/export'
import type { gifts as declared, GiftRow } from '../../../shared/gifts'
import type { ParsedOf } from '../../../shared/ipc'
import type { ReadContext } from '../../store/context'
import { inOrder } from '../../store/lists'
import { customers, gifts, shop } from '../../store/schema'
import { listKeys } from './list'
import { giftRows } from './rows'

type Exported = { readonly row: GiftRow; readonly customerNumber: string | null; readonly digits: number }

const columns: readonly (readonly [string, (exported: Exported) => ExportCell])[] = [
  ['Gift', ({ row }) => row.what],
  ['Customer', ({ row }) => row.customerName],
  ['Customer number', ({ customerNumber }) => customerNumber],
  ['Status', ({ row }) => row.status],
  ['Day', ({ row }) => row.on],
  // In the currency's main unit; the division is exact enough to be written with its decimals.
  ['Cost', ({ row, digits }) => (row.cost === null ? null : (row.cost / 10 ** digits).toFixed(digits))],
  ['Occasion', ({ row }) => occasionOf(row)],
  ['Order number', ({ row }) => row.orderNumber],
  ['Why', ({ row }) => row.why],
  ['How it was received', ({ row }) => row.reaction],
  ['What they said', ({ row }) => row.said],
  ['Note', ({ row }) => row.note],
]

const occasionOf = ({ occasionKind, occasionTitle }: GiftRow): string =>
  occasionKind === null ? '' : occasionName({ kind: occasionKind, title: occasionTitle })

export async function exportGiftList(
  ctx: ReadContext,
  { filter, sort }: ParsedOf<typeof declared.exportList>,
): Promise<ExportList> {
  return { heading: columns.map(([title]) => title), keys: [...listKeys(ctx, filter, sort)] }
}

/** Each gift in cells; what is gone meanwhile is left out. */
export async function exportGiftRows(
  ctx: ReadContext,
  { keys }: ParsedOf<typeof declared.exportRows>,
): Promise<ExportRows> {
  const [here] = await ctx.orm.select({ currency: shop.currency }).from(shop)
  const digits = here ? minorDigits(here.currency) : 2
  const rows = await inOrder(keys, (window) => giftRows(ctx, inArray(gifts.key, window)))
  const numbers = await ctx.orm
    .select({ id: customers.id, reference: customers.reference })
    .from(customers)
    .where(
      inArray(
        customers.id,
        rows.map(({ customerId }) => customerId),
      ),
    )
  const numberOf = new Map(numbers.map(({ id, reference }) => [id, reference]))
  return rows.map((row) => {
    const exported = { row, customerNumber: numberOf.get(row.customerId) ?? null, digits }
    return columns.map(([, value]) => value(exported))
  })
}
