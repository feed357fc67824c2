import { phoneKey } from './phone'
import { fold } from './text'

/** What finds the same phone or address again, however it was typed; `country` is the shop's (ISO 3166, "GB"). */
export const wayKey = ({ kind, value }: { readonly kind: string; readonly value: string }, country: string): string =>
  kind === 'phone' ? phoneKey(value, country) : fold(value)
