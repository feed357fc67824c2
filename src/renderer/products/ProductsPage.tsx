import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Pencil, Plus, Tags, Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { type Product, productSorts } from '../../shared/products'
import { api } from '../api'
import { sayError, useDoing } from '../doing'
import { useMenuItem } from '../menu'
import { useRows } from '../rows'
import { Button } from '../ui/Button'
import { DataTable } from '../ui/DataTable'
import { Empty } from '../ui/Empty'
import { Loading } from '../ui/Loading'
import type { MenuEntry } from '../ui/Menu'
import { Message } from '../ui/Message'
import { Page } from '../ui/Page'
import { Select } from '../ui/Select'
import { SearchField } from '../ui/TextField'
import { ExportButton } from '../views/ExportButton'
import { SavedViews } from '../views/SavedViews'
import { useListText } from '../views/useListText'
import { t } from '../words'
import { ProductDialog } from './ProductDialog'
import { productColumns } from './productColumns'
import { filterOf, isFiltered, ProductsSearch, sortOf, stated } from './search'

const none: ReadonlySet<string> = new Set()
const MOST_AT_ONCE = 500

/** What the shop sells. */
export function ProductsPage() {
  const search = useSearch({ from: '/products' })
  const navigate = useNavigate()
  const [editing, setEditing] = useState<Product | 'new' | null>(null)
  const goTo = (next: ProductsSearch) => void navigate({ to: '/products', search: stated(next), replace: true })
  const add = () => setEditing('new')
  useMenuItem('new', add)
  return (
    <Page
      layout="fill"
      title={t('Products')}
      subtitle={<HowMany search={search} />}
      actions={
        <>
          <SavedViews subject="products" search={search} onOpen={(view) => goTo(ProductsSearch.parse(view))} />
          <ExportButton
            list={{ subject: 'products', filter: filterOf(search), sort: sortOf(search) }}
            name={t('Products')}
          />
          <Button variant="primary" icon={Plus} onPress={add}>
            {t('New product')}
          </Button>
        </>
      }
    >
      <Filters search={search} onChange={(patch) => goTo({ ...search, ...patch })} />
      <List search={search} onAsk={goTo} onEdit={setEditing} onAdd={add} />
      {editing !== null && (
        <ProductDialog product={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </Page>
  )
}

function HowMany({ search }: { readonly search: ProductsSearch }) {
  const asked = { filter: filterOf(search), sort: sortOf(search), from: 0, size: 100 }
  const list = useQuery({ ...api.products.list(asked), placeholderData: (before) => before }).data
  return list ? t('{{count}} products', { count: list.total }) : t('Counting …')
}

type FiltersProps = { readonly search: ProductsSearch; readonly onChange: (patch: ProductsSearch) => void }
const SOLD = 'sold'

function Filters({ search, onChange }: FiltersProps) {
  const box = useRef<HTMLDivElement>(null)
  const [text, setText] = useListText(search.text ?? '', (words) => onChange({ text: words }))
  useMenuItem('find', () => box.current?.querySelector('input')?.focus())
  return (
    <search className="flex flex-wrap items-center gap-2 pb-3">
      <div ref={box} className="min-w-44 max-w-72 flex-1">
        <SearchField
          label={t('Find a product')}
          placeholder={t('Name, number or category')}
          keys="Mod+F"
          value={text}
          onChange={setText}
        />
      </div>
      <div className="w-44">
        <Select
          label={t('Which products')}
          hideLabel
          options={[
            { id: SOLD, label: t('What we sell') },
            { id: 'inactive', label: t('Sold no more') },
            { id: 'all', label: t('All products') },
          ]}
          value={search.shown ?? SOLD}
          onChange={(id) => onChange({ shown: id === 'inactive' || id === 'all' ? id : undefined })}
        />
      </div>
    </search>
  )
}

type ListProps = {
  readonly search: ProductsSearch
  readonly onAsk: (search: ProductsSearch) => void
  readonly onEdit: (product: Product) => void
  readonly onAdd: () => void
}

function List({ search, onAsk, onEdit, onAdd }: ListProps) {
  const [selected, setSelected] = useState(none)
  const [filter, sort] = [filterOf(search), sortOf(search)]
  const rows = useRows<Product>((from, size) => api.products.list({ filter, sort, from, size }))
  const remove = useDoing(api.products.remove, (_, { ids }) => t('Removed {{count}} products', { count: ids.length }))
  const removeAll = (ids: readonly string[]) => {
    remove.mutate({ ids: [...ids] })
    setSelected(none)
  }
  async function idsBetween(first: number, last: number): Promise<readonly string[]> {
    const size = Math.min(MOST_AT_ONCE, last - first + 1)
    const page = await api.products.list({ filter, sort, from: first, size }).queryFn()
    return page.rows.map(({ id }) => id)
  }
  const rowMenu = (row: Product): readonly MenuEntry[] => [
    { id: 'edit', label: t('Edit'), icon: Pencil, keys: 'F2', onAction: () => onEdit(row) },
    'separator',
    {
      id: 'remove',
      label: t('Remove'),
      icon: Trash2,
      keys: 'Delete',
      tone: 'danger',
      onAction: () => removeAll(selected.has(row.id) ? [...selected] : [row.id]),
    },
  ]
  return (
    <>
      {rows.error && <Message tone="late">{rows.error.message}</Message>}
      {rows.isReady ? (
        <DataTable
          label={t('Products')}
          columns={productColumns}
          {...rows}
          rowId={({ id }) => id}
          idsBetween={(first, last) =>
            idsBetween(first, last).catch((error: unknown) => {
              sayError(error)
              return []
            })
          }
          sort={{ column: sort.by, direction: sort.direction }}
          onSort={({ column, direction }) =>
            onAsk({ ...search, by: productSorts.find((name) => name === column), direction })
          }
          selected={selected}
          onSelect={setSelected}
          onOpen={onEdit}
          onEdit={onEdit}
          onDelete={removeAll}
          rowMenu={rowMenu}
          empty={<NoProducts search={search} onShow={onAsk} onAdd={onAdd} />}
        />
      ) : (
        <Loading />
      )}
    </>
  )
}

type NoProductsProps = Pick<ListProps, 'search' | 'onAdd'> & { readonly onShow: (search: ProductsSearch) => void }

function NoProducts({ search, onShow, onAdd }: NoProductsProps) {
  if (isFiltered(search)) {
    return (
      <Empty
        icon={Tags}
        title={t('No product answers this')}
        action={<Button onPress={() => onShow({})}>{t('Show what we sell')}</Button>}
      >
        {t('Try fewer words, or look among those that are sold no more.')}
      </Empty>
    )
  }
  return (
    <Empty
      icon={Tags}
      title={t('No products yet')}
      action={
        <Button variant="primary" icon={Plus} onPress={onAdd}>
          {t('Add the first product')}
        </Button>
      }
    >
      {t('What you sell, with its price and the days that making it takes. An order’s plan begins here.')}
    </Empty>
  )
}
