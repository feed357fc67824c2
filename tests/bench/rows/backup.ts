import { deepStrictEqual } from 'node:assert'
import { closeSync, copyFileSync, fsyncSync, mkdirSync, openSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { makeBackup } from '../../../src/main/store/backups/make'
import { storePath } from '../../../src/main/store/place'
import { moment } from '../../../src/shared/domain/day'
import type { Work } from '../work'

/** A verified backup against a plain copy of the file, brought to the disk and checked as thoroughly. */
export const backup: Work = {
  name: 'a verified backup',
  target: 1.2,
  sizes: ['S', 'M'],
  rounds: 3,
  warm: 1,
  prepare: async ({ folder, writer }) => {
    const [ours, plain] = [join(folder, 'bench-backups'), join(folder, 'copy.regulars')]
    const order = { shop: 'bench', reason: 'asked', at: moment(Date.now()), lastSeq: 0 } as const
    const target = { folder: ours, seal: null, workFolder: ours }
    mkdirSync(ours, { recursive: true })
    const orders = (path: string) => {
      const copy = new Database(path, { readonly: true })
      const count = copy.prepare('select count(*) from orders').pluck().get()
      copy.close()
      return count
    }
    const product = async () => {
      rmSync(ours, { recursive: true, force: true })
      mkdirSync(ours)
      return await makeBackup(writer.raw.db, order, target)
    }
    const floor = () => plainCopy(storePath(folder), plain)
    return {
      product,
      floor,
      same: async () => {
        const { file } = await product()
        floor()
        deepStrictEqual(orders(join(ours, file)), orders(plain))
      },
      done: () => {
        for (const path of [ours, plain]) rmSync(path, { recursive: true, force: true })
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
