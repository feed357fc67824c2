/** What reading a person's or a file's text gives: the value, or the kind of thing that is wrong with it. */
export type Parsed<T, E extends string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E }

/** What was read. */
export const read = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })

/** What is wrong, by its kind. */
export const refused = <E extends string>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error })
