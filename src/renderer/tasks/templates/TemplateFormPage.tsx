import { useQuery } from '@tanstack/react-query'
import { useParams, useRouter } from '@tanstack/react-router'
import { ListX } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { Template, TemplateDraft } from '../../../shared/templates'
import { AskBeforeLeaving } from '../../AskBeforeLeaving'
import { api } from '../../api'
import { useSayDone } from '../../doing'
import { LinkButton } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { Form, FormActions, FormField, useZodForm } from '../../ui/form'
import { Loading } from '../../ui/Loading'
import { Page } from '../../ui/Page'
import { TextArea, TextField } from '../../ui/TextField'
import { t } from '../../words'
import { StepsField } from './StepsField'
import { freshTemplate, TemplateTyped, type TypedTemplate } from './templateTyped'

/** A new template, or one to change: the same form. */
export function TemplateFormPage() {
  const { id } = useParams({ strict: false })
  return id === undefined ? <TemplateForm stood={null} /> : <ChangeTemplate key={id} id={id} />
}

function ChangeTemplate({ id }: { readonly id: string }) {
  const { data, error } = useQuery(api.templates.detail({ id }))
  // Read once, as it stands when the form opens: what changes around the form never changes what is typed.
  const [stood, setStood] = useState<Template>()
  if (stood === undefined && data !== undefined) setStood(data)
  if (stood) return <TemplateForm stood={stood} />
  if (!error) return <Loading />
  return (
    <Empty
      icon={ListX}
      title={error.message}
      action={<LinkButton href="#/tasks/templates">{t('All templates')}</LinkButton>}
    />
  )
}

function useLeave() {
  const { history } = useRouter()
  return () => {
    if (history.canGoBack()) history.back()
    else history.push('/tasks/templates')
  }
}

function typedOf({ id: _id, ...draft }: Template): TypedTemplate {
  return draft
}

function TemplateForm({ stood }: { readonly stood: Template | null }) {
  const form = useZodForm<TypedTemplate, TemplateDraft>(TemplateTyped, stood ? typedOf(stood) : freshTemplate)
  const goBack = useLeave()
  const sayDone = useSayDone()
  const isTyped = useRef(false)
  const { isDirty } = form.formState
  useEffect(() => {
    isTyped.current = isDirty
  }, [isDirty])
  function leave() {
    isTyped.current = false
    goBack()
  }
  async function save(template: TemplateDraft) {
    if (stood) await api.templates.edit.mutationFn({ id: stood.id, template })
    else await api.templates.add.mutationFn(template)
    leave()
    await sayDone(t('Saved template “{{name}}”', { name: template.name }))
  }
  const title = stood ? t('Change template “{{name}}”', { name: stood.name }) : t('New template')
  return (
    <Page title={title}>
      <div className="max-w-220">
        <Form form={form} label={title} onCancel={leave} onSubmit={save}>
          <Card>
            <div className="flex flex-col gap-3.5">
              <FormField form={form} name="name">
                {(field) => (
                  <TextField
                    label={t('Name')}
                    placeholder={t('Wedding flowers, Christmas window …')}
                    isRequired
                    takesFocus
                    {...field}
                  />
                )}
              </FormField>
              <FormField form={form} name="note">
                {(field) => <TextArea label={t('Note for whoever uses it')} rows={2} {...field} />}
              </FormField>
            </div>
          </Card>
          <Card title={t('Tasks, in their order')}>
            <StepsField form={form} />
          </Card>
          <FormActions submit={t('Save the template')} />
        </Form>
      </div>
      <AskBeforeLeaving isTyped={() => isTyped.current} />
    </Page>
  )
}
