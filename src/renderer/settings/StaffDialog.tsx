import { useMutation } from '@tanstack/react-query'
import { staff as declared, type StaffMember } from '../../shared/staff'
import { api } from '../api'
import { useSayDone } from '../doing'
import { Dialog } from '../ui/Dialog'
import { Form, FormActions, FormField, useZodForm } from '../ui/form'
import { TextField } from '../ui/TextField'
import { t } from '../words'

type Props = {
  /** Null for someone new. */
  readonly member: StaffMember | null
  readonly onClose: () => void
}

/** Someone's initials and name. Initials that are taken are refused at the field. */
export function StaffDialog({ member, onClose }: Props) {
  const form = useZodForm(declared.add.input, { initials: member?.initials ?? '', name: member?.name ?? '' })
  const add = useMutation(api.staff.add)
  const edit = useMutation(api.staff.edit)
  const sayDone = useSayDone()
  const title = member ? t('Edit {{name}}', { name: member.name || member.initials }) : t('Add someone')
  return (
    <Dialog title={title} isOpen onClose={onClose} size="small">
      <Form
        form={form}
        label={title}
        onCancel={onClose}
        onSubmit={async (wanted) => {
          if (member) await edit.mutateAsync({ ...member, ...wanted })
          else await add.mutateAsync(wanted)
          onClose()
          await sayDone(
            member
              ? t('{{initials}} is changed.', { initials: wanted.initials })
              : t('{{initials}} works here now.', { initials: wanted.initials }),
          )
        }}
      >
        <FormField form={form} name="initials">
          {(field) => (
            <TextField
              label={t('Initials')}
              description={t('One to four letters or digits.')}
              isRequired
              takesFocus
              {...field}
            />
          )}
        </FormField>
        <FormField form={form} name="name">
          {(field) => <TextField label={t('Name')} {...field} />}
        </FormField>
        <FormActions submit={member ? t('Save') : t('Add')} />
      </Form>
    </Dialog>
  )
}
