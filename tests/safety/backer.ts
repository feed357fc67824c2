import { mkdirSync } from 'node:fs'
import { runTask } from '../../src/main/store/backups/tasks'
import { ownBackups, workPath } from '../../src/main/store/place'
import { moment } from '../../src/shared/domain/day'
import { SHOP } from '../support/backups'

/**
 * Backs the shop in a folder up, to its own folder and to another, or restores a backup: again and again until it is
 * killed, or so many times. Says "begun", and what came of each.
 */
const [, , work = '', folder = '', other = '', times = 'endless'] = process.argv
mkdirSync(workPath(folder), { recursive: true })
process.stdout.write('begun\n')
const order = (reason: 'time' | 'before restoring') =>
  ({ shop: SHOP, reason, at: moment(Date.now()), lastSeq: 0 }) as const
const places = [
  { id: 'own', folder: ownBackups(folder), seal: null },
  { id: 'other', folder: other, seal: null },
]
const most = times === 'endless' ? Number.POSITIVE_INFINITY : Number(times)
for (let count = 0; count < most; count += 1) {
  const done =
    work === 'restore'
      ? runTask({
          do: 'restore',
          folder,
          candidate: { path: other, passphrase: null },
          order: order('before restoring'),
        })
      : runTask({ do: 'make', folder, order: order('time'), places, unlessYounger: 0 })
  const said = await done.then(
    (value) => JSON.stringify(value),
    (error: unknown) => `refused ${String(error)}`,
  )
  process.stdout.write(`${said}\n`)
}
