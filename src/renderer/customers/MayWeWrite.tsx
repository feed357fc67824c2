import { consentWays, type MailingAnswer, mailingAnswers } from '../../shared/domain/consent'
import type { Day } from '../../shared/domain/day'
import { consentWayWords, mailingsWords } from '../customerWords'
import { Card } from '../ui/Card'
import { RadioGroup } from '../ui/Choice'
import { DateField } from '../ui/DateField'
import { FieldRow, FormField } from '../ui/form'
import { Select } from '../ui/Select'
import { useShop } from '../ui/ShopContext'
import { t } from '../words'
import type { FieldsProps } from './CustomerForm'

const ways = consentWays.filter((way) => way !== '')
const NOT_ASKED = 'not asked'

/** Whether mailings may go to them: what they said, on which day and how. */
export function MayWeWrite({ form }: FieldsProps) {
  const { today } = useShop()
  const answer = form.watch('mailings')

  /** Another answer is another day's; the one that stood has its own again. */
  function choose(mailings: MailingAnswer) {
    const { mailings: before, mailingsOn, mailingsBy } = form.formState.defaultValues ?? {}
    const isBefore = mailings === before
    form.setValue('mailings', mailings, { shouldDirty: true })
    form.setValue('mailingsOn', isBefore ? (mailingsOn ?? null) : mailings === '' ? null : today, { shouldDirty: true })
    form.setValue('mailingsBy', isBefore ? (mailingsBy ?? '') : '', { shouldDirty: true })
    form.clearErrors(['mailingsOn', 'mailingsBy'])
  }
  return (
    <Card title={t('May we write?')}>
      <div className="flex flex-col gap-3.5">
        <RadioGroup
          label={t('Letters, cards and emails with news')}
          description={
            answer === 'out'
              ? t('No mailing goes to them. Orders, delivery labels and calls go on as always.')
              : undefined
          }
          direction="row"
          options={mailingAnswers.map((id) => ({ id: id || NOT_ASKED, label: mailingsWords(id) }))}
          value={answer || NOT_ASKED}
          onChange={(id) => choose(mailingAnswers.find((known) => known === id) ?? '')}
        />
        {answer !== '' && (
          <FieldRow>
            <FormField form={form} name="mailingsOn">
              {(field) => <DateField label={t('Said on')} max={today} {...field} value={field.value as Day | null} />}
            </FormField>
            <FormField form={form} name="mailingsBy">
              {({ value, onChange, ...field }) => (
                <Select
                  label={t('How they said it')}
                  isRequired={answer === 'in'}
                  options={ways.map((way) => ({ id: way, label: consentWayWords(way) }))}
                  value={value || null}
                  onChange={(id) => onChange(ways.find((way) => way === id) ?? '')}
                  {...field}
                />
              )}
            </FormField>
          </FieldRow>
        )}
      </div>
    </Card>
  )
}
