import { type UseMutationOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from './api'
import { say } from './ui/toast'
import { t } from './words'

/** Says an error in a toast that stays; for what has no form to show it in. */
export function sayError(error: unknown): void {
  say(error instanceof Error ? error.message : t('Something went wrong. Nothing was changed.'), { tone: 'problem' })
}

/** A command that is done at once, said in a toast, and offered to be undone. */
export function useDoing<I, O>(options: UseMutationOptions<O, Error, I>, words: (output: O, input: I) => string) {
  const client = useQueryClient()
  return useMutation({
    ...options,
    onSuccess: async (output, input) => {
      const { undo } = await client.fetchQuery({ ...api.journal.offers({}), staleTime: 0 })
      const takeBack = undo && (() => void api.journal.undo.mutationFn({ seq: undo.seq }).catch(sayError))
      say(words(output, input), takeBack ? { undo: takeBack } : {})
    },
    onError: sayError,
  })
}
