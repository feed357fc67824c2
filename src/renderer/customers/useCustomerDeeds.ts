import { useNavigate } from '@tanstack/react-router'
import { api } from '../api'
import { useDoing } from '../doing'
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
    edit: (id: string) => void navigate({ to: '/customers/$id/edit', params: { id } }),
    newOrder: (id: string) => void navigate({ to: '/orders/new', search: { customerId: id } }),
    newGift: (id: string) => void navigate({ to: '/gifts/new', search: { customerId: id } }),
    newTask: (id: string) => void navigate({ to: '/tasks/new', search: { customerId: id } }),
  }
}
