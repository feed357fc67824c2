import { z } from 'zod'
import { DayField, Name } from '../../shared/fields'

/** A closure as the form holds it: without a last day it is one day long. */
export const closureTyped = z
  .object({ reason: Name(120), from: DayField, to: DayField.nullable() })
  .refine(({ from, to }) => to === null || to >= from, {
    path: ['to'],
    message: 'The last day is before the first.',
  })
