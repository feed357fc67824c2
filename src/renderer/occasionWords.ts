import type { OccasionKind } from '../shared/domain/remembering'
import { t } from './words'

export const occasionKindWords = (kind: OccasionKind): string =>
  ({
    birthday: t('Birthday'),
    anniversary: t('Anniversary'),
    'name day': t('Name day'),
    holiday: t('Holiday they like'),
    other: t('Another day'),
  })[kind]
