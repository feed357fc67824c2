import { z } from 'zod'
import { Id, Line } from '../../shared/fields'
import { ShownDay } from '../../shared/today'

/** Which day stands on screen, whose, and how; without them the shop's today, everyone's, as a list. */
export const TodaySearch = z.object({
  on: ShownDay.optional().catch(undefined),
  for: Id.optional().catch(undefined),
  view: z.literal('hours').optional().catch(undefined),
})
export type TodaySearch = z.output<typeof TodaySearch>

/** The sheet to tick back, where one was chosen. */
export const TickBackSearch = z.object({ code: Line(12).optional().catch(undefined) })
export type TickBackSearch = z.output<typeof TickBackSearch>
