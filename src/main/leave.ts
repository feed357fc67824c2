import { app } from 'electron'
import log from 'electron-log/main'
import { AppError, UNEXPECTED } from '../shared/errors'

/** What the command line's caller reads: 0 for done, 1 for a failure, 2 for arguments that can't be meant. */
export type ExitCode = 0 | 1 | 2

/** Says one line, on the error stream unless all went well, and ends the process. */
export function leave(code: ExitCode, line: string): void {
  const stream = code === 0 ? process.stdout : process.stderr
  stream.write(`${line.replace(/\s*\n\s*/g, ' ')}\n`, () => app.exit(code))
}

/** Ends a run on the command line with the reason in one line. */
export function leaveWith(error: unknown): void {
  if (!(error instanceof AppError)) {
    log.error(error)
    return leave(1, UNEXPECTED.message)
  }
  leave(error.code.startsWith('argument.') ? 2 : 1, error.message)
}
