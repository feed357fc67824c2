import { z } from 'zod'
import { Done, Id, Job, Line } from './fields'
import { action } from './ipc'

/** A file that the person chose or the app made. Windows know it by its handle, never by its path. */
export const FileHandle = z.object({ id: Id, name: z.string(), bytes: z.int() })
export type FileHandle = z.output<typeof FileHandle>

export const files = {
  choose: action(z.strictObject({ title: Line() }), FileHandle.nullable()),
  cancel: action(z.strictObject({ job: Job }), Done),
}
