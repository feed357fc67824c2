import { wayKey } from '../../../shared/domain/ways'

const MOST_REMEMBERED = 5000

export type KeyOf = (way: { readonly kind: string; readonly value: string }) => string

/** The keys of phones and addresses, remembered: understanding a phone is slow, and a row asks for each several times. */
export function openWayKeys(country: string): KeyOf {
  const known = new Map<string, string>()
  return (way) => {
    const name = `${way.kind} ${way.value}`
    const key = known.get(name) ?? wayKey(way, country)
    if (known.size >= MOST_REMEMBERED) known.clear()
    known.set(name, key)
    return key
  }
}
