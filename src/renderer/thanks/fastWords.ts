import { sayDays } from '../../shared/domain/dayWords'
import type { HowFast } from '../../shared/domain/howFast'
import { t } from '../words'

/** With fewer, a percentage would say more than is known. */
const FEWEST_FOR_PERCENT = 10

/** "Half of the last 43 went out within 2 days, 88 % in time." */
export function fastWords({ sent, inTime, halfWithin }: HowFast): string {
  if (halfWithin === null) return t('Nobody was thanked in the last 12 months.')
  const half =
    halfWithin === 0
      ? t('Of {{count}} sent, half went out on the same day', { count: sent })
      : t('Of {{count}} sent, half went out within {{days}}', { count: sent, days: sayDays(halfWithin) })
  const share =
    sent < FEWEST_FOR_PERCENT
      ? t('{{inTime}} in time.', { inTime })
      : t('{{percent}} % in time.', { percent: Math.floor((inTime / sent) * 100) })
  return `${half}, ${share}`
}
