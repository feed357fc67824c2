import { z } from 'zod'
import { Address, blankCustomer, ContactWay, CustomerDraft, Relation } from '../../shared/customers'
import { Id, Line } from '../../shared/fields'

/**
 * The customer as the form holds it: rows that nothing was written into yet may stand there, and are left out when it is
 * saved.
 */
export const TypedCustomer = CustomerDraft.extend({
  ways: z.array(ContactWay.extend({ value: Line(300) })).max(50),
  relations: z.array(Relation.extend({ otherId: Id.nullable() })).max(100),
})
export type CustomerTyped = z.input<typeof TypedCustomer>
type TypedOutput = z.output<typeof TypedCustomer>

export const emptyWay = (kind: CustomerTyped['ways'][number]['kind']): CustomerTyped['ways'][number] => ({
  kind,
  label: '',
  value: '',
})
export const emptyAddress: z.input<typeof Address> = {
  label: '',
  lines: '',
  city: '',
  region: '',
  postalCode: '',
  country: '',
}

export const emptyCustomer: CustomerTyped = {
  ...blankCustomer,
  ways: [emptyWay('phone'), emptyWay('email')],
}

const isWritten = ({ id: _id, label: _label, ...address }: z.output<typeof Address>): boolean =>
  Object.values(address).some((part) => part !== '')

/** What is saved: all but the rows that nothing was written into. */
export function writtenOf(typed: TypedOutput): CustomerDraft {
  return {
    ...typed,
    ways: typed.ways.filter(({ value }) => value !== ''),
    addresses: typed.addresses.filter(isWritten),
    relations: typed.relations.flatMap(({ otherId, ...relation }) =>
      otherId === null ? [] : [{ ...relation, otherId }],
    ),
  }
}
