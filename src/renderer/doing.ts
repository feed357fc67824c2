import { type UseMutationOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from './api'
import { say } from './ui/toast'
import { t } from './words'

/** Says an error in a toast that stays; for what has no form to show it in. */
export function sayError(error: unknown): void {
  say(error instanceof Error ? error.message : t('Something went wrong. Nothing was changed.'), { tone: 'problem' })
}

/** Says what the last command did, and offers to undo it: for a form, which shows its errors itself. */
export function useSayDone(): (words: string) => Promise<void> {
  const client = useQueryClient()
  return async (words) => {
    const { undo } = await client.fetchQuery({ ...api.journal.offers({}), staleTime: 0 })
    const takeBack = undo && (() => void api.journal.undo.mutationFn({ seq: undo.seq }).catch(sayError))
    say(words, takeBack ? { undo: takeBack } : {})
  }
}

/** A command that is done at once, said in a toast, and offered to be undone. */
export function useDoing<I, O>(options: UseMutationOptions<O, Error, I>, words: (output: O, input: I) => string) {
  const sayDone = useSayDone()
  return useMutation({
    ...options,
    onSuccess: (output, input) => sayDone(words(output, input)),
    onError: sayError,
  })
}
