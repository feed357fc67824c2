import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findHandler } from '../../src/main/handlers'
import { type Connection, connect } from '../../src/main/store/connection'
import { openStore } from '../../src/main/store/open'
import { storePath } from '../../src/main/store/place'
import { openRunner } from '../../src/main/store/run'
import type { Contract } from '../../src/shared/contract'
import type { InputOf, OutputOf } from '../../src/shared/ipc'
import { NOW, type Size } from './making'
import { makeShop } from './shop'

/** A shop of one size, opened as the app opens it, and beside it SQLite alone on the same file. */
export type BenchShop = {
  readonly size: Size
  readonly folder: string
  readonly ask: <S extends keyof Contract, N extends keyof Contract[S] & string>(
    subject: S,
    name: N,
    input: InputOf<Contract[S][N]>,
  ) => Promise<OutputOf<Contract[S][N]>>
  readonly chooseFile: (id: string, path: string) => void
  /** The store's own writer, for what is measured beneath `run`. */
  readonly writer: Connection
  /** The floor: better-sqlite3's plain prepared statements, opened with the same settings. */
  readonly plain: Connection
  readonly close: () => void
}

export async function openBenchShop(size: Size): Promise<BenchShop> {
  const folder = join(tmpdir(), `regulars-bench-${size}`)
  await makeShop(folder, size)
  return await openShopIn(folder, size)
}

/** Opens a shop of this size that stands in a folder. */
export async function openShopIn(folder: string, size: Size): Promise<BenchShop> {
  const store = await openStore(folder, false)
  const plain = connect(storePath(folder), 'write')
  let clock = Date.parse(NOW)
  const { run, chooseFile } = openRunner({
    ...store,
    workFolder: folder,
    find: findHandler,
    clock: () => (clock += 1),
    announce: () => undefined,
    checkOutputs: false,
  })
  return {
    size,
    folder,
    plain,
    chooseFile,
    writer: store.writer,
    ask: (async (subject: string, name: string, input: unknown) =>
      run(`${subject}.${name}`, input)) as BenchShop['ask'],
    close: () => {
      plain.close()
      store.close()
    },
  }
}
