import { t } from '../words'

/** What was done, and how many steps of open orders it moved. */
export const movedWords = (done: string, moved: number): string =>
  moved === 0 ? done : `${done} ${t('{{count}} steps moved.', { count: moved })}`
