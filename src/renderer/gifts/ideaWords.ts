import type { Idea } from '../../shared/gifts'
import { t } from '../words'

type Reason = Idea['reasons'][number]

/** Why a thing may please, in words: "likes gardening; 3 of 3 who do loved or liked it". */
export function sayReason(reason: Reason): string {
  switch (reason.kind) {
    case 'like':
      return t('Likes {{like}}: {{pleased}}', { like: reason.like, pleased: sayPleased(reason) })
    case 'tag':
      return t('Tagged “{{tag}}” as well: {{pleased}}', { tag: reason.tag, pleased: sayPleased(reason) })
    case 'many':
      return t('Of late: {{pleased}}', { pleased: sayPleased(reason) })
    case 'words':
      return t('Likes {{like}}', { like: reason.like })
    case 'add-on':
      return t('Goes with {{what}}, which they buy: in {{together}} of {{of}} orders', {
        what: reason.bought,
        together: reason.together,
        of: reason.of,
      })
    case 'refill':
      return t('A refill for {{what}}, which they buy', { what: reason.bought })
  }
}

type Received = { readonly pleased: number; readonly loved: number; readonly known: number }

/** Of how many who got it how many were glad; of one alone nothing is concluded. */
function sayPleased({ pleased, loved, known }: Received): string {
  if (known === 1) return loved === 1 ? t('the one who got it loved it') : t('the one who got it liked it')
  if (loved === known) return t('all {{count}} who got it loved it', { count: known })
  if (pleased === known) return t('all {{count}} who got it loved or liked it', { count: known })
  return t('{{pleased}} of {{count}} who got it loved or liked it', { pleased, count: known })
}
