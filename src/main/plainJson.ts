// What forces a direction, hides, or ends a line where none ends would make a text read otherwise than it is.
const odd = /[\p{Cf}\p{Zl}\p{Zp}<>]/gu

const escaped = (sign: string): string =>
  Array.from({ length: sign.length }, (_, at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`).join('')

/** JSON, a field on each line, in which no text can pass for markup or change how the rest reads. It parses as it was. */
export const plainJson = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replace(odd, (sign) => escaped(sign))}\n`
