import { z } from 'zod'
import type { Minor } from '../../shared/domain/money'
import { blankProduct, type Product, ProductDraft } from '../../shared/products'
import { api } from '../api'
import { useSayDone } from '../doing'
import { Checkbox } from '../ui/Choice'
import { Dialog } from '../ui/Dialog'
import { FieldRow, Form, FormActions, FormField, useZodForm } from '../ui/form'
import { MoneyField } from '../ui/MoneyField'
import { NumberField } from '../ui/NumberField'
import { TextArea, TextField } from '../ui/TextField'
import { t } from '../words'

/** The product as the form holds it: an emptied number of days is none. */
const Typed = ProductDraft.extend({
  price: z
    .int()
    .nullable()
    .refine((price) => price !== null, 'Please fill this in.')
    .transform((price) => price ?? 0)
    .pipe(ProductDraft.shape.price),
  makeDays: ProductDraft.shape.makeDays.nullable().transform((days) => days ?? 0),
})
type In = z.input<typeof Typed>

type ProductDialogProps = {
  /** Null for a new one. */
  readonly product: Product | null
  readonly onClose: () => void
}

function startOf(product: Product | null): In {
  if (product === null) return { ...blankProduct, price: null }
  const { id: _, ...draft } = product
  return draft
}

/** What the shop sells: its name, its price, and how long making it takes. */
export function ProductDialog({ product, onClose }: ProductDialogProps) {
  const form = useZodForm<In, ProductDraft>(Typed, startOf(product))
  const sayDone = useSayDone()
  const title = product === null ? t('New product') : t('Change {{name}}', { name: product.name })
  async function save(draft: ProductDraft) {
    if (product === null) await api.products.add.mutationFn(draft)
    else await api.products.edit.mutationFn({ id: product.id, product: draft })
    onClose()
    await sayDone(t('Saved {{name}}', { name: draft.name }))
  }
  return (
    <Dialog isOpen title={title} onClose={onClose}>
      <Form form={form} label={title} onCancel={onClose} onSubmit={save}>
        <FormField form={form} name="name">
          {(field) => <TextField label={t('Name')} isRequired takesFocus maxLength={200} {...field} />}
        </FormField>
        <FieldRow>
          <FormField form={form} name="price">
            {({ value, ...field }) => <MoneyField label={t('Price')} {...field} value={value as Minor | null} />}
          </FormField>
          <FormField form={form} name="makeDays">
            {(field) => (
              <NumberField
                label={t('Days to make')}
                description={t('Working days; 0 for what is there.')}
                min={0}
                max={365}
                {...field}
              />
            )}
          </FormField>
        </FieldRow>
        <FieldRow>
          <FormField form={form} name="category">
            {(field) => <TextField label={t('Category')} {...field} />}
          </FormField>
          <FormField form={form} name="reference">
            {({ value, onChange, ...field }) => (
              <TextField
                label={t('Product number')}
                value={value ?? ''}
                onChange={(text) => onChange(text === '' ? null : text)}
                {...field}
              />
            )}
          </FormField>
        </FieldRow>
        <FormField form={form} name="note">
          {(field) => <TextArea label={t('Note')} rows={2} {...field} />}
        </FormField>
        <FormField form={form} name="active">
          {({ value, onChange, error }) => (
            <Checkbox label={t('We sell it')} value={value} onChange={onChange} error={error} />
          )}
        </FormField>
        <FormActions submit={t('Save the product')} />
      </Form>
    </Dialog>
  )
}
