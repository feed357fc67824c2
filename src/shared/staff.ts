import { z } from 'zod'
import { clean } from './domain/text'
import { Done, Id, Line, Nothing } from './fields'
import { command, lastingCommand, query } from './ipc'

export const Initials = z
  .string()
  .transform((text) => clean(text).toLocaleUpperCase('en'))
  .pipe(z.string().regex(/^[\p{L}\p{N}]{1,4}$/u, 'Use one to four letters or digits.'))

export const StaffMember = z.strictObject({ id: Id, initials: Initials, name: Line(120), active: z.boolean() })
export type StaffMember = z.output<typeof StaffMember>

export const staff = {
  list: query(Nothing, z.array(StaffMember)),
  /** Who stands at the counter now. */
  current: query(Nothing, StaffMember.nullable()),
  add: command(z.strictObject({ initials: Initials, name: Line(120) }), StaffMember),
  edit: command(StaffMember, StaffMember),
  /** From now on the journal names this one, and Undo offers their own last step. */
  switch: lastingCommand(z.strictObject({ id: Id }), Done),
}
