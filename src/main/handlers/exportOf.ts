import type { ExportCell, ExportList, ExportRows } from '../../shared/export'
import type { ReadContext } from '../store/context'

/** What each column of a file is called, named so that an import finds it again, and what stands in it. */
export type ExportColumns<E> = readonly (readonly [string, (exported: E) => ExportCell])[]

type List<F, S> = { readonly filter: F; readonly sort: S }

/** How a list goes out: `read` answers the rows of the keys in their order; what is gone meanwhile is left out. */
export const exportOf = <F, S, E>(
  columns: ExportColumns<E>,
  keysOf: (ctx: ReadContext, filter: F, sort: S) => readonly number[],
  read: (ctx: ReadContext, keys: readonly number[]) => Promise<readonly E[]>,
) => ({
  exportList: async (ctx: ReadContext, { filter, sort }: List<F, S>): Promise<ExportList> => ({
    heading: columns.map(([title]) => title),
    keys: [...keysOf(ctx, filter, sort)],
  }),
  exportRows: async (ctx: ReadContext, { keys }: { readonly keys: readonly number[] }): Promise<ExportRows> =>
    (await read(ctx, keys)).map((exported) => columns.map(([, value]) => value(exported))),
})
