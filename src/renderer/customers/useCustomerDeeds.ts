import { useNavigate } from '@tanstack/react-router'
import { api } from '../api'
import { sayError, useDoing } from '../doing'
import { say } from '../ui/toast'
import { t } from '../words'

type Removed = { readonly ids: readonly string[]; readonly name?: string }

/** What can be done to customers from any list or page of theirs. */
export function useCustomerDeeds() {
  const navigate = useNavigate()
  const remove = useDoing(
    { mutationFn: ({ ids }: Removed) => api.customers.remove.mutationFn({ ids: [...ids] }) },
    (_, { ids, name }) =>
      ids.length === 1 && name !== undefined
        ? t('Removed {{name}}', { name })
        : t('Removed {{count}} customers', { count: ids.length }),
  )
  const tag = useDoing(api.customers.tag, (_, { ids, tag, on }) =>
    on
      ? t('{{count}} customers now have “{{tag}}”', { count: ids.length, tag })
      : t('“{{tag}}” taken from {{count}} customers', { count: ids.length, tag }),
  )
  return {
    remove,
    tag,
    handOver,
    edit: (id: string) => void navigate({ to: '/customers/$id/edit', params: { id } }),
    newOrder: (id: string) => void navigate({ to: '/orders/new', search: { customerId: id } }),
    newGift: (id: string) => void navigate({ to: '/gifts/new', search: { customerId: id } }),
    newTask: (id: string) => void navigate({ to: '/tasks/new', search: { customerId: id } }),
  }
}

/** Saves all that is held about a customer as one file, where the person says. */
async function handOver(id: string, name: string): Promise<void> {
  try {
    const { saved } = await api.files.handOver.mutationFn({ id, fileName: `${name.slice(0, 80)}.json` })
    if (saved) say(t('Saved all that we hold about {{name}}', { name }))
  } catch (error) {
    sayError(error)
  }
}
