import { t } from '../words'
import { useLate } from './late'

/** Nothing for 300 ms, then one calm word. */
export function Loading({ label = t('Loading …') }: { readonly label?: string }) {
  const isLate = useLate()
  return <output className="block px-7 py-5.5 text-muted">{isLate && label}</output>
}
