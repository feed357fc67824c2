import type { Contract } from '../shared/contract'
import { AppError } from '../shared/errors'
import type { OutputOf, ParsedOf } from '../shared/ipc'

type ActionNames<S extends keyof Contract> = {
  [N in keyof Contract[S]]: Contract[S][N] extends { kind: 'action' } ? N : never
}[keyof Contract[S]]

/** What acts outside the store, by subject: each is answered by the main process. One that is missing does not compile. */
export type ActionsOf<S extends keyof Contract> = {
  readonly [N in ActionNames<S>]: (input: ParsedOf<Contract[S][N]>) => Promise<OutputOf<Contract[S][N]>>
}
type ActionSubjects = { [S in keyof Contract]: ActionNames<S> extends never ? never : S }[keyof Contract]
export type Actions = { readonly [S in ActionSubjects]: ActionsOf<S> }

/** The action called `subject.name`. Throws `procedure.unknown` where there is none. */
export function findAction(actions: Actions, name: string): (input: unknown) => Promise<unknown> {
  const [subject = '', action = ''] = name.split('.')
  const ofSubject: unknown = Object.hasOwn(actions, subject) ? actions[subject as ActionSubjects] : undefined
  const found = ofSubject as Readonly<Record<string, (input: unknown) => Promise<unknown>>> | undefined
  if (!found || !Object.hasOwn(found, action) || !found[action])
    throw new AppError('procedure.unknown', 'There is no such procedure.')
  return found[action]
}
