import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { addDays, type Day, daysBetween } from '../../shared/domain/day'
import { exactDay } from '../../shared/domain/dayWords'
import { type Grouping, type Paper, type SheetChoice } from '../../shared/sheets'
import { api } from '../api'
import { PaperSize } from '../print/PaperPage'
import { type Out, PdfPreview } from '../print/PdfPreview'
import { useShopNow, useStaff } from '../shop'
import { Segmented } from '../ui/Choice'
import { DateField } from '../ui/DateField'
import { Loading } from '../ui/Loading'
import { Message } from '../ui/Message'
import { Page } from '../ui/Page'
import { Select } from '../ui/Select'
import { useShop } from '../ui/ShopContext'
import { say } from '../ui/toast'
import { t } from '../words'
import type { TodaySearch } from './search'

const HERE = '/today/sheet'
const EVERYONE = 'everyone'

/** The day sheet before it is paper: what goes on it, and the page itself as it will be. */
export function SheetPage() {
  const now = useShopNow()
  if (!now?.shop) return <Loading />
  return <ChosenSheet today={now.today} shopPaper={now.shop.paper} />
}

function ChosenSheet({ today, shopPaper }: { readonly today: Day; readonly shopPaper: Paper }) {
  const { locale } = useShop()
  const { on = today, for: assignee } = useSearch({ from: HERE })
  const [grouping, setGrouping] = useState<Grouping>('time')
  const [paper, setPaper] = useState<Paper>(shopPaper)
  const choice: SheetChoice = { on, paper, grouping, assigneeId: assignee ?? null }
  const { data, error, isFetching } = usePreview(choice)
  const day = exactDay(on, locale)
  const sayOut = (out: Out) => {
    const code = data?.code ?? ''
    const words = { code }
    say(
      out === 'printed'
        ? t('Printed as sheet {{code}}. Enter that code and the ticked numbers to tick it back.', words)
        : t('Saved as sheet {{code}}. Enter that code and the ticked numbers to tick it back.', words),
      { seconds: 12 },
    )
  }
  return (
    <Page title={t('Day sheet')} subtitle={subtitle(day, data)}>
      <Choices today={today} choice={choice} onGrouping={setGrouping} onPaper={setPaper} />
      {error && (
        <Message tone="late" title={t('The sheet could not be made')}>
          {error.message}
        </Message>
      )}
      {data?.lines === 0 && (
        <Message tone="info" title={t('Nothing is planned for this day')}>
          {t('The sheet would be empty but for its lines for notes. Choose another day, or give tasks a day first.')}
        </Message>
      )}
      <PdfPreview
        // While another is being made, the one on screen is not what was chosen: it can't be printed.
        pdf={isFetching ? undefined : data?.pdf}
        title={t('Day sheet for {{day}}', { day })}
        fileName={`${t('Day sheet')} ${on}${data ? ` ${data.code}` : ''}.pdf`}
        onOut={sayOut}
      />
    </Page>
  )
}

function subtitle(day: string, made: { readonly code: string; readonly lines: number } | undefined): string {
  const lines = made && made.lines > 0 ? t('{{count}} lines', { count: made.lines }) : ''
  const code = made ? t('Sheet {{code}}', { code: made.code }) : ''
  return [day, lines, code].filter((part) => part !== '').join(' · ')
}

/**
 * The sheet's PDF, made again when a choice or something on it changes. Its code is taken only when it leaves for paper
 * or a file; that by itself makes no new sheet, or the code on screen would not be the one on paper.
 */
function usePreview(choice: SheetChoice) {
  const preview = useQuery({
    queryKey: ['paper', 'sheet', choice],
    queryFn: () => api.sheets.preview.mutationFn(choice),
    gcTime: 0,
    refetchOnMount: 'always',
    placeholderData: (before) => before,
  })
  const { refetch } = preview
  useEffect(
    () =>
      window.regulars.onChange((notice) => {
        if (notice.type === 'changed' && notice.tables.some((table) => onSheet.has(table))) void refetch()
      }),
    [refetch],
  )
  return preview
}

/** The tables that a sheet shows something of. */
const onSheet = new Set([
  'tasks',
  'customers',
  'contact_ways',
  'staff',
  'shop',
  'orders',
  'order_lines',
  'products',
  'planning',
  'thanks',
  'thank_rules',
  'occasions',
  'occasion_notes',
  'gifts',
  'likes',
])

type ChoicesProps = {
  readonly today: Day
  readonly choice: SheetChoice
  readonly onGrouping: (grouping: Grouping) => void
  readonly onPaper: (paper: Paper) => void
}

function Choices({ today, choice, onGrouping, onPaper }: ChoicesProps) {
  const navigate = useNavigate({ from: HERE })
  const go = (patch: TodaySearch) =>
    void navigate({ search: (before: TodaySearch) => ({ ...before, ...patch }), replace: true })
  const staff = useStaff()
  const people = [
    { id: EVERYONE, label: t('Everyone') },
    ...staff.map(({ id, initials, name }) => ({ id, label: name === '' ? initials : `${initials}, ${name}` })),
  ]
  return (
    <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
      <DayChoice today={today} on={choice.on} onChoose={(on) => go({ on: on === today ? undefined : on })} />
      <Select
        label={t('For')}
        hideLabel
        options={people}
        value={choice.assigneeId ?? EVERYONE}
        onChange={(id) => go({ for: id === EVERYONE ? undefined : id })}
      />
      <Segmented
        label={t('Grouped')}
        options={[
          { id: 'time', label: t('By time') },
          { id: 'customer', label: t('By customer') },
          { id: 'assignee', label: t('By person') },
        ]}
        value={choice.grouping}
        onChange={(id) => onGrouping(id as Grouping)}
      />
      <PaperSize value={choice.paper} onChange={onPaper} />
    </div>
  )
}

type DayChoiceProps = { readonly today: Day; readonly on: Day; readonly onChoose: (on: Day) => void }

/** Today and tomorrow at one press, and any other day in a field that is there only then. */
function DayChoice({ today, on, onChoose }: DayChoiceProps) {
  const [isAny, setAny] = useState(() => ![0, 1].includes(daysBetween(today, on)))
  const days = [today, addDays(today, 1)]
  return (
    <>
      <Segmented
        label={t('Day')}
        options={[
          { id: '0', label: t('Today') },
          { id: '1', label: t('Tomorrow') },
          { id: 'any', label: t('Another day') },
        ]}
        value={isAny || !days.includes(on) ? 'any' : String(days.indexOf(on))}
        onChange={(id) => {
          setAny(id === 'any')
          const day = days[Number(id)]
          if (day) onChoose(day)
        }}
      />
      {(isAny || !days.includes(on)) && (
        <DateField
          label={t('Day of the sheet')}
          hideLabel
          value={on}
          onChange={(day) => {
            if (day) onChoose(day)
          }}
        />
      )}
    </>
  )
}
