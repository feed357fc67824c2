import { z } from 'zod'
import { importSubjects } from '../../shared/imports'

/** What is brought in, as a link to the page says. */
export const ImportSearch = z.object({ subject: z.enum(importSubjects).optional().catch(undefined) })
export type ImportSearch = z.output<typeof ImportSearch>
