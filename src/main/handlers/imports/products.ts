import { eq, sql } from 'drizzle-orm'
import { productImportFields } from '../../../shared/domain/imports/orderFields'
import { amountProblem } from '../../../shared/domain/orderProblems'
import { fold } from '../../../shared/domain/text'
import { inputError } from '../../../shared/errors'
import { blankProduct, ProductDraft } from '../../../shared/products'
import type { ReadContext } from '../../store/context'
import { products } from '../../store/schema'
import { openMoney } from '../shopMoney'
import { type FileRow, type Importer, type ImporterField, type OpenImporter, rowWrong } from './importer'
import { plainReference } from './knownCustomers'
import { withLabels, yesOrNo } from './words'

type Said = Partial<ProductDraft> & Pick<ProductDraft, 'name' | 'reference'>

const fields: readonly ImporterField[] = withLabels(productImportFields, {
  reference: 'Product number',
  name: { label: 'Name', required: true },
  category: 'Category',
  price: { label: 'Price', isNumber: true },
  makeDays: { label: 'Make days', isNumber: true },
  active: 'Sold now',
  discontinued: 'No longer sold',
  note: 'Note',
})

export const productsImporter: Importer<Said, ProductDraft> = { subject: 'products', fields, open: openProducts }

function openProducts(ctx: ReadContext): OpenImporter<Said, ProductDraft> {
  const { orm } = ctx
  const money = openMoney(ctx)
  const numbered = orm
    .select({ id: products.id })
    .from(products)
    .where(eq(products.reference, sql.placeholder('reference')))
    .prepare()
  const called = orm
    .select({ id: products.id, reference: products.reference })
    .from(products)
    .where(eq(products.sortName, sql.placeholder('name')))
    .limit(2)
    .prepare()
  const whole = orm
    .select()
    .from(products)
    .where(eq(products.id, sql.placeholder('id')))
    .prepare()
  return {
    read: readProduct,
    identity: ({ name, reference }) => [reference ? `r:${reference}` : `n:${fold(name)}`],
    match: ({ name, reference }, isTaken) => {
      const known = reference ? numbered.get({ reference }) : undefined
      if (known) return known.id
      const [one, other] = called
        .all({ name: fold(name) })
        .filter((product) => (!reference || product.reference === null) && !isTaken(product.id))
      if (one && other) throw rowWrong(`More than one product is called “${name}”. Add a column with their numbers.`)
      return one?.id ?? null
    },
    load: (id) => {
      const found = whole.get({ id })
      if (!found) throw new Error(`No product has the id ${id}`)
      const { key: _key, id: _id, sortName: _sort, importId: _import, addedAt: _at, ...product } = found
      return product
    },
    blank: () => blankProduct,
    merge: (product, said) => ({ ...product, ...said, reference: said.reference ?? product.reference }),
    parse: (product) => {
      const found = ProductDraft.safeParse(product)
      if (!found.success) throw inputError(found.error)
      return found.data
    },
    fieldOf: (path) => path,
    shown: ({ price, makeDays, active, ...product }) => ({
      ...product,
      reference: product.reference ?? '',
      price: money(price),
      makeDays: String(makeDays),
      active: active ? 'yes' : 'no',
    }),
    title: ({ name, category }) => [name, category].filter(Boolean).join(' · '),
    rows: (id, product) => [{ table: products, row: { ...product, sortName: fold(product.name), id } }],
  }
}

/** What a row says of a product; a cell that is empty says nothing. */
function readProduct(row: FileRow): Said {
  const name = row.text('name')
  if (name === '') throw row.wrong('name', 'Every product needs one.')
  const [price, makeDays] = [row.amount('price'), row.number('makeDays')]
  const problem = price === null ? null : amountProblem(price)
  if (problem !== null) throw row.wrong('price', problem)
  const [isActive, isGone] = [yesOrNo(row, 'active'), yesOrNo(row, 'discontinued')]
  const active = isActive ?? (isGone === null ? null : !isGone)
  const [category, note] = [row.text('category'), row.prose('note')]
  return {
    name,
    reference: plainReference(row.text('reference')) || null,
    ...(category && { category }),
    ...(price !== null && { price }),
    ...(makeDays !== null && { makeDays }),
    ...(active !== null && { active }),
    ...(note && { note }),
  }
}
