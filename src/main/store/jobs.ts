import { setImmediate } from 'node:timers/promises'
import { AppError } from '../../shared/errors'
import type { Notice } from '../../shared/ipc'
import type { Job } from './context'

const EVERY_MS = 100

/** Follows long work by the name that its input gives it (`job`); work without one runs unheard. */
export function openJobs(announce: (notice: Notice) => void): {
  of: (input: unknown) => Job
  cancel: (job: string) => void
} {
  const cancelled = new Set<string>()
  return {
    cancel: (job) => void cancelled.add(job),
    of: (input) => {
      const name = (input as { readonly job?: string } | null)?.job
      let said = 0
      return {
        progress: (done, total) => {
          if (name === undefined || (performance.now() - said < EVERY_MS && done < total)) return
          said = performance.now()
          announce({ type: 'progress', job: name, done, total })
        },
        breathe: async () => {
          await setImmediate()
          if (name === undefined || !cancelled.has(name)) return
          cancelled.delete(name)
          throw new AppError('job.cancelled', 'Cancelled. Nothing was changed.')
        },
      }
    },
  }
}
