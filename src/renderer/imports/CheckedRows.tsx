import { type ReactNode, useMemo } from 'react'
import type { CheckedRow, Outcome } from '../../shared/imports'
import { api } from '../api'
import { useRows } from '../rows'
import { DataTable } from '../ui/DataTable'
import { Message } from '../ui/Message'
import type { Column } from '../ui/tableColumns'
import { t } from '../words'

const SEPARATOR = ' · '

type CheckedRowsProps = {
  readonly draft: string
  readonly outcome: Outcome
  readonly label: string
  readonly empty: ReactNode
}

/** The rows of one outcome, with the reason or with what would change. */
export function CheckedRows({ draft, outcome, label, empty }: CheckedRowsProps) {
  const rows = useRows((from, size) => api.imports.rows({ draft, outcome, from, size }))
  const columns = useMemo(() => columnsOf(outcome), [outcome])
  if (rows.error) return <Message tone="late">{rows.error.message}</Message>
  if (!rows.isReady) return null
  return (
    <DataTable
      label={label}
      columns={columns}
      total={rows.total}
      rowAt={rows.rowAt}
      rowId={({ line }) => String(line)}
      onWindow={rows.onWindow}
      empty={empty}
      density={isExplained(outcome) ? 'twoLines' : 'dense'}
    />
  )
}

const isExplained = (outcome: Outcome): boolean => outcome === 'rejected' || outcome === 'updated'

/** Each part of a title in its own direction: an Arabic name doesn't turn the city round. */
function Title({ words }: { readonly words: string }) {
  return (
    <span dir="ltr" title={words}>
      {words.split(SEPARATOR).map((part, at) => (
        <span key={at}>
          {at > 0 && SEPARATOR}
          <bdi>{part}</bdi>
        </span>
      ))}
    </span>
  )
}

function columnsOf(outcome: Outcome): readonly Column<CheckedRow>[] {
  const line: Column<CheckedRow> = {
    id: 'line',
    header: t('Row'),
    cell: (row) => row.line.toLocaleString(),
    width: 4,
    align: 'end',
    isHideable: false,
  }
  const title: Column<CheckedRow> = {
    id: 'title',
    header: t('What it is'),
    cell: (row) => <Title words={row.title} />,
    text: (row) => row.title,
    width: 12,
    grow: 1,
    isHideable: false,
  }
  const words: Column<CheckedRow> = {
    id: 'words',
    header: outcome === 'rejected' ? t('Why not') : t('What would change'),
    cell: (row) => <span className="line-clamp-2 whitespace-normal">{row.words}</span>,
    text: (row) => row.words,
    width: 20,
    grow: 2,
    isHideable: false,
  }
  return isExplained(outcome) ? [line, title, words] : [line, title]
}
