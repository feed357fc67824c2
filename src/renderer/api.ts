import type { QueryClient } from '@tanstack/react-query'
import { type Contract, contract } from '../shared/contract'
import { fromSent } from '../shared/errors'
import type { Bridge, InputOf, OutputOf } from '../shared/ipc'

declare global {
  interface Window {
    readonly regulars: Bridge
  }
}

type QueryOptions<O> = {
  readonly queryKey: readonly [string, string, unknown]
  readonly queryFn: () => Promise<O>
}
type MutationOptions<I, O> = {
  readonly mutationKey: readonly [string, string]
  readonly mutationFn: (input: I) => Promise<O>
}

/** Queries become options for useQuery, all else options for useMutation. */
type ClientOf<P> = P extends { kind: 'query' | 'long' }
  ? (input: InputOf<P>) => QueryOptions<OutputOf<P>>
  : MutationOptions<InputOf<P>, OutputOf<P>>
export type Api = { readonly [S in keyof Contract]: { readonly [N in keyof Contract[S]]: ClientOf<Contract[S][N]> } }

async function ask(subject: string, name: string, input: unknown): Promise<unknown> {
  const answer = await window.regulars.invoke(`${subject}.${name}`, input)
  if (answer.ok) return answer.value
  throw fromSent(answer.error)
}

const clientOf = (subject: string, name: string, kind: string): unknown =>
  kind === 'query' || kind === 'long'
    ? (input: unknown) => ({ queryKey: [subject, name, input], queryFn: () => ask(subject, name, input) })
    : { mutationKey: [subject, name], mutationFn: (input: unknown) => ask(subject, name, input) }

/** The store and the desktop as the contract declares them: `useQuery(api.tasks.detail({ id }))`, `useMutation(api.tasks.add)`. */
export const api = Object.fromEntries(
  Object.entries(contract).map(([subject, procedures]) => [
    subject,
    Object.fromEntries(Object.entries(procedures).map(([name, { kind }]) => [name, clientOf(subject, name, kind)])),
  ]),
) as unknown as Api

/** After a commit, whatever is on screen is asked for again. What hangs on nothing in the store is left alone. */
export function followChanges(client: QueryClient): () => void {
  return window.regulars.onChange((notice) => {
    if (notice.type === 'store') void client.resetQueries()
    if (notice.type === 'backups') void client.invalidateQueries({ queryKey: ['backups'] })
    if (notice.type === 'changed' || notice.type === 'day') void client.invalidateQueries({ predicate: isOfStore })
  })
}

const outside = new Set(['backups', 'files', 'paper', 'recovery'])
const isOfStore = ({ queryKey }: { readonly queryKey: readonly unknown[] }): boolean =>
  !outside.has(String(queryKey[0]))
