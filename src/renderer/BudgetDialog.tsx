import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import type { BudgetOf } from '../shared/domain/remembering'
import { MinorField } from '../shared/fields'
import type { gifts } from '../shared/gifts'
import type { OutputOf } from '../shared/ipc'
import { api } from './api'
import { useSayDone } from './doing'
import { RadioGroup } from './ui/Choice'
import { Dialog } from './ui/Dialog'
import { Form, FormActions, FormField, useZodForm, type ZodForm } from './ui/form'
import { Loading } from './ui/Loading'
import { MoneyField } from './ui/MoneyField'
import { Select } from './ui/Select'
import { useShop } from './ui/ShopContext'
import { t } from './words'

/** Whose budget is asked for; of one customer, who. */
export type BudgetAsked =
  | { readonly of: 'shop' | 'each customer' }
  | { readonly of: 'customer'; readonly customer: { readonly id: string; readonly name: string } }

type Budgets = OutputOf<typeof gifts.budgets>
type BudgetDialogProps = { readonly asked: BudgetAsked; readonly onClose: () => void }

const EVERY = 'every'
const Typed = z.object({
  of: z.enum(['shop', 'each customer', 'customer']),
  year: z.string(),
  amount: MinorField.nullable(),
})
type Typed = z.output<typeof Typed>

/** What may be spent on gifts: by the shop, for each customer, or for one; in one year, or in every year. */
export function BudgetDialog({ asked, onClose }: BudgetDialogProps) {
  const budgets = useQuery(api.gifts.budgets({})).data
  const title =
    asked.of === 'customer' ? t('Budget for gifts to {{name}}', { name: asked.customer.name }) : t('Budgets for gifts')
  return (
    <Dialog isOpen size="small" title={title} onClose={onClose}>
      {budgets ? <BudgetForm asked={asked} budgets={budgets} title={title} onClose={onClose} /> : <Loading />}
    </Dialog>
  )
}

type BudgetFormProps = BudgetDialogProps & { readonly budgets: Budgets; readonly title: string }

function BudgetForm({ asked, budgets, title, onClose }: BudgetFormProps) {
  const sayDone = useSayDone()
  const customerId = asked.of === 'customer' ? asked.customer.id : null
  const standing = (of: BudgetOf, year: string) =>
    budgets.find((budget) => budget.of === of && budget.customerId === customerId && budget.year === yearOf(year))
      ?.amount ?? null
  const form = useZodForm<z.input<typeof Typed>, Typed>(Typed, {
    of: asked.of,
    year: EVERY,
    amount: standing(asked.of, EVERY),
  })
  const show = (of: BudgetOf, year: string) => form.setValue('amount', standing(of, year))
  async function save({ of, year, amount }: Typed) {
    await api.gifts.setBudget.mutationFn({ of, customerId, year: yearOf(year), amount })
    onClose()
    await sayDone(amount === null ? t('The budget is taken away') : t('The budget is set'))
  }
  return (
    <Form form={form} label={title} onCancel={onClose} onSubmit={save}>
      {asked.of !== 'customer' && <Whose form={form} onChosen={(of) => show(of, form.getValues('year'))} />}
      <Year form={form} onChosen={(year) => show(form.getValues('of'), year)} />
      <FormField form={form} name="amount">
        {({ value, onChange, ...field }) => (
          <MoneyField
            label={t('At most')}
            description={t('Empty for no budget. A gift that goes over it is warned of, never refused.')}
            takesFocus
            value={Typed.shape.amount.parse(value)}
            onChange={onChange}
            {...field}
          />
        )}
      </FormField>
      <FormActions submit={t('Save the budget')} />
    </Form>
  )
}

type State = ZodForm<z.input<typeof Typed>, Typed>

function Whose({ form, onChosen }: { readonly form: State; readonly onChosen: (of: BudgetOf) => void }) {
  return (
    <FormField form={form} name="of">
      {({ onChange, ...field }) => (
        <RadioGroup
          label={t('Whose budget')}
          options={[
            { id: 'each customer', label: t('For each customer'), description: t('who has none of their own') },
            { id: 'shop', label: t('For the whole shop') },
          ]}
          onChange={(id) => {
            const of = id === 'shop' ? 'shop' : 'each customer'
            onChosen(of)
            onChange(of)
          }}
          {...field}
        />
      )}
    </FormField>
  )
}

function Year({ form, onChosen }: { readonly form: State; readonly onChosen: (year: string) => void }) {
  const year = Number(useShop().today.slice(0, 4))
  const only = [year, year + 1].map((each) => ({ id: String(each), label: t('Only {{year}}', { year: String(each) }) }))
  return (
    <FormField form={form} name="year">
      {({ onChange, ...field }) => (
        <Select
          label={t('In which year')}
          options={[{ id: EVERY, label: t('Every year') }, ...only]}
          onChange={(id) => {
            onChosen(id)
            onChange(id)
          }}
          {...field}
        />
      )}
    </FormField>
  )
}

const yearOf = (typed: string): number | null => (typed === EVERY ? null : Number(typed))
