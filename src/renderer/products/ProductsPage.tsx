import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Pencil, Plus, Tags, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { type Product, productSorts } from '../../shared/products'
import { api } from '../api'
import { useDoing } from '../doing'
import { useMenuItem } from '../menu'
import { useListRows } from '../rows'
import { Button } from '../ui/Button'
import { DataTable } from '../ui/DataTable'
import { Empty } from '../ui/Empty'
import { Loading } from '../ui/Loading'
import type { MenuEntry } from '../ui/Menu'
import { Message } from '../ui/Message'
import { Page } from '../ui/Page'
import { ExportButton } from '../views/ExportButton'
import { FilterBar, FilterText, OneOf } from '../views/Filters'
import { isFiltered, stated } from '../views/listSearch'
import { SavedViews } from '../views/SavedViews'
import { t } from '../words'
import { ProductDialog } from './ProductDialog'
import { productColumns } from './productColumns'
import { filterOf, ProductsSearch, sortOf } from './search'

const none: ReadonlySet<string> = new Set()

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
      <Filters search={search} onChange={goTo} />
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

type FiltersProps = { readonly search: ProductsSearch; readonly onChange: (search: ProductsSearch) => void }

function Filters({ search, onChange }: FiltersProps) {
  return (
    <FilterBar isFiltered={isFiltered(search)} onClear={() => onChange({ by: search.by, direction: search.direction })}>
      <FilterText
        label={t('Find a product')}
        placeholder={t('Name, number or category')}
        value={search.text}
        onChange={(text) => onChange({ ...search, text })}
      />
      <OneOf
        label={t('Which products')}
        any={t('What we sell')}
        options={[
          { id: 'inactive', label: t('Sold no more') },
          { id: 'all', label: t('All products') },
        ]}
        value={search.shown}
        onChange={(shown) => onChange({ ...search, shown })}
      />
    </FilterBar>
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
  const rows = useListRows<Product>((from, size) => api.products.list({ filter, sort, from, size }))
  const remove = useDoing(api.products.remove, (_, { ids }) => t('Removed {{count}} products', { count: ids.length }))
  const removeAll = (ids: readonly string[]) => {
    remove.mutate({ ids: [...ids] })
    setSelected(none)
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
