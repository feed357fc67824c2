import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import type { StoreFacts } from '../shared/backupFiles'
import type { ChosenBackup, RestorePreview } from '../shared/backups'
import { AppError, fieldError } from '../shared/errors'
import { api } from './api'
import { useClock } from './backups'
import { Button } from './ui/Button'
import { DayText } from './ui/DayText'
import { ButtonRow, Dialog } from './ui/Dialog'
import { Form, FormActions, FormField, useZodForm } from './ui/form'
import { Loading } from './ui/Loading'
import { Message } from './ui/Message'
import { TextField } from './ui/TextField'
import { say } from './ui/toast'
import { sayNumber, t } from './words'

type Props = { readonly chosen: ChosenBackup; readonly onClose: () => void; readonly onRestored?: () => void }

/** Asks for the passphrase where there is one, shows what restoring would change, and restores. */
export function RestoreDialog({ chosen, onClose, onRestored }: Props) {
  const [passphrase, setPassphrase] = useState<string | null>(null)
  const isLocked = chosen.isSealed && passphrase === null
  return (
    <Dialog title={t('Restore a backup')} isOpen onClose={onClose}>
      <p className="text-muted wrap-anywhere">{chosen.name}</p>
      {isLocked ? (
        <AskPassphrase id={chosen.id} onClose={onClose} onOpened={setPassphrase} />
      ) : (
        <Look id={chosen.id} passphrase={passphrase} onClose={onClose} onRestored={onRestored} />
      )}
    </Dialog>
  )
}

const Typed = z.object({ passphrase: z.string().min(1, 'Please fill this in.') })

type AskProps = {
  readonly id: string
  readonly onClose: () => void
  readonly onOpened: (passphrase: string) => void
}

function AskPassphrase({ id, onClose, onOpened }: AskProps) {
  const form = useZodForm(Typed, { passphrase: '' })
  return (
    <Form
      form={form}
      label={t('Restore a backup')}
      onCancel={onClose}
      onSubmit={async ({ passphrase }) => {
        await api.backups.preview.mutationFn({ id, passphrase }).catch((error: unknown) => {
          const isWrong = error instanceof AppError && error.code === 'backup.passphrase'
          throw isWrong ? fieldError('passphrase', error.message) : error
        })
        onOpened(passphrase)
      }}
    >
      <FormField form={form} name="passphrase">
        {(field) => (
          <TextField
            type="password"
            label={t('Passphrase')}
            description={t('The one that was set when this backup was made.')}
            isRequired
            takesFocus
            {...field}
          />
        )}
      </FormField>
      <FormActions submit={t('Look into it')} />
    </Form>
  )
}

type LookProps = {
  readonly id: string
  readonly passphrase: string | null
  readonly onClose: () => void
  readonly onRestored?: () => void
}

function Look({ id, passphrase, onClose, onRestored }: LookProps) {
  const { mutate: look, data: preview, error } = useMutation(api.backups.preview)
  const restore = useMutation(api.backups.restore)
  useEffect(() => look({ id, passphrase }), [id, passphrase, look])
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (preview) button.current?.focus()
  }, [preview])
  async function go() {
    if (restore.isPending) return
    try {
      const { isKeptAside } = await restore.mutateAsync({ id, passphrase })
      say(
        isKeptAside
          ? t('The backup is restored. What stood here could not be read whole; it lies beside the shop, as it was.')
          : t('The backup is restored. What stood here before is in the list of backups.'),
        { seconds: 12 },
      )
      onClose()
      onRestored?.()
    } catch {
      // Said in place.
    }
  }
  const problem = restore.error ?? error
  return (
    <>
      {problem && (
        <Message tone="late" title={t('This backup was not restored')}>
          {problem.message}
        </Message>
      )}
      {!preview && !error && <Loading label={t('Checking the backup …')} />}
      {preview && <Compared preview={preview} />}
      <ButtonRow
        primary={
          <Button
            ref={button}
            variant="primary"
            isDisabled={!preview}
            isPending={restore.isPending}
            onPress={() => void go()}
          >
            {t('Restore this backup')}
          </Button>
        }
        cancel={<Button onPress={onClose}>{t('Cancel')}</Button>}
      />
    </>
  )
}

/** What is in the backup beside what stands now. */
function Compared({ preview: { inBackup, standing } }: { readonly preview: RestorePreview }) {
  const since = standing ? standing.lastStep - inBackup.lastStep : 0
  return (
    <>
      <FactsTable inBackup={inBackup} standing={standing} />
      {since > 0 && <p>{t('{{count}} changes were made since. They will not be in the shop.', { count: since })}</p>}
      <p className="text-muted">
        {standing
          ? t(
              'What stands now is backed up first. It is in the list as “before restoring”, and can be restored the same way.',
            )
          : t('No shop that can be read stands here now. A file that can’t be read is kept beside it, as it is.')}
      </p>
    </>
  )
}

function FactsTable({ inBackup, standing }: { readonly inBackup: StoreFacts; readonly standing: StoreFacts | null }) {
  const rows = [
    [t('Customers'), 'customers'],
    [t('Orders'), 'orders'],
    [t('Tasks'), 'tasks'],
  ] as const
  const cell = 'border-t border-line px-3 py-1.5'
  return (
    <div className="overflow-x-auto rounded-lg border border-line">
      <table className="w-full">
        <thead>
          <tr className="text-sm text-muted">
            <th scope="col" className="px-3 py-1.5 text-start font-medium">
              {t('What')}
            </th>
            <th scope="col" className="px-3 py-1.5 text-end font-medium">
              {t('In the backup')}
            </th>
            <th scope="col" className="px-3 py-1.5 text-end font-medium">
              {t('Now')}
            </th>
          </tr>
        </thead>
        <tbody className="tabular-nums">
          <tr>
            <th scope="row" className={`${cell} text-start font-normal`}>
              {t('Shop')}
            </th>
            <td dir="auto" className={`${cell} text-end wrap-anywhere`}>
              {inBackup.shopName}
            </td>
            <td dir="auto" className={`${cell} text-end wrap-anywhere`}>
              {standing?.shopName ?? '–'}
            </td>
          </tr>
          {rows.map(([label, name]) => {
            const differs = standing !== null && standing.counts[name] !== inBackup.counts[name]
            return (
              <tr key={name}>
                <th scope="row" className={`${cell} text-start font-normal`}>
                  {label}
                </th>
                <td className={`${cell} text-end ${differs ? 'font-semibold' : ''}`}>
                  {sayNumber(inBackup.counts[name])}
                </td>
                <td className={`${cell} text-end ${differs ? 'font-semibold' : ''}`}>
                  {standing ? sayNumber(standing.counts[name]) : '–'}
                </td>
              </tr>
            )
          })}
          <tr>
            <th scope="row" className={`${cell} text-start font-normal`}>
              {t('Newest change')}
            </th>
            <td className={`${cell} text-end`}>
              <When at={inBackup.newestChange} />
            </td>
            <td className={`${cell} text-end`}>
              <When at={standing?.newestChange ?? null} />
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  )
}

function When({ at }: { readonly at: StoreFacts['newestChange'] }) {
  const clock = useClock()
  if (at === null) return '–'
  const { today, time } = clock(at)
  return (
    <>
      <DayText day={today} short /> {time}
    </>
  )
}
