import { useNavigate } from '@tanstack/react-router'
import type { Day } from '../../shared/domain/day'
import { exactDay } from '../../shared/domain/dayWords'
import { canShow } from '../../shared/today'
import { PaperPage, type PaperPageProps } from '../print/PaperPage'
import { DateField } from '../ui/DateField'
import { useShop } from '../ui/ShopContext'
import { t } from '../words'

type DayPaperProps = Pick<PaperPageProps, 'shown' | 'asOf' | 'title' | 'children' | 'empty'> & {
  readonly on: Day
  readonly onDay: (on: Day) => void
}

/** A day's paper before it is paper: which day, which size, and the page itself as it will be. */
export function DayPaper({ title, on, onDay, children, ...paper }: DayPaperProps) {
  const { today, locale } = useShop()
  const navigate = useNavigate()
  const day = exactDay(on, locale)
  return (
    <PaperPage
      {...paper}
      title={title}
      subtitle={day}
      name={t('{{title}} for {{day}}', { title, day })}
      fileName={`${title} ${on}`}
      onClose={() => void navigate({ to: '/orders/calendar', search: { on: on === today ? undefined : on } })}
    >
      <DateField
        label={t('Day')}
        value={on}
        onChange={(chosen) => {
          if (chosen && canShow(chosen)) onDay(chosen)
        }}
      />
      {children}
    </PaperPage>
  )
}
