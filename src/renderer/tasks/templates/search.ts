import { z } from 'zod'
import { Id } from '../../../shared/fields'

/** Which template is used, and what for. */
export const UseTemplateSearch = z.object({
  template: Id.optional().catch(undefined),
  orderId: Id.optional().catch(undefined),
  customerId: Id.optional().catch(undefined),
})
export type UseTemplateSearch = z.output<typeof UseTemplateSearch>
