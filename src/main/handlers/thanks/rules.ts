import { eq } from 'drizzle-orm'
import type { NamedRule } from '../../../shared/domain/thankRules'
import { rulesProblem } from '../../../shared/domain/thanks'
import { fieldError } from '../../../shared/errors'
import type { Id } from '../../../shared/fields'
import type { ThankRuleDraft } from '../../../shared/thanks'
import type { WriteContext } from '../../store/context'
import { thankRules, thanks } from '../../store/schema'
import { makeRules } from '../planned/thankRules'
import { followRules } from '../planned/thanks'

const CHUNK = 500

/** Puts rules in the place of those that stand. What is owed follows; what was sent keeps the name of its rule. */
export async function setRules(ctx: WriteContext, wanted: readonly ThankRuleDraft[]): Promise<void> {
  const problem = rulesProblem(wanted)
  if (problem !== null) throw fieldError('rules', problem)
  const known = new Map((await makeRules(ctx)).map(({ id, name }) => [id, name]))
  const rules: NamedRule[] = []
  for (const [position, { id, ...rule }] of wanted.entries()) {
    const row = { ...rule, threshold: hasThreshold(rule) ? rule.threshold : null, position }
    const isKnown = id !== undefined && known.has(id) && !rules.some((standing) => standing.id === id)
    rules.push(isKnown ? await ctx.update(thankRules, id, row) : await ctx.insert(thankRules, row))
  }
  await followRules(ctx, rules)
  const gone = [...known].filter(([id]) => !rules.some((rule) => rule.id === id))
  for (const [id, name] of gone) await removeRule(ctx, id, name)
}

const hasThreshold = ({ on }: Pick<ThankRuleDraft, 'on'>): boolean => on === 'big order' || on === 'small order'

async function removeRule(ctx: WriteContext, ruleId: Id, name: string): Promise<void> {
  const rows = await ctx.orm
    .select({ id: thanks.id, title: thanks.title })
    .from(thanks)
    .where(eq(thanks.ruleId, ruleId))
  for (const [at, { id, title }] of rows.entries()) {
    await ctx.update(thanks, id, { ruleId: null, title: title || name })
    if (at % CHUNK === CHUNK - 1) await ctx.job.breathe()
  }
  await ctx.remove(thankRules, ruleId)
}
