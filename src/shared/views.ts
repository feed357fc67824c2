import { z } from 'zod'
import { Done, Id, Name } from './fields'
import { command, query } from './ipc'

export const viewSubjects = ['customers', 'gifts', 'occasions', 'orders', 'products', 'tasks', 'thanks'] as const
export type ViewSubject = (typeof viewSubjects)[number]

/** A saved view: a name for a list's filter and sort, which are the page's search parameters. */
export const SavedView = z.strictObject({
  id: Id,
  subject: z.enum(viewSubjects),
  name: Name(60),
  search: z.record(z.string().max(40), z.unknown()),
})
export type SavedView = z.output<typeof SavedView>

export const views = {
  list: query(z.strictObject({ subject: z.enum(viewSubjects) }), z.array(SavedView)),
  save: command(SavedView.omit({ id: true }), SavedView),
  remove: command(z.strictObject({ id: Id }), Done),
}
