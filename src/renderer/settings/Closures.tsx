import { useQuery } from '@tanstack/react-query'
import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { type Day, parseDay } from '../../shared/domain/day'
import type { OutputOf } from '../../shared/ipc'
import { type planning as declared } from '../../shared/planning'
import { api } from '../api'
import { useDoing, useSayDone } from '../doing'
import { Button, IconButton } from '../ui/Button'
import { Card } from '../ui/Card'
import { DateField } from '../ui/DateField'
import { DayText } from '../ui/DayText'
import { Dialog } from '../ui/Dialog'
import { FieldRow, Form, FormActions, FormField, useZodForm } from '../ui/form'
import { Message } from '../ui/Message'
import { useShop } from '../ui/ShopContext'
import { TextField } from '../ui/TextField'
import { t } from '../words'
import { closureTyped } from './closureTyped'
import { movedWords } from './movedWords'

type Closed = OutputOf<typeof declared.closures>[number]

/** When the shop is shut beside its weekdays and holidays: the steps of open orders move out of the way. */
export function Closures() {
  const closures = useQuery(api.planning.closures({})).data ?? []
  const [isAdding, setAdding] = useState(false)
  const [inDanger, setInDanger] = useState<readonly string[]>([])
  const reopen = useDoing(api.planning.reopen, ({ moved }) => movedWords(t('Open again.'), moved))
  return (
    <Card
      title={t('Closed days')}
      actions={
        <Button size="small" icon={Plus} onPress={() => setAdding(true)}>
          {t('Close the shop')}
        </Button>
      }
    >
      <div className="flex flex-col gap-2">
        {inDanger.length > 0 && (
          <Message
            tone="due"
            title={t('{{count}} promises are in danger', { count: inDanger.length })}
            actions={
              <Button size="small" onPress={() => setInDanger([])}>
                {t('Understood')}
              </Button>
            }
          >
            {t('They can’t be kept in time any more: {{numbers}}. Ask the customer for another day.', {
              numbers: inDanger.join(', '),
            })}
          </Message>
        )}
        {closures.length === 0 ? (
          <p className="text-muted">{t('Holidays of the shop, stocktaking, a wedding: no work is planned on them.')}</p>
        ) : (
          <ul>
            {closures.map((closure) => (
              <ClosureRow key={closure.id} closure={closure} onReopen={() => reopen.mutate({ id: closure.id })} />
            ))}
          </ul>
        )}
      </div>
      {isAdding && <CloseDialog onClosed={setInDanger} onClose={() => setAdding(false)} />}
    </Card>
  )
}

function ClosureRow({ closure, onReopen }: { readonly closure: Closed; readonly onReopen: () => void }) {
  const { from, to, reason } = closure
  return (
    <li className="flex items-center gap-3 border-t border-line py-1 first:border-t-0">
      <span className="min-w-0 flex-1">
        <bdi className="block font-medium wrap-anywhere">{reason}</bdi>
        <span className="text-muted">
          <DayText day={from} />
          {to !== from && (
            <>
              {' '}
              {t('to')} <DayText day={to} />
            </>
          )}
        </span>
      </span>
      <IconButton size="small" icon={Trash2} label={t('Open again: {{reason}}', { reason })} onPress={onReopen} />
    </li>
  )
}

type CloseDialogProps = {
  /** Told the numbers of the orders whose promises are in danger. */
  readonly onClosed: (inDanger: readonly string[]) => void
  readonly onClose: () => void
}

function CloseDialog({ onClosed, onClose }: CloseDialogProps) {
  const { today } = useShop()
  const sayDone = useSayDone()
  const form = useZodForm(closureTyped, { reason: '', from: today, to: null })
  return (
    <Dialog isOpen size="small" title={t('Close the shop')} onClose={onClose}>
      <Form
        form={form}
        label={t('Close the shop')}
        onCancel={onClose}
        onSubmit={async ({ reason, from, to }) => {
          const closed = await api.planning.close.mutationFn({ reason, from, to: to ?? from })
          onClose()
          onClosed(closed.inDanger)
          await sayDone(movedWords(t('Closed: {{reason}}.', { reason }), closed.moved))
        }}
      >
        <FormField form={form} name="reason">
          {(field) => (
            <TextField label={t('Why')} placeholder={t('Summer holiday …')} isRequired takesFocus {...field} />
          )}
        </FormField>
        <FieldRow>
          <FormField form={form} name="from">
            {({ value, onChange, ...field }) => (
              <DateField
                label={t('First day')}
                {...field}
                value={parseDay(value)}
                onChange={(day: Day | null) => onChange(day ?? '')}
              />
            )}
          </FormField>
          <FormField form={form} name="to">
            {({ value, ...field }) => (
              <DateField
                label={t('Last day')}
                description={t('Empty: that one day.')}
                {...field}
                value={value === null ? null : parseDay(value)}
              />
            )}
          </FormField>
        </FieldRow>
        <FormActions submit={t('Close the shop')} />
      </Form>
    </Dialog>
  )
}
