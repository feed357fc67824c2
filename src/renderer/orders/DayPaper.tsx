import { useNavigate } from '@tanstack/react-router'
import { X } from 'lucide-react'
import type { KeyboardEvent, ReactNode } from 'react'
import type { Day } from '../../shared/domain/day'
import { exactDay } from '../../shared/domain/dayWords'
import type { Id } from '../../shared/fields'
import { type Paper, papers } from '../../shared/sheets'
import { canShow } from '../../shared/today'
import { PdfPreview } from '../print/PdfPreview'
import { Button } from '../ui/Button'
import { Segmented } from '../ui/Choice'
import { DateField } from '../ui/DateField'
import { Message } from '../ui/Message'
import { Page } from '../ui/Page'
import { useShop } from '../ui/ShopContext'
import { t } from '../words'

type DayPaperProps = {
  readonly title: string
  readonly on: Day
  readonly paper: Paper
  readonly onPaper: (paper: Paper) => void
  readonly onDay: (on: Day) => void
  /** Undefined while it is being made; null where there is nothing to make. */
  readonly pdf: Id | undefined | null
  readonly error: Error | null
  /** More to choose. */
  readonly children?: ReactNode
  /** What stands in the place of the page where there is nothing to make. */
  readonly empty?: ReactNode
}

/** A day's paper before it is paper: which day, which size, and the page itself as it will be. */
export function DayPaper({ title, on, paper, onPaper, onDay, pdf, error, children, empty }: DayPaperProps) {
  const { today, locale } = useShop()
  const navigate = useNavigate()
  const close = () => void navigate({ to: '/orders/calendar', search: { on: on === today ? undefined : on } })
  function keys(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    close()
  }
  return (
    <div role="presentation" className="contents" onKeyDown={keys}>
      <Page
        title={title}
        subtitle={exactDay(on, locale)}
        actions={
          <Button icon={X} keys="Esc" onPress={close}>
            {t('Close')}
          </Button>
        }
      >
        <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
          <DateField
            label={t('Day')}
            value={on}
            onChange={(day) => {
              if (day && canShow(day)) onDay(day)
            }}
          />
          {children}
          <Segmented
            label={t('Paper')}
            options={papers.map((size) => ({ id: size, label: size }))}
            value={paper}
            onChange={(size) => onPaper(size as Paper)}
          />
        </div>
        {error && (
          <Message tone="late" title={t('The page could not be made')}>
            {error.message}
          </Message>
        )}
        {pdf === null
          ? empty
          : !error && (
              <PdfPreview
                pdf={pdf}
                title={t('{{title}} for {{day}}', { title, day: exactDay(on, locale) })}
                fileName={`${title} ${on}.pdf`}
              />
            )}
      </Page>
    </div>
  )
}
