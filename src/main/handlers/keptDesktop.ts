import { eq } from 'drizzle-orm'
import { Desktop } from '../../shared/desktop'
import { usualMorning } from '../../shared/domain/reminders'
import type { ReadContext } from '../store/context'
import { kept } from '../store/schema'

export const DESKTOP = 'desktop'

const usual: Desktop = { stayInTray: false, notifications: true, morning: usualMorning }

/** How Regulars lives on this computer: as it was chosen, or as usual. */
export async function keptDesktop(ctx: ReadContext): Promise<Desktop> {
  const [row] = await ctx.orm.select().from(kept).where(eq(kept.id, DESKTOP))
  return Desktop.catch(usual).parse(row?.value)
}
