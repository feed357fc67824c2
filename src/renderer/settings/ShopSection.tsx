import { useMutation } from '@tanstack/react-query'
import { useEffect } from 'react'
import { parseDay } from '../../shared/domain/day'
import { Shop } from '../../shared/shop'
import { api } from '../api'
import { useSayDone } from '../doing'
import { ShopFields } from '../ShopFields'
import { useShopNow } from '../shop'
import { Card } from '../ui/Card'
import { DateField } from '../ui/DateField'
import { Form, FormActions, FormField, useZodForm } from '../ui/form'
import { t } from '../words'

/** The shop's own details. */
export function ShopSection() {
  const shop = useShopNow()?.shop
  if (!shop) return null
  return <ShopForm shop={shop} />
}

function ShopForm({ shop }: { readonly shop: Shop }) {
  const form = useZodForm(Shop, shop)
  const edit = useMutation(api.shop.edit)
  const sayDone = useSayDone()
  const { isDirty } = form.formState
  useEffect(() => {
    // Undone, or changed elsewhere, the fields show what stands; what is typed is never overwritten.
    if (!isDirty) form.reset(shop)
  }, [form, isDirty, shop])
  return (
    <div className="max-w-160">
      <Card title={t('Shop')}>
        <Form
          form={form}
          label={t('Shop')}
          onSubmit={async (wanted) => {
            form.reset(await edit.mutateAsync(wanted))
            await sayDone(t('The shop’s details are saved.'))
          }}
        >
          <ShopFields form={form} />
          <FormField form={form} name="startDay">
            {({ value, onChange, ...field }) => (
              <DateField
                label={t('Start day')}
                description={t('The day you began with Regulars. What came before is history: it opens no tasks.')}
                value={parseDay(value)}
                onChange={(day) => onChange(day ?? '')}
                {...field}
              />
            )}
          </FormField>
          <FormActions submit={t('Save')} />
        </Form>
      </Card>
    </div>
  )
}
