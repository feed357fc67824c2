import { createInstance } from 'i18next'
import english from '../../resources/locales/en.json'

/** The words on screen. English is the key; `en.json` holds only the plural forms. */
export const words = createInstance()

void words.init({
  lng: 'en',
  fallbackLng: 'en',
  initAsync: false,
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  resources: { en: { translation: english } },
})

/** The words for an English key: `t('{{count}} things today', { count: 14 })`. */
export function t(key: string, values?: Readonly<Record<string, string | number>>): string {
  return words.t(key, values ?? {})
}
