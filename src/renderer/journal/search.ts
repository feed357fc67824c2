import { z } from 'zod'
import { JournalFilter as Filter, type JournalFilter } from '../../shared/journal'
import { stated } from '../views/listSearch'

const { shape } = Filter

/** What the journal is asked for, and which step is open, as it stands in the address. Junk falls away. */
export const JournalSearch = z.object({
  text: shape.text.catch(undefined),
  staffId: shape.staffId.catch(undefined),
  subject: shape.subject.catch(undefined),
  from: shape.from.catch(undefined),
  to: shape.to.catch(undefined),
  customerId: shape.customerId.catch(undefined),
  step: z.int().optional().catch(undefined),
})
export type JournalSearch = z.output<typeof JournalSearch>

/** The filter alone, without what is not asked. */
export const filterOf = ({ step: _step, ...filter }: JournalSearch): JournalFilter => stated(filter)
export const isFiltered = (search: JournalSearch): boolean => Object.keys(filterOf(search)).length > 0
