import { useNavigate, useSearch } from '@tanstack/react-router'
import { ArchiveRestore, Eraser, ScrollText, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { BIN_DAYS, type BinRow } from '../../shared/bin'
import { api } from '../api'
import { useDoing } from '../doing'
import { EraseDialog } from '../EraseDialog'
import { useRows } from '../rows'
import { sayWords } from '../sayWords'
import { Button, LinkButton } from '../ui/Button'
import { DataTable } from '../ui/DataTable'
import { Empty } from '../ui/Empty'
import { Loading } from '../ui/Loading'
import { Message } from '../ui/Message'
import { Page } from '../ui/Page'
import { FilterBar, FilterText, OneOf } from '../views/Filters'
import { stated } from '../views/listSearch'
import { t } from '../words'
import { binColumns, kindOptions } from './binColumns'
import { type BinSearch, filterOf, isFiltered } from './search'

const none: ReadonlySet<string> = new Set()

/** What was removed in the last 30 days; one press brings it back with what hung on it. */
export function BinPage() {
  const search = useSearch({ from: '/bin' })
  const navigate = useNavigate()
  const goTo = (next: BinSearch) => void navigate({ to: '/bin', search: stated(next), replace: true })
  return (
    <Page
      layout="fill"
      title={t('Bin')}
      subtitle={t('What was removed is kept here for {{days}} days, with all that hung on it.', { days: BIN_DAYS })}
      actions={
        <LinkButton icon={ScrollText} href="#/journal">
          {t('Journal')}
        </LinkButton>
      }
    >
      <FilterBar isFiltered={isFiltered(search)} onClear={() => goTo({})}>
        <FilterText
          label={t('Find in the bin')}
          placeholder={t('A name, or whose it was')}
          value={search.text}
          onChange={(text) => goTo({ ...search, text })}
        />
        <OneOf
          label={t('What it is')}
          any={t('Everything')}
          options={kindOptions()}
          value={search.table}
          onChange={(table) => goTo({ ...search, table })}
        />
      </FilterBar>
      <Lying search={search} onShow={() => goTo({})} />
    </Page>
  )
}

function Lying({ search, onShow }: { readonly search: BinSearch; readonly onShow: () => void }) {
  const filter = filterOf(search)
  const rows = useRows<BinRow>((from, size) => api.bin.list({ filter, from, size }))
  const [selected, setSelected] = useState(none)
  const [erased, setErased] = useState<string | null>(null)
  const restore = useDoing(api.bin.restore, ({ summary }) => sayWords(summary))
  const bringBack = ({ id }: { readonly id: string }) => {
    setSelected(none)
    restore.mutate({ id })
  }
  const [chosen] = [...selected]
  if (!rows.isReady) return <Loading />
  return (
    <>
      {rows.error && <Message tone="late">{rows.error.message}</Message>}
      <DataTable
        label={t('Bin')}
        columns={binColumns}
        {...rows}
        rowId={({ id }) => id}
        selected={selected}
        onSelect={setSelected}
        onOpen={bringBack}
        rowMenu={(row) => [
          {
            id: 'restore',
            label: t('Bring back'),
            icon: ArchiveRestore,
            keys: 'Enter',
            onAction: () => bringBack(row),
          },
          ...(row.table === 'customers'
            ? [
                {
                  id: 'erase',
                  label: t('Erase for good…'),
                  icon: Eraser,
                  tone: 'danger' as const,
                  onAction: () => setErased(row.id),
                },
              ]
            : []),
        ]}
        empty={<NothingLies isFiltered={isFiltered(search)} onShow={onShow} />}
      />
      {erased !== null && <EraseDialog id={erased} onClose={() => setErased(null)} />}
      {rows.total > 0 && (
        <div className="flex items-center gap-3 pt-3">
          <Button
            icon={ArchiveRestore}
            isDisabled={selected.size !== 1}
            isPending={restore.isPending}
            onPress={() => chosen !== undefined && bringBack({ id: chosen })}
          >
            {t('Bring back')}
          </Button>
          <span className="text-muted">{t('{{count}} things in the bin', { count: rows.total })}</span>
        </div>
      )}
    </>
  )
}

function NothingLies({ isFiltered: asks, onShow }: { readonly isFiltered: boolean; readonly onShow: () => void }) {
  if (asks) {
    return (
      <Empty
        icon={Trash2}
        title={t('Nothing in the bin answers this')}
        action={<Button onPress={onShow}>{t('Show all that lies there')}</Button>}
      >
        {t('Try fewer letters of its name.')}
      </Empty>
    )
  }
  return (
    <Empty
      icon={Trash2}
      title={t('The bin is empty')}
      action={<LinkButton href="#/journal">{t('Look into the journal')}</LinkButton>}
    >
      {t('Customers, orders, tasks and gifts that are removed lie here for {{days}} days, and can be brought back.', {
        days: BIN_DAYS,
      })}
    </Empty>
  )
}
