import type { Contract } from '../../shared/contract'
import { fromSent } from '../../shared/errors'
import type { InputOf, OutputOf } from '../../shared/ipc'

/** Asks as `api` does, without the contract's schemas: a sheet is on paper a third of a second sooner. */
export async function ask<S extends keyof Contract, N extends keyof Contract[S] & string>(
  subject: S,
  name: N,
  input: InputOf<Contract[S][N]>,
): Promise<OutputOf<Contract[S][N]>> {
  const answer = await window.regulars.invoke(`${subject}.${name}`, input)
  if (!answer.ok) throw fromSent(answer.error)
  return answer.value as never
}
