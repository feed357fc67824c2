import { z } from 'zod'
import { orderStatuses } from './domain/orders'
import { sheetSubjects } from './domain/sheet'
import { thankChannels } from './domain/thanks'
import { DayField, Id, Line, MomentField } from './fields'
import { action, command, lastingCommand, query } from './ipc'
import { Words } from './journal'

export const papers = ['A4', 'Letter'] as const
export type Paper = (typeof papers)[number]
export const groupings = ['time', 'customer', 'assignee'] as const
export type Grouping = (typeof groupings)[number]

/** What a person chooses before a sheet is made. */
export const SheetChoice = z.strictObject({
  on: DayField,
  paper: z.enum(papers),
  grouping: z.enum(groupings),
  /** For one member of staff; null for all. */
  assigneeId: Id.nullable(),
})
export type SheetChoice = z.output<typeof SheetChoice>

/** What a line stands for: a task, a thank-you or an occasion, by its id. */
const Stands = { subject: z.enum(sheetSubjects), id: Id }

export const SheetLine = z.strictObject({
  number: z.int().min(1),
  ...Stands,
  time: z.string(),
  title: z.string(),
  /** Small words under the title. */
  note: z.string(),
  /** Since when it is late, in words; empty where it is not. */
  late: z.string(),
  customer: z.string(),
  phone: z.string(),
  assignee: z.string(),
})
export type SheetLine = z.output<typeof SheetLine>

/** A sheet ready for paper. Its code is free when it is composed and taken when it is remembered. */
export const Sheet = z.strictObject({
  code: z.string(),
  choice: SheetChoice,
  shopName: z.string(),
  /** The assignee's initials, or empty for everyone. */
  assignee: z.string(),
  groups: z.array(z.strictObject({ title: z.string(), lines: z.array(SheetLine) })),
  lateCount: z.int(),
})
export type Sheet = z.output<typeof Sheet>

/** What ticking a line makes of what it stands for. */
export const TickDeed = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('task done') }),
  z.object({ kind: z.literal('order moved'), number: z.string(), becomes: z.enum(orderStatuses) }),
  z.object({ kind: z.literal('thanks sent'), channel: z.enum(thankChannels) }),
  /** `what` is the occasion in words. */
  z.object({ kind: z.literal('occasion noted'), what: Words, year: z.int() }),
])
export type TickDeed = z.output<typeof TickDeed>

export const TickEffect = z.object({
  number: z.int(),
  title: z.string(),
  customer: z.string(),
  ...Stands,
  /** Where a thank-you or an occasion is seen to; null for the shop's own tasks. */
  customerId: Id.nullable(),
  /** What ticking will do: settle it, nothing (it is settled already), or nothing (it is gone). */
  effect: z.enum(['done', 'settled', 'gone']),
  /** Null where nothing will be done. */
  deed: TickDeed.nullable(),
})
export type TickEffect = z.output<typeof TickEffect>
export const Tick = z.object({
  code: z.string(),
  on: DayField,
  printedAt: MomentField,
  assignee: z.string().nullable(),
  lines: z.int(),
  effects: z.array(TickEffect),
})
export type Tick = z.output<typeof Tick>

const TickInput = z.strictObject({ code: Line(12), numbers: Line(400) })
const MadePdf = z.object({ pdf: Id, code: z.string(), lines: z.int() })

export const sheets = {
  /** The sheet as it would be printed now. */
  compose: query(SheetChoice, Sheet),
  /** Keeps the printed lines under their code. */
  remember: lastingCommand(z.strictObject({ sheet: Sheet }), z.object({ code: z.string() })),
  /** What entering these numbers would do; without numbers, which sheet this is. */
  look: query(TickInput, Tick),
  tickBack: command(TickInput, z.object({ done: z.int() })),
  /** Sheets printed lately, newest first, so that a lost code is found again. */
  recent: query(
    z.strictObject({}),
    z.array(
      z.object({
        code: z.string(),
        on: DayField,
        printedAt: MomentField,
        assignee: z.string().nullable(),
        lines: z.int(),
        open: z.int(),
      }),
    ),
  ),
  /** Makes the real PDF and keeps it at hand under an id, for preview, printing and saving. */
  preview: action(SheetChoice, MadePdf),
}
