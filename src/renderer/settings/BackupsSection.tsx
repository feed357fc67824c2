import { useMutation } from '@tanstack/react-query'
import { ShieldCheck } from 'lucide-react'
import type { BackupState } from '../../shared/backups'
import { api } from '../api'
import { agoWords, allStanding, lastGoodOf, placeName, placeStanding, useBackupState } from '../backups'
import { sayError } from '../doing'
import { Button } from '../ui/Button'
import { Message, type MessageTone } from '../ui/Message'
import { say } from '../ui/toast'
import { t } from '../words'
import { BackupList } from './BackupList'
import { BackupPlaces } from './BackupPlaces'
import { PassphraseCard } from './PassphraseCard'

/** The shop's backups: how they stand, where they go, and the way back to one. */
export function BackupsSection() {
  const state = useBackupState()
  if (!state) return null
  return (
    <div className="flex flex-col gap-4">
      <Standing state={state} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 @min-[58rem]:grid-cols-[minmax(0,1fr)_22rem]">
        <BackupList state={state} />
        <div className="flex min-w-0 flex-col gap-4">
          <BackupPlaces state={state} />
          <PassphraseCard hasPassphrase={state.hasPassphrase} />
        </div>
      </div>
    </div>
  )
}

const tones: Readonly<Record<ReturnType<typeof allStanding>, MessageTone>> = { kept: 'kept', due: 'due', late: 'late' }

function Standing({ state }: { readonly state: BackupState }) {
  const make = useMutation({
    ...api.backups.make,
    onSuccess: ({ places }) => {
      if (places.every(({ problem }) => problem === null)) say(t('Backed up, and checked.'))
    },
    onError: sayError,
  })
  const standing = allStanding(state)
  const last = lastGoodOf(state)
  const ago = last && agoWords(last, state)
  const isFresh = ago === null && standing === 'kept'
  return (
    <Message
      tone={isFresh ? 'info' : tones[standing]}
      title={ago === null ? t('There is no backup yet') : t('The last good backup was made {{ago}}', { ago })}
      actions={
        <Button
          icon={ShieldCheck}
          isPending={make.isPending || state.isRunning}
          onPress={() => {
            if (!make.isPending) make.mutate({})
          }}
        >
          {t('Back up now')}
        </Button>
      }
    >
      {troubleWords(state) ??
        t('Regulars backs up at each start, every half an hour when something changed, and before each import.')}
    </Message>
  )
}

/** What is wrong with the places, in a sentence; null when nothing is. */
function troubleWords(state: BackupState): string | null {
  const wrong = state.places.filter((place) => placeStanding(place, state) !== 'kept')
  if (wrong.length === 0) return null
  const isLate = wrong.some((place) => placeStanding(place, state) === 'late')
  const where = wrong.map(placeName).join(', ')
  return isLate
    ? t('For three days or longer, no backup has come to {{where}}.', { where })
    : t('The last try did not work for {{where}}. Your shop itself is safe.', { where })
}
