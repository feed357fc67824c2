import { z } from 'zod'
import { DayField, Done, Id, Line } from './fields'
import { action } from './ipc'
import { papers, Sheet } from './sheets'

/** What can go on paper. The print window asks for its document and says when it is drawn. */
export const PrintDocument = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('day sheet'), sheet: Sheet }),
  z.object({ kind: z.literal('customer'), id: Id, paper: z.enum(papers) }),
  z.object({ kind: z.literal('order ticket'), ids: z.array(Id).max(200), paper: z.enum(papers) }),
  z.object({ kind: z.literal('delivery note'), ids: z.array(Id).max(200), paper: z.enum(papers) }),
  z.object({ kind: z.literal('make list'), on: DayField, paper: z.enum(papers) }),
])
export type PrintDocument = z.output<typeof PrintDocument>

export const paper = {
  document: action(z.strictObject({ job: Id }), PrintDocument),
  drawn: action(z.strictObject({ job: Id }), Done),
  /** Makes a customer's page as PDF and keeps it at hand. */
  customer: action(z.strictObject({ id: Id, paper: z.enum(papers) }), z.object({ pdf: Id })),
  /** Makes tickets or delivery notes of orders, or a day's make list, as one PDF and keeps it at hand. */
  orders: action(
    z.strictObject({
      kind: z.enum(['order ticket', 'delivery note']),
      ids: z.array(Id).min(1).max(200),
      paper: z.enum(papers),
    }),
    z.object({ pdf: Id }),
  ),
  makeList: action(z.strictObject({ on: DayField, paper: z.enum(papers) }), z.object({ pdf: Id })),
  /** The bytes of a PDF made before, for the preview. */
  bytes: action(z.strictObject({ pdf: Id }), z.instanceof(Uint8Array)),
  /** Prints a PDF made before with the system's dialog; not printed where the person cancels that. */
  print: action(z.strictObject({ pdf: Id }), z.object({ printed: z.boolean() })),
  save: action(z.strictObject({ pdf: Id, fileName: Line() }), z.object({ saved: z.boolean() })),
}
