import { z } from 'zod'
import { type Day, parseDay } from '../../shared/domain/day'
import { Id } from '../../shared/fields'
import { GiftDraft, type GiftRow } from '../../shared/gifts'
import type { ZodForm } from '../ui/form'
import { t } from '../words'

/** The gift as its form holds it: whose it is may still be missing. */
export const GiftTyped = GiftDraft.extend({
  customerId: Id.nullable().refine((id) => id !== null, t('Please choose whose gift it is.')),
})
export type TypedGift = z.input<typeof GiftTyped>
export type GiftFormState = ZodForm<TypedGift, GiftDraft>

/** A new gift: planned, for one of their days where it is begun there. */
export const freshGift = (customerId: string, occasionId: string | null, on: Day | null): TypedGift => ({
  customerId,
  what: '',
  productId: null,
  status: 'planned',
  cost: null,
  why: '',
  occasionId,
  orderId: null,
  on,
  reaction: '',
  said: '',
  note: '',
})

export function typedOf(row: GiftRow): TypedGift {
  const {
    id: _id,
    customerName: _name,
    occasionKind: _kind,
    occasionTitle: _title,
    orderNumber: _number,
    ...draft
  } = row
  return draft
}

/** The form’s day, which is what the date field gave. */
export const dayOf = (typed: string | null): Day | null => (typed === null ? null : parseDay(typed))
