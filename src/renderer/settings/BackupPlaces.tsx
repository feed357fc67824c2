import { useMutation } from '@tanstack/react-query'
import { FolderPlus } from 'lucide-react'
import type { BackupPlace, BackupState } from '../../shared/backups'
import { api } from '../api'
import { agoWords, placeStanding } from '../backups'
import { sayError } from '../doing'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { say } from '../ui/toast'
import { t } from '../words'

const looks = { kept: 'text-muted', due: 'text-due', late: 'text-late' } as const

/** Where backups go: the app's own folder, and what the person chose besides. */
export function BackupPlaces({ state }: { readonly state: BackupState }) {
  const add = useMutation({ ...api.backups.addPlace, onError: sayError })
  return (
    <Card
      title={t('Where they go')}
      padding="flush"
      actions={
        <Button size="small" icon={FolderPlus} isPending={add.isPending} onPress={() => add.mutate({})}>
          {t('Add a place…')}
        </Button>
      }
    >
      <ul>
        {state.places.map((place) => (
          <Place key={place.id} place={place} state={state} />
        ))}
      </ul>
      {state.places.length === 1 && (
        <p className="border-t border-line px-3.5 py-2 text-sm text-muted">
          {t('If this computer breaks or is stolen, only a copy elsewhere helps: add a stick or another disk.')}
        </p>
      )}
    </Card>
  )
}

function Place({ place, state }: { readonly place: BackupPlace; readonly state: BackupState }) {
  const { id, path, isOwn } = place
  const show = useMutation({ ...api.backups.show, onError: sayError })
  const forget = useMutation({
    ...api.backups.forgetPlace,
    onSuccess: () =>
      say(t('No more backups go to {{path}}. Those that lie there stay.', { path }), {
        undo: () => api.backups.keepPlace.mutationFn({ id }).catch(sayError),
      }),
    onError: sayError,
  })
  const standing = placeStanding(place, state)
  const ago = agoWords(place, state)
  return (
    <li className="border-t border-line px-3.5 py-2">
      {isOwn && <p className="font-medium">{t('Regulars’ own folder')}</p>}
      <p dir="ltr" className={isOwn ? 'text-sm wrap-anywhere text-muted' : 'font-medium wrap-anywhere'}>
        {path}
      </p>
      <p className={`text-sm ${looks[standing]}`}>
        {place.problem !== null && (
          <>
            {t('Failed: {{problem}}', { problem: place.problem })}
            <br />
          </>
        )}
        {ago === null ? t('No good backup yet') : t('Last good one: {{ago}}', { ago })}
        {place.isSealed && ` · ${t('sealed')}`}
      </p>
      <p className="-mx-2 flex flex-wrap">
        <Button
          size="small"
          variant="quiet"
          aria-label={t('Show in folder: {{path}}', { path })}
          onPress={() => show.mutate({ id })}
        >
          {t('Show in folder')}
        </Button>
        {!isOwn && (
          <Button
            size="small"
            variant="quiet"
            aria-label={t('Forget {{path}}', { path })}
            onPress={() => forget.mutate({ id })}
          >
            {t('Forget')}
          </Button>
        )}
      </p>
    </li>
  )
}
