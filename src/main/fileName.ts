const LONGEST = 120
// What some file system reads as a path, a device or a pattern, and what no one sees.
const unsafe = /[\p{Cc}/\\:*?"<>|]+/gu
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i

/** The file's name that a save dialog begins with: in the folder that it shows, on every system, whatever was asked for. */
export function fileNameOf(wanted: string): string {
  const plain = wanted
    .replace(unsafe, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[. ]+/, '')
    .replace(/[. ]+$/, '')
  const short = plain.length > LONGEST ? plain.slice(-LONGEST) : plain
  return short === '' ? 'Regulars' : short.replace(devices, '_$&')
}
