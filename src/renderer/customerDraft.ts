import type { CustomerDetail, CustomerDraft } from '../shared/customers'

/** What belongs to this customer alone, as it is saved: without the relations that others have to them. */
export function draftOf({
  id: _id,
  keeper: _keeper,
  addedAt: _addedAt,
  relations,
  ...customer
}: CustomerDetail): CustomerDraft {
  return {
    ...customer,
    relations: relations.filter(({ mine }) => mine).map(({ id, kind, otherId }) => ({ id, kind, otherId })),
  }
}
