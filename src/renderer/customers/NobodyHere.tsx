import { useQuery } from '@tanstack/react-query'
import { SearchX, Users } from 'lucide-react'
import { api } from '../api'
import { Button, LinkButton } from '../ui/Button'
import { Empty } from '../ui/Empty'
import { isFiltered } from '../views/listSearch'
import { t } from '../words'
import type { CustomersSearch } from './search'

type NobodyHereProps = { readonly search: CustomersSearch; readonly onShow: (search: CustomersSearch) => void }

/** An empty list: nobody is known yet, or nobody answers to the filters. */
export function NobodyHere({ search, onShow }: NobodyHereProps) {
  const everyone = useQuery(
    api.customers.list({ filter: { status: 'all' }, sort: { by: 'name', direction: 'ascending' }, from: 0, size: 1 }),
  ).data
  if (!everyone) return null
  if (everyone.total === 0) {
    return (
      <Empty
        icon={Users}
        title={t('No customers yet')}
        action={
          <>
            <LinkButton variant="primary" href="#/import">
              {t('Import a file')}
            </LinkButton>
            <LinkButton href="#/customers/new">{t('Add the first customer')}</LinkButton>
          </>
        }
      >
        {t('Everyone the shop knows stands here: who they are, what we promised them, what we owe them.')}
      </Empty>
    )
  }
  return (
    <Empty
      icon={SearchX}
      title={t('Nobody found')}
      action={
        isFiltered(search) ? (
          <>
            <Button variant="primary" onPress={() => onShow({ by: search.by, direction: search.direction })}>
              {t('Clear the filters')}
            </Button>
            {search.status === undefined && (
              <Button onPress={() => onShow({ ...search, status: 'all' })}>{t('Look in every status')}</Button>
            )}
          </>
        ) : (
          <Button variant="primary" onPress={() => onShow({ status: 'all' })}>
            {t('Show every status')}
          </Button>
        )
      }
    >
      {isFiltered(search)
        ? t('None of the {{count}} customers answers to all of these filters.', { count: everyone.total })
        : t('Nobody is active now. The others are inactive or deceased.')}
    </Empty>
  )
}
