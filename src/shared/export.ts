import { z } from 'zod'
import { long } from './ipc'

/** How a list goes out as a file: first its heading and the keys of its rows, then the rows by their keys, some at a time. */
export const ExportList = z.object({ heading: z.array(z.string()), keys: z.array(z.int()) })
export type ExportList = z.output<typeof ExportList>

export const EXPORT_WINDOW = 500
export const ExportWindow = z.strictObject({ keys: z.array(z.int()).min(1).max(EXPORT_WINDOW) })

/** The cells of each row, as the heading names them; null is an empty one. */
export const ExportCell = z.union([z.string(), z.number(), z.null()])
export type ExportCell = z.output<typeof ExportCell>
export const ExportRows = z.array(z.array(ExportCell))
export type ExportRows = z.output<typeof ExportRows>

/** The two procedures of a list that goes out as a file, in the filter and order asked for. */
export const exported = <F extends z.ZodType, S extends z.ZodType>(filter: F, sort: S) => ({
  exportList: long(z.strictObject({ filter, sort }), ExportList),
  exportRows: long(ExportWindow, ExportRows),
})
