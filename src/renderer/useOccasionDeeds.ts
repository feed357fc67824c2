import { occasionName } from '../shared/domain/occasionWords'
import type { OccasionRow } from '../shared/occasions'
import { api } from './api'
import { useDoing } from './doing'
import { t } from './words'

type Removed = { readonly ids: readonly string[]; readonly row?: OccasionRow }

const yearOf = ({ nextOn }: OccasionRow): number => Number(nextOn.slice(0, 4))
const sayOne = ({ customerName, ...row }: OccasionRow) => ({ what: occasionName(row), name: customerName })

/** What is done to days to remember from a list or a card: at once, said, with Undo. */
export function useOccasionDeeds() {
  const note = useDoing(
    { mutationFn: (row: OccasionRow) => api.occasions.note.mutationFn({ id: row.id, year: yearOf(row) }) },
    (_, row) => t('Seen to: “{{what}}” of {{name}}', sayOne(row)),
  ).mutate
  const takeBack = useDoing(
    { mutationFn: (row: OccasionRow) => api.occasions.takeBack.mutationFn({ id: row.id, year: yearOf(row) }) },
    (_, row) => t('Not seen to: “{{what}}” of {{name}}', sayOne(row)),
  ).mutate
  const remove = useDoing(
    { mutationFn: ({ ids }: Removed) => api.occasions.remove.mutationFn({ ids: [...ids] }) },
    (_, { ids, row }) =>
      ids.length === 1 && row
        ? t('Removed “{{what}}” of {{name}}', sayOne(row))
        : t('Removed {{count}} days to remember', { count: ids.length }),
  ).mutate
  return { note, takeBack, remove }
}
