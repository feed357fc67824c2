import type { StoreProblem } from '../../shared/recovery'
import { t } from '../words'

/** What is wrong, in a few words. */
export function titleWords({ code }: StoreProblem): string {
  switch (code) {
    case 'store.damaged':
      return t('The shop’s file is damaged')
    case 'store.foreign':
      return t('This is not a shop’s file')
    case 'store.newer':
      return t('This shop needs a newer Regulars')
    case 'store.taken':
      return t('The shop is open somewhere else')
    case 'store.missing':
      return t('The shop is not where it was')
    case 'store.gone':
      return t('The shop’s file was taken away')
    case 'store.readonly':
    case 'store.folder':
    case 'store.place':
      return t('Nothing can be written to the shop')
    case 'store.full':
      return t('The disk is full')
    default:
      return t('The shop can’t be opened')
  }
}

/** What happened, with the place that it is about. */
export const causeWords = ({ message, folder }: StoreProblem): string =>
  message.includes(folder) ? message : `${message} ${t('The shop’s folder is {{folder}}.', { folder })}`

/** What is safe, so that nobody fears for more than is lost. */
export function safeWords({ code, isRescued }: StoreProblem): string {
  switch (code) {
    case 'store.gone':
      return isRescued
        ? t('Nothing is lost: all that you saved was still at hand, and is now the newest backup below.')
        : t('All that you saved before is in the file, if it was only moved, and in the backups.')
    case 'store.newer':
    case 'store.taken':
    case 'store.readonly':
    case 'store.full':
      return t('The shop itself is whole. Nothing in it was changed.')
    default:
      return t('Your backups lie apart from this file, and are as they were.')
  }
}
