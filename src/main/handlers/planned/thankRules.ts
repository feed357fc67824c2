import { asc } from 'drizzle-orm'
import { type NamedRule, usualRules } from '../../../shared/domain/thankRules'
import type { ReadContext, WriteContext } from '../../store/context'
import { nameOf, toStored, writeStored } from '../../store/rows'
import { thankRules } from '../../store/schema'

/** The shop's rules, the strongest first; those that a shop begins with while none are written down. */
export async function rulesNow(ctx: ReadContext): Promise<readonly NamedRule[]> {
  const rows = await ctx.orm.select().from(thankRules).orderBy(asc(thankRules.position))
  return rows.length > 0 ? rows.map(({ position: _position, ...rule }) => rule) : usualRules
}

/**
 * Writes down the rules that a shop begins with, the first time that a debt names one. No part of the step that needed
 * them: undoing that must not take them from under the debts that name them by then.
 */
export async function makeRules(ctx: WriteContext): Promise<readonly NamedRule[]> {
  if ((await ctx.orm.$count(thankRules)) === 0) {
    for (const [position, rule] of usualRules.entries()) {
      writeStored(ctx.raw, nameOf(thankRules), toStored(thankRules, { ...rule, position }))
    }
    ctx.wrote(thankRules)
  }
  return await rulesNow(ctx)
}
