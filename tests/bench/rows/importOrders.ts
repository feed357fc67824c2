import { deepStrictEqual } from 'node:assert'
import { randomUUID } from 'node:crypto'
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Connection, connect } from '../../../src/main/store/connection'
import { storePath } from '../../../src/main/store/place'
import { addDays, day } from '../../../src/shared/domain/day'
import { idOf, sizes } from '../making'
import { openShopIn } from '../openings'
import type { Work } from '../work'

const ROWS = 100_000
const FROM = day('2014-01-01')

/** A file of orders from before the shop began with Regulars, read, checked and brought in, against the barest way. */
export const importOrders: Work = {
  name: 'import of 100,000 orders, file to searchable',
  target: 1.25,
  growth: 1.1,
  sizes: ['S', 'M'],
  rounds: 1,
  warm: 0,
  prepare: async ({ folder, size, plain }) => {
    plain.raw.db.pragma('wal_checkpoint(truncate)')
    const [ours, theirs] = ['ours', 'plain'].map((name) => aCopy(folder, name)) as [string, string]
    const path = aFileOfOrders(folder, sizes[size].customers)
    const shop = await openShopIn(ours, size)
    const bare = connect(storePath(theirs), 'write')
    const count = `select count(*) from orders where number like 'I%'`
    const found = `select count(*) from order_search where order_search match '"i5"*'`
    return {
      product: async () => {
        const [file, draft, job] = [randomUUID(), randomUUID(), randomUUID()]
        shop.chooseFile(file, path)
        const { reading } = await shop.ask('imports', 'recognise', { file, subject: 'orders' })
        await shop.ask('imports', 'check', { draft, file, subject: 'orders', reading, job })
        await shop.ask('imports', 'commit', { draft, job })
      },
      floor: () => bringInPlainly(bare, path),
      // What stands afterwards is compared when both are done.
      same: async () => undefined,
      done: () => {
        try {
          for (const asked of [count, found]) {
            const [a, b] = [shop.writer, bare].map(({ raw }) => raw.statement(asked).pluck().get())
            deepStrictEqual(a, b)
          }
        } finally {
          shop.close()
          bare.close()
          for (const gone of [ours, theirs, path]) rmSync(gone, { recursive: true, force: true })
        }
      },
    }
  },
}

/** A copy of the shop in a folder of its own, where an import finds each customer by a number. */
function aCopy(folder: string, name: string): string {
  const copy = join(folder, name)
  mkdirSync(copy, { recursive: true })
  copyFileSync(storePath(folder), storePath(copy))
  const { raw, close } = connect(storePath(copy), 'write')
  raw.db.exec(`update customers set reference = 'C' || key`)
  close()
  return copy
}

function aFileOfOrders(folder: string, customers: number): string {
  const path = join(folder, 'orders.csv')
  const lines = Array.from({ length: ROWS }, (_, n) => {
    const on = addDays(FROM, n % 700)
    return `I${n},C${1 + ((n * 7919) % customers)},${on},${addDays(on, 5)},${addDays(on, 5)},4.95,`
  })
  writeFileSync(
    path,
    `Order no,Customer ID,Order date,Required date,Shipped date,Freight,Status\n${lines.join('\n')}\n`,
  )
  return path
}

const isDay = /^\d{4}-\d\d-\d\d$/

function bringInPlainly({ raw: { db, statement } }: Connection, path: string): void {
  const known = new Map(statement('select reference, id from customers').raw().all() as [string, string][])
  const taken = statement('select 1 from orders where "numberKey" = ?').pluck()
  const insert =
    statement(`insert into orders (id, number, "numberKey", "customerId", method, status, "orderedOn", "promisedOn",
      "promiseKind", "countsOn", "countsKind", "sentOn", "deliveredOn", "deliveryCharge", total, units, note, "overrideReason", "addedAt")
    values (?, ?, ?, ?, 'post', 'delivered', ?, ?, 'by', ?, 'by', ?, ?, ?, ?, 0, '', '', '2026-03-02T09:00:00.000Z')`)
  const find = statement('insert into order_search (rowid, words) values (?, ?)')
  const [, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n')
  db.exec('begin immediate')
  for (const [n, line] of lines.entries()) {
    const [number = '', customer = '', ordered = '', wanted = '', sent = '', freight = ''] = line.split(',')
    const customerId = known.get(customer)
    const charge = Math.round(Number(freight) * 100)
    const key = number.toLowerCase()
    const isSound = [ordered, wanted, sent].every((on) => isDay.test(on)) && Number.isFinite(charge)
    if (!isSound || customerId === undefined || taken.get(key) !== undefined) continue
    const { lastInsertRowid } = insert.run(
      idOf(98, n),
      number,
      key,
      customerId,
      ordered,
      wanted,
      wanted,
      sent,
      sent,
      charge,
      charge,
    )
    find.run(lastInsertRowid, key)
  }
  db.exec('commit')
}
