import { createInstance } from 'i18next'
import english from '../../resources/locales/en.json'

/** A number as people read it: 1,957. */
export const sayNumber = (number: number): string => number.toLocaleString('en')

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

type Values = Readonly<Record<string, string | number>>

/** The words for an English key: `t('{{count}} things today', { count: 14 })`. `count` chooses the plural form. */
export function t(key: string, values: Values = {}): string {
  const replace = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'number' ? sayNumber(value) : value]),
  )
  return words.t(key, { count: typeof values['count'] === 'number' ? values['count'] : undefined, replace })
}
