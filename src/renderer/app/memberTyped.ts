type Member = { readonly initials: string }

/**
 * Who is meant by what was typed so far and one more key: the only one whose initials begin so, or whose initials they
 * are, or whose place in the list the digit is. Until then, what is typed so far.
 */
export function memberTyped<M extends Member>(
  typed: string,
  key: string,
  staff: readonly M[],
): { readonly member?: M; readonly typed: string } {
  const letter = key.toLocaleUpperCase()
  const begins = (text: string) => staff.filter(({ initials }) => initials.toLocaleUpperCase().startsWith(text))
  const text = begins(typed + letter).length > 0 ? typed + letter : letter
  const able = begins(text)
  const [only, ...others] = able
  const exact = able.find(({ initials }) => initials.toLocaleUpperCase() === text)
  if (only && others.length === 0) return { member: only, typed: '' }
  if (exact && text.length > 1) return { member: exact, typed: '' }
  if (able.length > 0) return { typed: text }
  return { member: /^[1-9]$/.test(key) ? staff[Number(key) - 1] : undefined, typed: '' }
}
