import type { Contract } from '../shared/contract'
import { fromSent } from '../shared/errors'
import type { InputOf, OutputOf } from '../shared/ipc'
import type { StoreThreads } from './store/threads'

/** Asks the store as a window does, typed by the contract. Rejects with the AppError. */
export type AskStore = <S extends keyof Contract, N extends keyof Contract[S] & string>(
  subject: S,
  name: N,
  input: InputOf<Contract[S][N]>,
) => Promise<OutputOf<Contract[S][N]>>

export const askOf =
  (store: StoreThreads): AskStore =>
  async (subject, name, input) => {
    const answer = await store.run(`${subject}.${name}`, input)
    if (!answer.ok) throw fromSent(answer.error)
    return answer.value as never
  }
