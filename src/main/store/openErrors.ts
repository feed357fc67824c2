import { AppError } from '../../shared/errors'

type Refusal = { readonly test: RegExp; readonly code: string; readonly words: (path: string) => string }

/** What the disk and SQLite say when a store can't be opened, by the beginning of their codes. */
const refusals: readonly Refusal[] = [
  {
    test: /^SQLITE_(CORRUPT|NOTADB|FORMAT)/,
    code: 'store.damaged',
    words: (path) => `The shop’s file ${path} is damaged. Nothing was changed; restore the last backup.`,
  },
  {
    test: /^(SQLITE_(READONLY|CANTOPEN|PERM)|EACCES|EPERM|EROFS)/,
    code: 'store.readonly',
    words: (path) => `Nothing can be written to ${path}. Regulars needs to write there; nothing was changed.`,
  },
  {
    test: /^(SQLITE_(FULL|IOERR_WRITE)|ENOSPC|EDQUOT|EFBIG)/,
    code: 'store.full',
    words: () => 'The disk is full, so the shop can’t be opened. Nothing was lost. Free some space and try again.',
  },
  {
    test: /^(SQLITE_IOERR|EIO|EBUSY|ENXIO)/,
    code: 'store.unreadable',
    words: (path) => `The disk can’t read ${path} just now. Nothing was changed.`,
  },
]

/** An error of opening a store in words for a person; others as they are. */
export function plainOpenError(error: unknown, path: string): unknown {
  const code = (error as { readonly code?: unknown } | null)?.code
  if (error instanceof AppError || typeof code !== 'string') return error
  const found = refusals.find(({ test }) => test.test(code))
  return found ? new AppError(found.code, found.words(path), { path, cause: code }) : error
}
