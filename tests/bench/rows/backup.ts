import { deepStrictEqual } from 'node:assert'
import { closeSync, copyFileSync, fsyncSync, openSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { verifiedBackup } from '../../../src/main/store/backup'
import { storePath } from '../../../src/main/store/place'
import type { Work } from '../work'

/** A verified backup against a plain copy of the file, brought to the disk and checked as thoroughly. */
export const backup: Work = {
  name: 'a verified backup',
  target: 1.2,
  sizes: ['S', 'M'],
  rounds: 3,
  warm: 1,
  prepare: async ({ folder, writer }) => {
    const [ours, plain] = [join(folder, 'backup.regulars'), join(folder, 'copy.regulars')]
    const orders = (path: string) => {
      const copy = new Database(path, { readonly: true })
      const count = copy.prepare('select count(*) from orders').pluck().get()
      copy.close()
      return count
    }
    const product = () => verifiedBackup(writer.raw, ours)
    const floor = () => plainCopy(storePath(folder), plain)
    return {
      product,
      floor,
      same: async () => {
        await product()
        floor()
        deepStrictEqual(orders(ours), orders(plain))
      },
      done: () => {
        for (const path of [ours, `${ours}.sha256`, plain]) rmSync(path, { force: true })
      },
    }
  },
}

function plainCopy(from: string, to: string): void {
  copyFileSync(from, to)
  const file = openSync(to, 'r')
  fsyncSync(file)
  closeSync(file)
  const copy = new Database(to, { readonly: true })
  copy.pragma('integrity_check')
  copy.pragma('foreign_key_check')
  copy.close()
}
