import { type LucideIcon, ShieldAlert, ShieldCheck, ShieldX } from 'lucide-react'
import { Link } from 'react-aria-components'
import type { BackupState } from '../../shared/backups'
import type { BackupStanding } from '../../shared/domain/backups'
import { agoWords, allStanding, lastGoodOf, useBackupState } from '../backups'
import { Tooltip } from '../ui/Tooltip'
import { t } from '../words'

const looks: Readonly<Record<BackupStanding, { readonly icon: LucideIcon; readonly look: string }>> = {
  kept: { icon: ShieldCheck, look: 'text-muted' },
  due: { icon: ShieldAlert, look: 'bg-due-soft text-due font-medium' },
  late: { icon: ShieldX, look: 'bg-late-soft text-late font-medium' },
}

/** How old the last good backup is, on every page: amber where one failed, red after three days without. */
export function BackupSign() {
  const state = useBackupState()
  if (!state) return null
  const standing = allStanding(state)
  const { icon: Icon, look } = looks[standing]
  const words = wordsOf(state, standing)
  return (
    <Tooltip text={words} placement="end">
      <Link
        href="#/settings?section=backups"
        className={`-mx-1 flex w-full cursor-default items-center gap-2 rounded-md px-1.5 py-1 data-hovered:bg-line/60 ${look}`}
      >
        <Icon aria-hidden className="size-4 shrink-0" strokeWidth={1.7} />
        <span className="sr-only min-w-0 @min-[56rem]/shell:not-sr-only">{words}</span>
      </Link>
    </Tooltip>
  )
}

function wordsOf(state: BackupState, standing: BackupStanding): string {
  if (state.isRunning) return t('Backing up …')
  const last = lastGoodOf(state)
  const ago = last && agoWords(last, state)
  if (ago === null) return standing === 'kept' ? t('Not backed up yet') : t('Backup failed')
  const failing = state.places.filter(({ problem }) => problem !== null)
  if (standing === 'kept' || failing.length === 0) return t('Backed up {{ago}}', { ago })
  return failing.length === state.places.length
    ? t('Backup failed; the last good one {{ago}}', { ago })
    : t('Backed up {{ago}}, but not everywhere', { ago })
}
