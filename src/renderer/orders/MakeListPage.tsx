import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { Paper } from '../../shared/sheets'
import { api } from '../api'
import { useShopNow } from '../shop'
import { Loading } from '../ui/Loading'
import { useShop } from '../ui/ShopContext'
import { t } from '../words'
import { DayPaper } from './DayPaper'

/** What is to be made by a day, as it will be on paper. */
export function MakeListPage() {
  const shopPaper = useShopNow()?.shop?.paper
  return shopPaper === undefined ? <Loading /> : <ChosenMakeList shopPaper={shopPaper} />
}

function ChosenMakeList({ shopPaper }: { readonly shopPaper: Paper }) {
  const { today } = useShop()
  const navigate = useNavigate()
  const { on = today } = useSearch({ from: '/orders/make-list' })
  const [paper, setPaper] = useState<Paper>(shopPaper)
  // Asked for as it stands in the store, so that a change there makes the page again.
  const list = useQuery(api.calendar.makeList({ on })).data
  const { data, error } = useQuery({
    queryKey: ['paper', 'make list', on, paper, list],
    queryFn: () => api.paper.makeList.mutationFn({ on, paper }),
    enabled: list !== undefined,
    gcTime: 0,
  })
  return (
    <DayPaper
      title={t('Make list')}
      on={on}
      paper={paper}
      onPaper={setPaper}
      onDay={(day) => void navigate({ to: '/orders/make-list', search: { on: day }, replace: true })}
      pdf={data?.pdf}
      error={error}
    />
  )
}
