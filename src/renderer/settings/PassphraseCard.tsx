import { useMutation } from '@tanstack/react-query'
import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { z } from 'zod'
import { backups as declared } from '../../shared/backups'
import { api } from '../api'
import { sayError } from '../doing'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Dialog } from '../ui/Dialog'
import { Form, FormActions, FormField, useZodForm } from '../ui/form'
import { Message } from '../ui/Message'
import { TextField } from '../ui/TextField'
import { say } from '../ui/toast'
import { t } from '../words'

/** Backups that leave this computer can be sealed with a passphrase; what that keeps out, and what not, is said. */
export function PassphraseCard({ hasPassphrase }: { readonly hasPassphrase: boolean }) {
  const [isAsking, setAsking] = useState(false)
  const stop = useMutation({
    ...api.backups.setPassphrase,
    onSuccess: () => say(t('New backups are not sealed any more. Older ones still need their passphrase.')),
    onError: sayError,
  })
  return (
    <Card title={t('Passphrase')}>
      <div className="flex flex-col items-start gap-2.5">
        <p>
          {hasPassphrase
            ? t('Backups that go to the places you chose are sealed with your passphrase.')
            : t('Backups on a stick can be read by whoever finds it. A passphrase seals them.')}
        </p>
        <p className="text-sm text-muted">
          {t(
            'The passphrase itself is kept nowhere: if it is forgotten, sealed backups stay shut for everyone. So that backups come by themselves, a key made from it lies in Regulars’ folder on this computer, beside the shop. The copies in Regulars’ own folder are not sealed. It protects what leaves this computer, not the computer.',
          )}
        </p>
        <span className="flex flex-wrap gap-2">
          <Button size="small" icon={KeyRound} onPress={() => setAsking(true)}>
            {hasPassphrase ? t('Change the passphrase…') : t('Set a passphrase…')}
          </Button>
          {hasPassphrase && (
            <Button size="small" variant="quiet" onPress={() => stop.mutate({ passphrase: null })}>
              {t('Seal no more')}
            </Button>
          )}
        </span>
      </div>
      {isAsking && <AskNew onClose={() => setAsking(false)} />}
    </Card>
  )
}

const Typed = z
  .object({ passphrase: declared.setPassphrase.input.shape.passphrase.unwrap(), again: z.string() })
  .refine(({ passphrase, again }) => passphrase === again, {
    path: ['again'],
    message: 'The two are not the same. Type it once more.',
  })

function AskNew({ onClose }: { readonly onClose: () => void }) {
  const form = useZodForm(Typed, { passphrase: '', again: '' })
  const title = t('Seal backups with a passphrase')
  return (
    <Dialog title={title} isOpen onClose={onClose} size="small">
      <Form
        form={form}
        label={title}
        onCancel={onClose}
        onSubmit={async ({ passphrase }) => {
          await api.backups.setPassphrase.mutationFn({ passphrase })
          onClose()
          say(t('From now on, backups to the places you chose are sealed. Write the passphrase down.'), { seconds: 10 })
        }}
      >
        <Message tone="due" title={t('Write it down, and keep it away from this computer.')}>
          {t('Nobody can open a sealed backup without it, and nobody can bring it back.')}
        </Message>
        <FormField form={form} name="passphrase">
          {(field) => (
            <TextField
              type="password"
              label={t('Passphrase')}
              description={t('At least eight characters; a few words are better.')}
              isRequired
              takesFocus
              {...field}
            />
          )}
        </FormField>
        <FormField form={form} name="again">
          {(field) => <TextField type="password" label={t('Once more')} isRequired {...field} />}
        </FormField>
        <FormActions submit={t('Seal backups')} />
      </Form>
    </Dialog>
  )
}
