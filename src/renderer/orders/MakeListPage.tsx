import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { api } from '../api'
import { useShop } from '../ui/ShopContext'
import { t } from '../words'
import { DayPaper } from './DayPaper'

/** What is to be made by a day, as it will be on paper. */
export function MakeListPage() {
  const { today } = useShop()
  const navigate = useNavigate()
  const { on = today } = useSearch({ from: '/orders/make-list' })
  // Asked for as it stands in the store, so that a change there makes the page again.
  const list = useQuery(api.calendar.makeList({ on })).data
  return (
    <DayPaper
      title={t('Make list')}
      on={on}
      onDay={(day) => void navigate({ to: '/orders/make-list', search: { on: day }, replace: true })}
      shown={list && { kind: 'make list', on }}
      asOf={list}
    />
  )
}
