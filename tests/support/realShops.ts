import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { openCsvReader } from '../../src/shared/domain/imports/csv'

const folder = new URL('../../../shared/data/', import.meta.url)

/** Whether the real shops' files stand in ../shared/data; a user's checkout has no such folder. */
export const hasRealShops: boolean = existsSync(folder)

/** The path of a real shop's file. */
export const realPath = (path: string): string => fileURLToPath(new URL(path, folder))

/** A packed file of a real shop, as a person would unpack it. */
export const unpacked = (path: string): Uint8Array => gunzipSync(readFileSync(new URL(path, folder)))

export type RealRow = (column: string) => string

/** The rows of a real shop's file, packed or not: each answers a column's text. */
export function realRows(path: string): readonly RealRow[] {
  const file = readFileSync(new URL(path, folder))
  const reader = openCsvReader(',')
  const text = (path.endsWith('.gz') ? gunzipSync(file) : file).toString('utf8')
  const [header, ...records] = [...reader.push(text), ...reader.end()]
  const at = new Map(header?.cells.map((name, index) => [name, index]))
  return records.map(
    ({ cells }) =>
      (column) =>
        cells[at.get(column) ?? -1] ?? '',
  )
}
