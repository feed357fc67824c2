import type { z } from 'zod'

/**
 * What a procedure is:
 * - `query` reads one state of the store;
 * - `long` reads too, on the second thread, with progress and cancel;
 * - `command` is one transaction, journalled;
 * - `action` acts outside the store (files, printing, windows) and runs in the main process.
 */
export type Kind = 'query' | 'long' | 'command' | 'action'

export type Procedure<K extends Kind = Kind, I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  readonly kind: K
  readonly input: I
  readonly output: O
  /** False for what cannot be taken back (printing, first set-up): journalled, never offered by Undo. */
  readonly undoable: boolean
}

const procedure =
  <K extends Kind>(kind: K) =>
  <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Procedure<K, I, O> => ({
    kind,
    input,
    output,
    undoable: kind === 'command',
  })

export const query = procedure('query')
export const long = procedure('long')
export const command = procedure('command')
export const action = procedure('action')

/** A command that the journal keeps but Undo does not offer. */
export const lastingCommand = <I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
): Procedure<'command', I, O> => ({ ...command(input, output), undoable: false })

export type Subject = Readonly<Record<string, Procedure>>
export type InputOf<P> = P extends Procedure<Kind, infer I> ? z.input<I> : never
export type ParsedOf<P> = P extends Procedure<Kind, infer I> ? z.output<I> : never
export type OutputOf<P> = P extends Procedure<Kind, z.ZodType, infer O> ? z.output<O> : never

/** An error as it crosses between processes: structured clone would drop its class and code. */
export type SentError = {
  readonly code: string
  readonly message: string
  readonly details: Readonly<Record<string, unknown>>
}
export type Answer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: SentError }

/** What main tells every window without being asked. */
export type Notice =
  | { readonly type: 'changed'; readonly tables: readonly string[] }
  | { readonly type: 'progress'; readonly job: string; readonly done: number; readonly total: number }
  /** A menu item was chosen; the page on screen knows what it means there. */
  | { readonly type: 'menu'; readonly item: string }
  /** The shop's day turned while the app was open. */
  | { readonly type: 'day'; readonly today: string }
  /** The person asked for a page from outside the window. */
  | { readonly type: 'go'; readonly to: string }
  /** Reminders came up: a window asks which. */
  | { readonly type: 'reminders' }
  /** Backups were made, or a place of theirs changed. */
  | { readonly type: 'backups' }
  /** The store was closed, opened or replaced: nothing that a window knows of it holds any more. */
  | { readonly type: 'store' }

/** All that a window's page may do with the main process. */
export type Bridge = {
  readonly invoke: (name: string, input: unknown) => Promise<Answer>
  readonly onChange: (listener: (notice: Notice) => void) => () => void
}
