import { z } from 'zod'
import { ScorecardAsked } from './calendar'
import { CARD_LENGTH } from './domain/thankCards'
import { DayField, Done, Id, Line } from './fields'
import { action } from './ipc'
import { papers, Sheet } from './sheets'
import { MOST_CARDS } from './thanks'

/** A card as it will be: the words are filled in. A text with names put in may be longer than what was typed. */
const WrittenCard = z.strictObject({ id: Id, greeting: z.string().max(400), text: z.string().max(4 * CARD_LENGTH) })

const ids = z.array(Id).min(1).max(200)
const size = { paper: z.enum(papers) }

/** What goes on paper as it stands in the store. */
export const OnPaper = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('customer'), id: Id, ...size }),
  z.strictObject({ kind: z.literal('order ticket'), ids, ...size }),
  z.strictObject({ kind: z.literal('delivery note'), ids, ...size }),
  z.strictObject({ kind: z.literal('make list'), on: DayField, ...size }),
  z.strictObject({ kind: z.literal('scorecard'), ...ScorecardAsked.shape, ...size }),
  z.strictObject({ kind: z.literal('thank-you cards'), cards: z.array(WrittenCard).min(1).max(MOST_CARDS), ...size }),
])
export type OnPaper = z.output<typeof OnPaper>

/** What can go on paper. The print window asks for its document and says when it is drawn. */
export const PrintDocument = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('day sheet'), sheet: Sheet }),
  OnPaper,
])
export type PrintDocument = z.output<typeof PrintDocument>

export const paper = {
  document: action(z.strictObject({ job: Id }), PrintDocument),
  drawn: action(z.strictObject({ job: Id }), Done),
  /** Makes a PDF and keeps it at hand. */
  make: action(OnPaper, z.object({ pdf: Id })),
  /** The bytes of a PDF made before, for the preview. */
  bytes: action(z.strictObject({ pdf: Id }), z.instanceof(Uint8Array)),
  /** Prints a PDF made before with the system's dialog; not printed where the person cancels that. */
  print: action(z.strictObject({ pdf: Id }), z.object({ printed: z.boolean() })),
  save: action(z.strictObject({ pdf: Id, fileName: Line() }), z.object({ saved: z.boolean() })),
}
