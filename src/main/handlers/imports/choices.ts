import { discountWays, recogniseDiscounts } from '../../../shared/domain/imports/discounts'
import { orderMethods } from '../../../shared/domain/orders'
import { promiseKinds } from '../../../shared/domain/promise'
import type { Reading } from '../../../shared/imports'
import type { ImporterChoice } from './importer'

type Option = ImporterChoice['options'][number]

const choice = <K extends string>(
  key: K,
  label: string,
  options: readonly Option[],
  first: string | ImporterChoice['first'],
  of?: string,
): ImporterChoice & { readonly key: K } => ({
  key,
  label,
  options: [...options],
  first: typeof first === 'string' ? () => first : first,
  ...(of !== undefined && { of }),
})

/** Customers that a file names and the shop doesn't know. */
export const unknownCustomers = (first: 'reject' | 'create') =>
  choice(
    'unknownCustomers',
    'Customers that you don’t know yet',
    [
      { id: 'reject', label: 'Leave their rows out, with the reason' },
      { id: 'create', label: 'Add them' },
    ],
    first,
  )

/** Products that a file names and the shop doesn't know. */
export const unknownProducts = choice(
  'unknownProducts',
  'Products that you don’t know yet',
  [
    { id: 'words', label: 'Keep their names on the lines' },
    { id: 'create', label: 'Add them to the products' },
  ],
  'words',
)

export const promiseKind = choice(
  'promiseKind',
  'The promised day means',
  [
    { id: 'by', label: 'By that day' },
    { id: 'on', label: 'On that very day' },
  ],
  'by',
  'promisedOn',
)

/** Where a file doesn't say how its orders go out. */
export const method = (first: (typeof orderMethods)[number]) =>
  choice(
    'method',
    'How they go out, where the file doesn’t say',
    [
      { id: 'deliver', label: 'We deliver' },
      { id: 'post', label: 'By post' },
      { id: 'pick up', label: 'They pick up' },
    ],
    first,
  )

/** Orders without a delivered day: still to be delivered, or handed over when they were ordered. */
export const handedOver = (first: 'no' | 'yes') =>
  choice(
    'handedOver',
    'Orders without a delivered day',
    [
      { id: 'no', label: 'Are still to be delivered' },
      { id: 'yes', label: 'Were handed over on the spot' },
    ],
    first,
  )

export const discountWay = choice(
  'discountWay',
  'The discount is',
  [
    { id: 'share', label: 'A share: 0.15 is 15 %' },
    { id: 'percent', label: 'A percentage: 15 is 15 %' },
    { id: 'amount', label: 'An amount of money' },
  ],
  (fieldOf, format) => recogniseDiscounts(fieldOf('discount').heading, fieldOf('discount').cells, format),
  'discount',
)

/** How those said yes of whom the file only says that they did. */
export const consentBy = choice(
  'consentBy',
  'How they said yes to mailings, where the file doesn’t say',
  [
    { id: 'form', label: 'On a form' },
    { id: 'email', label: 'By email' },
    { id: 'letter', label: 'By letter' },
    { id: 'phone', label: 'By phone' },
    { id: 'in person', label: 'In person' },
  ],
  'form',
  'mailings',
)

const oneOf =
  <V extends string>(key: string, values: readonly [V, ...V[]]) =>
  ({ choices }: Reading): V =>
    values.find((value) => value === choices[key]) ?? values[0]

export const chosen = {
  unknownCustomers: oneOf('unknownCustomers', ['reject', 'create']),
  unknownProducts: oneOf('unknownProducts', ['words', 'create']),
  promiseKind: oneOf('promiseKind', ['by', ...promiseKinds]),
  method: oneOf('method', [...orderMethods]),
  handedOver: oneOf('handedOver', ['no', 'yes']),
  consentBy: oneOf('consentBy', ['form', 'email', 'letter', 'phone', 'in person']),
  discountWay: oneOf('discountWay', [...discountWays]),
}
