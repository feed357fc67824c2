import type { Words } from '../shared/journal'
import { t } from './words'

/** A step of the journal in words. */
export const sayWords = ({ key, values }: Words): string => t(key, values)
